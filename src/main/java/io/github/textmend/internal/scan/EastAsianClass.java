package io.github.textmend.internal.scan;

/**
 * Kinds of East Asian characters, which are too many for a place each in the {@link PairTable}:
 * what is read as an East Asian charset, and was not, is made of rare ones.
 */
enum EastAsianClass {
  /** Han characters of the first level of GB 2312, Big5 or JIS X 0208. */
  COMMON_HAN(0),
  /** All others. */
  RARE_HAN(1),
  /** Hangul syllables of KS X 1001. */
  COMMON_HANGUL(2),
  /** All others. */
  RARE_HANGUL(3),
  /** Hiragana and katakana. */
  KANA(4),
  /** Katakana of half the width. */
  HALFWIDTH_KATAKANA(5),
  /** Code points for private use: what some bytes are read as that mean nothing. */
  PRIVATE_USE(6);

  /** Where the characters of which a file has to tell whether they are common begin and end. */
  static final char FIRST_HAN = '\u3400';

  static final char LAST_HAN = '\u9FFF';
  static final char FIRST_HANGUL = '\uAC00';
  static final char LAST_HANGUL = '\uD7A3';

  /** Of all characters of a class the first and last that no file has to tell more of. */
  static final char[][] RANGES = {
    {'\u3041', '\u30FF'}, {'\uE000', '\uF8FF'}, {'\uF900', '\uFAFF'}, {'\uFF61', '\uFF9F'}
  };

  private final int place;

  EastAsianClass(int place) {
    this.place = place;
  }

  /** Its place among the classes, which the file depends on. */
  int place() {
    return place;
  }

  /** The place of a character's class, or -1 if it has none. */
  static int of(char c, boolean common) {
    if ((c >= FIRST_HAN && c <= LAST_HAN) || (c >= 0xF900 && c < 0xFB00)) {
      return (common ? COMMON_HAN : RARE_HAN).place;
    }
    if (c >= FIRST_HANGUL && c <= LAST_HANGUL) {
      return (common ? COMMON_HANGUL : RARE_HANGUL).place;
    }
    if (c >= '\u3041' && c < '\u3100') {
      return KANA.place;
    }
    if (c >= '\uFF61' && c < '\uFFA0') {
      return HALFWIDTH_KATAKANA.place;
    }
    return c >= '\uE000' && c < '\uF900' ? PRIVATE_USE.place : -1;
  }

  /** Whether two characters need a third to be suspicious. */
  static boolean isDoubtful(String text, int second) {
    char before = text.charAt(second - 1);
    char c = text.charAt(second);
    char after = second + 1 < text.length() ? text.charAt(second + 1) : '\n';
    if (isLetter(before) && isEastAsian(c)) {
      // "Firefox浏览器" is common; one such character before a space or a letter is not.
      return isWide(after);
    }
    if (isEastAsian(before) && isLetter(c)) {
      return second > 1 && isWide(text.charAt(second - 2));
    }
    // Spaces stand between words of Korean, not of Chinese.
    return c == ' ' && isHan(before) && !isHan(after);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** East Asian, or its punctuation. */
  private static boolean isWide(char c) {
    return c >= 0x2E80;
  }

  private static boolean isHan(char c) {
    return c >= FIRST_HAN && c <= LAST_HAN;
  }

  private static boolean isEastAsian(char c) {
    return isHan(c) || (c >= FIRST_HANGUL && c <= LAST_HANGUL) || (c >= '\u3041' && c < '\u3100');
  }
}
