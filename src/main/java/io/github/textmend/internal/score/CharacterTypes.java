package io.github.textmend.internal.score;

import org.jspecify.annotations.Nullable;

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

  private static final int BLOCK_SHIFT = 10;
  private static final int BLOCK_MASK = (1 << BLOCK_SHIFT) - 1;

  /** By blocks, filled when they are first asked for. */
  private static final byte[] @Nullable [] BLOCKS = new byte[0x110000 >> BLOCK_SHIFT][];

  private CharacterTypes() {}

  /** The same as {@link Character#getType(int)}. */
  public static int of(int codePoint) {
    byte[] block = BLOCKS[codePoint >> BLOCK_SHIFT];
    return (block == null ? fill(codePoint >> BLOCK_SHIFT) : block)[codePoint & BLOCK_MASK];
  }

  private static byte[] fill(int number) {
    byte[] block = new byte[BLOCK_MASK + 1];
    for (int i = 0; i < block.length; i++) {
      block[i] = (byte) Character.getType(number << BLOCK_SHIFT | i);
    }
    // A race fills two alike.
    BLOCKS[number] = block;
    return block;
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
