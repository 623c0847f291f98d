package io.github.textmend.internal.score;

import org.jspecify.annotations.Nullable;

/**
 * What the model sees of a code point: letters in lower case, decimal digits as the zero of their
 * script, katakana of half the width in full.
 *
 * <p>Case is scored apart, by {@link CaseModel}: it says nothing about which letters follow each
 * other, and folding it halves the number of sequences that the model has to have seen.
 */
final class CharacterFolding {
  private static final int BLOCK_SHIFT = 8;
  private static final int BLOCK_MASK = (1 << BLOCK_SHIFT) - 1;

  /** By blocks, filled when they are first asked for. */
  private static final int[] @Nullable [] BLOCKS = new int[0x110000 >> BLOCK_SHIFT][];

  /** What the characters of half the width from U+FF61 on are in full. */
  private static final String HALFWIDTH_KANA =
      "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

  private static final int FIRST_HALFWIDTH = 0xFF61;

  private CharacterFolding() {}

  static int of(int codePoint) {
    int[] block = BLOCKS[codePoint >> BLOCK_SHIFT];
    return (block == null ? fill(codePoint >> BLOCK_SHIFT) : block)[codePoint & BLOCK_MASK];
  }

  private static int[] fill(int number) {
    int[] block = new int[BLOCK_MASK + 1];
    for (int i = 0; i < block.length; i++) {
      block[i] = fold(number << BLOCK_SHIFT | i);
    }
    // A race fills two alike.
    BLOCKS[number] = block;
    return block;
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
