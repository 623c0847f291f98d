package io.github.textmend.internal.scan;

/**
 * Kinds of East Asian characters, which are too many for a place each in the {@link PairTable}:
 * what is read as an East Asian charset, and was not, is made of rare ones.
 */
enum EastAsianClass {
  /** Han characters that clean text has again and again, and Japanese text, too. */
  FREQUENT_HAN(0),
  /** Those that Japanese text does not have. */
  FREQUENT_CHINESE_HAN(1),
  /** Han characters that clean text seldom has, of the first level of JIS X 0208. */
  RARE_HAN(2),
  /** Those that are not of that level. */
  RARE_CHINESE_HAN(3),
  /** Hangul syllables of KS X 1001. */
  COMMON_HANGUL(4),
  /** All others. */
  RARE_HANGUL(5),
  /** Hiragana and katakana. */
  KANA(6),
  /** Katakana of half the width. */
  HALFWIDTH_KATAKANA(7),
  /** Code points for private use: what some bytes are read as that mean nothing. */
  PRIVATE_USE(8);

  /** Where the characters of which a file has to tell the class begin and end. */
  static final char FIRST_HAN = '\u3400';

  static final char LAST_HAN = '\u9FFF';
  static final char FIRST_HANGUL = '\uAC00';
  static final char LAST_HANGUL = '\uD7A3';

  private final int place;

  EastAsianClass(int place) {
    this.place = place;
  }

  /** Its place among the classes, which the file depends on. */
  int place() {
    return place;
  }

  boolean isHan() {
    return place <= RARE_CHINESE_HAN.place;
  }

  /** Whether clean text seldom has such Han characters. */
  boolean isRare() {
    return this == RARE_HAN || this == RARE_CHINESE_HAN;
  }

  /** Whether they are Han characters that Japanese text does not have. */
  boolean isChinese() {
    return this == FREQUENT_CHINESE_HAN || this == RARE_CHINESE_HAN;
  }
}
