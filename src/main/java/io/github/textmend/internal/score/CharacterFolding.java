package io.github.textmend.internal.score;

/**
 * What the model sees of a code point: letters in lower case, decimal digits as the zero of their
 * script.
 *
 * <p>Case is scored apart, by {@link CaseModel}: it says nothing about which letters follow each
 * other, and folding it halves the number of sequences that the model has to have seen.
 */
final class CharacterFolding {
  private static final char[] FOLDED = new char[0x10000];

  static {
    for (int c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = (char) fold(c);
    }
  }

  private CharacterFolding() {}

  static int of(int codePoint) {
    return codePoint < FOLDED.length ? FOLDED[codePoint] : fold(codePoint);
  }

  private static int fold(int codePoint) {
    return Character.isDigit(codePoint)
        ? codePoint - Character.digit(codePoint, 10)
        : Character.toLowerCase(codePoint);
  }
}
