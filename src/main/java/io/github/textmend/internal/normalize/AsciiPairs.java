package io.github.textmend.internal.normalize;

/**
 * What two characters of ASCII side by side tell the {@link Gate}, looked up a block at a time.
 *
 * <p>A block is copied out of the text twice, once a character later, so that the JVM numbers its
 * pairs with vector instructions; what is left for each is one look into a table. The copies need
 * an array, which is kept for each thread: nothing is allocated.
 */
final class AsciiPairs {
  /** So many pairs, of one character more. */
  static final int BLOCK = 1024;

  private static final int BITS = 7;
  private static final int FIRST_BEYOND = 1 << BITS;

  /** A block, the same one character later, and half a block. */
  private static final ThreadLocal<char[]> SCRATCH =
      ThreadLocal.withInitial(() -> new char[2 * BLOCK + BLOCK / 2]);

  private final int[] concerned = new int[FIRST_BEYOND * FIRST_BEYOND];

  /** What two characters of ASCII tell. */
  interface Concern {
    /** The bits of the stages that the pair or its first character concerns. */
    int of(int first, int second);
  }

  AsciiPairs(Concern concern) {
    for (int pair = 0; pair < concerned.length; pair++) {
      concerned[pair] = concern.of(pair >> BITS, pair & (FIRST_BEYOND - 1));
    }
  }

  /**
   * The bits of the stages that may have work at the pairs of a block, or a negative number if it
   * is not ASCII.
   *
   * @param from the first character; the last pair ends {@link #BLOCK} further on
   */
  int concerned(String text, int from) {
    if (text.charAt(from) >= FIRST_BEYOND || text.charAt(from + BLOCK) >= FIRST_BEYOND) {
      return -1;
    }
    char[] block = SCRATCH.get();
    text.getChars(from, from + BLOCK, block, 0);
    if (combined(block) >= FIRST_BEYOND) {
      return -1;
    }
    text.getChars(from + 1, from + 1 + BLOCK, block, BLOCK);
    for (int i = 0; i < BLOCK; i++) {
      block[i] = (char) ((block[i] << BITS) | block[i + BLOCK]);
    }
    return look(block, concerned);
  }

  /** All characters or'ed, by halves and quarters; bounds are constant for the JVM to vectorise. */
  private static int combined(char[] block) {
    for (int i = 0; i < 512; i++) {
      block[i + 2048] = (char) (block[i] | block[i + 512]);
    }
    for (int i = 2048; i < 2176; i++) {
      block[i] |= (char) (block[i + 128] | block[i + 256] | block[i + 384]);
    }
    for (int i = 2048; i < 2080; i++) {
      block[i] |= (char) (block[i + 32] | block[i + 64] | block[i + 96]);
    }
    int all = 0;
    for (int i = 2048; i < 2080; i++) {
      all |= block[i];
    }
    return all;
  }

  private static int look(char[] pairs, int[] table) {
    int all = 0;
    for (int i = 0; i < BLOCK; i += 4) {
      int front = table[pairs[i]] | table[pairs[i + 1]];
      int back = table[pairs[i + 2]] | table[pairs[i + 3]];
      all |= front | back;
    }
    return all;
  }
}
