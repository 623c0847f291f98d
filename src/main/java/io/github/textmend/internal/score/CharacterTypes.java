package io.github.textmend.internal.score;

/**
 * The general categories of characters as {@link Character} has them, remembered: to look one up
 * there takes several times as long, and searches ask for the same few all the time.
 */
public final class CharacterTypes {
  private static final int LETTERS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER;

  private static final int LETTERS_AND_DIGITS = LETTERS | 1 << Character.DECIMAL_DIGIT_NUMBER;

  /** One more than the category; 0 where no one asked yet. */
  private static final byte[] KNOWN = new byte[0x20000];

  private CharacterTypes() {}

  /** The same as {@link Character#getType(int)}. */
  public static int of(int codePoint) {
    if (codePoint >= KNOWN.length) {
      return Character.getType(codePoint);
    }
    int known = KNOWN[codePoint];
    if (known == 0) {
      // A race finds the same twice.
      known = Character.getType(codePoint) + 1;
      KNOWN[codePoint] = (byte) known;
    }
    return known - 1;
  }

  /** The same as {@link Character#isLetter(int)}. */
  public static boolean isLetter(int codePoint) {
    return (LETTERS >>> of(codePoint) & 1) != 0;
  }

  /** The same as {@link Character#isLetterOrDigit(int)}. */
  public static boolean isLetterOrDigit(int codePoint) {
    return (LETTERS_AND_DIGITS >>> of(codePoint) & 1) != 0;
  }
}
