package io.github.textmend.internal.normalize;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.text.translate.EntityArrays;

/** What stands between the ampersand and the semicolon of an HTML character reference. */
final class CharacterReference {
  private static final int NONE = -1;

  /**
   * The characters that references to 128–159 mean in browsers: those of windows-1252, see "numeric
   * character reference end state" of the HTML standard. The holes mean themselves.
   */
  private static final String FROM_128 =
      "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

  private CharacterReference() {}

  /** The code point of a reference, or a negative number if it is none. */
  static int parse(String text, int start, int end) {
    if (start < end && text.charAt(start) == '#') {
      return number(text, start + 1, end);
    }
    Integer named = start < end ? Names.CODE_POINTS.get(text.substring(start, end)) : null;
    return named == null ? NONE : named;
  }

  private static int number(String text, int start, int end) {
    boolean hex = start < end && (text.charAt(start) | 0x20) == 'x';
    int radix = hex ? 16 : 10;
    int from = hex ? start + 1 : start;
    int number = from < end ? 0 : NONE;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return NONE;
      }
      number = number * radix + digit;
      if (number > Character.MAX_CODE_POINT) {
        return NONE;
      }
    }
    return character(number);
  }

  private static int character(int number) {
    boolean surrogate = number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE;
    if (number <= 0 || surrogate) {
      return NONE;
    }
    boolean mapped = number >= 128 && number < 128 + FROM_128.length();
    return mapped ? FROM_128.charAt(number - 128) : number;
  }

  /** Loaded when the first name is met. */
  private static final class Names {
    static final Map<String, Integer> CODE_POINTS = load();

    private static Map<String, Integer> load() {
      Map<String, Integer> names = new HashMap<>();
      add(names, EntityArrays.BASIC_UNESCAPE);
      add(names, EntityArrays.APOS_UNESCAPE);
      add(names, EntityArrays.ISO8859_1_UNESCAPE);
      add(names, EntityArrays.HTML40_EXTENDED_UNESCAPE);
      return names;
    }

    private static void add(Map<String, Integer> names, Map<CharSequence, CharSequence> table) {
      table.forEach(
          (reference, character) -> {
            String name = reference.subSequence(1, reference.length() - 1).toString();
            names.put(name, Character.codePointAt(character, 0));
          });
    }
  }
}
