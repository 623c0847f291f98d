package io.github.textmend.internal.score;

/**
 * What the model sees of a code point: letters in lower case, decimal digits as the zero of their
 * script, katakana of half the width in full.
 *
 * <p>Case is scored apart, by {@link CaseModel}: it says nothing about which letters follow each
 * other, and folding it halves the number of sequences that the model has to have seen.
 */
final class CharacterFolding {
  /** Filled as characters are met, in planes with digits and case; 0 where it is not yet. */
  private static final char[] FOLDED = new char[0x20000];

  private static final int PLANE = 0x10000;

  /** What the characters of half the width from U+FF61 on are in full. */
  private static final String HALFWIDTH_KANA =
      "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

  private static final int FIRST_HALFWIDTH = 0xFF61;

  private CharacterFolding() {}

  static int of(int codePoint) {
    if (codePoint >= FOLDED.length) {
      return codePoint;
    }
    char folded = FOLDED[codePoint];
    if (folded == 0) {
      // A race finds the same twice.
      folded = (char) fold(codePoint);
      FOLDED[codePoint] = folded;
    }
    return (codePoint & PLANE) | folded;
  }

  private static int fold(int codePoint) {
    if (codePoint >= FIRST_HALFWIDTH && codePoint < FIRST_HALFWIDTH + HALFWIDTH_KANA.length()) {
      return HALFWIDTH_KANA.charAt(codePoint - FIRST_HALFWIDTH);
    }
    return Character.isDigit(codePoint)
        ? codePoint - Character.digit(codePoint, 10)
        : Character.toLowerCase(codePoint);
  }
}
