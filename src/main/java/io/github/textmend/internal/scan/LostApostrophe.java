package io.github.textmend.internal.scan;

/**
 * A letter "â" where an apostrophe would stand: of the bytes of U+2019, E2 80 99, the last two are
 * controls in ISO-8859-1, which many programs drop. No other character lost so leaves what clean
 * text has.
 */
final class LostApostrophe {
  /** What byte E2 is read as. */
  static final char LEAD = 'â';

  /** What may follow an apostrophe: the rest of an English word, or a word that begins so. */
  static final String FOLLOWERS = "sdtmrvlaeiouyhàâäèéêëìíîïòóôöùúûüAEIOUYHÀÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜ";

  private static final String[] CONTRACTIONS = {"s", "t", "d", "m", "re", "ve", "ll"};

  /** Where vowels begin in {@link #FOLLOWERS}. */
  private static final int FIRST_VOWEL = 7;

  /** How far around it other letters are looked for, in UTF-16 units: it bounds the time. */
  private static final int REACH = 128;

  private LostApostrophe() {}

  /** Whether an "â" may be what is left of an apostrophe. */
  static boolean isAt(String text, int at) {
    return isAsciiLetter(text, at - 1)
        && (isContraction(text, at + 1) || isElision(text, at))
        && !hasOtherLetters(text, at);
  }

  private static boolean isContraction(String text, int from) {
    for (String contraction : CONTRACTIONS) {
      int end = from + contraction.length();
      if (text.startsWith(contraction, from)
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  /** "l'eau", "dell'anno", "qu'il". */
  private static boolean isElision(String text, int at) {
    char before = Character.toLowerCase(text.charAt(at - 1));
    boolean elided = before == 'u' ? isQ(text, at - 2) : "aeioy".indexOf(before) < 0;
    return elided
        && at + 1 < text.length()
        && FOLLOWERS.indexOf(text.charAt(at + 1)) >= FIRST_VOWEL;
  }

  private static boolean isQ(String text, int at) {
    return at >= 0 && Character.toLowerCase(text.charAt(at)) == 'q';
  }

  private static boolean isAsciiLetter(String text, int at) {
    char c = at < 0 ? ' ' : text.charAt(at);
    return c < 0x80 && Character.isLetter(c);
  }

  /** Letters that no language has that writes such apostrophes: of Vietnamese, Romanian. */
  private static boolean hasOtherLetters(String text, int at) {
    for (int i = at; i < Math.min(text.length(), at + REACH) && text.charAt(i) != '\n'; i++) {
      if (isOther(text.charAt(i))) {
        return true;
      }
    }
    for (int i = at; i >= Math.max(0, at - REACH) && text.charAt(i) != '\n'; i--) {
      if (isOther(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOther(char c) {
    return c >= 0x100 && Character.isLetter(c);
  }
}
