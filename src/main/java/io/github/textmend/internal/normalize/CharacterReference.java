package io.github.textmend.internal.normalize;

import org.jspecify.annotations.Nullable;

/**
 * An HTML character reference at one place of a text, as browsers read it.
 *
 * <p>Where they are more generous than plain text can bear, this is stricter: a name without a
 * semicolon has to stand alone, with no letter, digit or equals sign after it, as in attributes;
 * otherwise {@code ?a=1&copy=2} would lose a parameter.
 */
final class CharacterReference {
  /**
   * The characters that references to 128–159 mean in browsers: those of windows-1252, see "numeric
   * character reference end state" of the HTML standard. The holes mean themselves.
   */
  private static final String FROM_128 =
      "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

  private static final String REPLACEMENT = "\uFFFD";
  private static final int TOO_LARGE = Character.MAX_CODE_POINT + 1;

  private final String text;
  private final int limit;
  private int end;

  /** A reader of references in a text, of which none goes on beyond the limit. */
  CharacterReference(String text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  /** Where the last reference that was read ends. */
  int end() {
    return end;
  }

  /**
   * What a reference means that was escaped any number of times, so that more ampersands may stand
   * before its name, each written as a reference.
   *
   * @param from the place after an ampersand
   * @return the characters, or null if there is no reference
   */
  @Nullable String read(int from) {
    String characters = once(from);
    int best = end;
    String deeper = characters;
    while ("&".equals(deeper) && text.charAt(end - 1) == ';') {
      deeper = once(end);
      if (deeper != null) {
        characters = deeper;
        best = end;
      }
    }
    end = best;
    return characters;
  }

  private @Nullable String once(int from) {
    if (from >= limit) {
      return null;
    }
    return text.charAt(from) == '#' ? number(from + 1) : name(from);
  }

  private @Nullable String name(int from) {
    int most = Math.min(limit, from + EntityNames.LONGEST + 1);
    int i = from;
    while (i < most && Chars.isAsciiLetterOrDigit(text.charAt(i))) {
      i++;
    }
    if (i == from || i - from > EntityNames.LONGEST) {
      return null;
    }
    boolean closed = i < limit && text.charAt(i) == ';';
    end = closed ? i + 1 : i;
    String name = text.substring(from, i);
    if (closed) {
      return EntityNames.shipped().closed(name);
    }
    return i < limit && text.charAt(i) == '=' ? null : EntityNames.shipped().bare(name);
  }

  private @Nullable String number(int from) {
    boolean hexadecimal = from < limit && (text.charAt(from) | 0x20) == 'x';
    int radix = hexadecimal ? 16 : 10;
    int start = hexadecimal ? from + 1 : from;
    int number = digits(start, radix);
    if (end == start) {
      return null;
    }
    end = end < limit && text.charAt(end) == ';' ? end + 1 : end;
    if (Character.isBmpCodePoint(number) && Character.isHighSurrogate((char) number)) {
      return pair((char) number);
    }
    return character(number);
  }

  /** The value of the digits from a place on, and their end. */
  private int digits(int start, int radix) {
    int number = 0;
    int i = start;
    while (i < limit && text.charAt(i) < 0x80) {
      int digit = Character.digit(text.charAt(i), radix);
      if (digit < 0) {
        break;
      }
      number = Math.min(TOO_LARGE, number * radix + digit);
      i++;
    }
    end = i;
    return number;
  }

  /** Some programs write a character beyond U+FFFF as references to its two surrogates. */
  private String pair(char high) {
    int first = end;
    if (text.startsWith("&#", first) && first + 2 < limit) {
      boolean hexadecimal = (text.charAt(first + 2) | 0x20) == 'x';
      int low = digits(first + (hexadecimal ? 3 : 2), hexadecimal ? 16 : 10);
      if (low >= Character.MIN_LOW_SURROGATE && low <= Character.MAX_LOW_SURROGATE) {
        end = end < limit && text.charAt(end) == ';' ? end + 1 : end;
        return Character.toString(Character.toCodePoint(high, (char) low));
      }
    }
    end = first;
    return REPLACEMENT;
  }

  private static String character(int number) {
    boolean surrogate = number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE;
    if (number == 0 || number == TOO_LARGE || surrogate) {
      return REPLACEMENT;
    }
    boolean mapped = number >= 128 && number < 128 + FROM_128.length();
    return Character.toString(mapped ? FROM_128.charAt(number - 128) : number);
  }
}
