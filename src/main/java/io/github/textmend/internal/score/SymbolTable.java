package io.github.textmend.internal.score;

/**
 * The folded code points the model has seen, as small numbers; for all others, what an unseen
 * character of their block costs.
 */
final class SymbolTable {
  static final int UNKNOWN = 0;

  /** Symbols from here on are high; this one is none, since its key would mark a free slot. */
  static final int FIRST_HIGH = 1 << CharacterModel.SYMBOL_BITS;

  static final int BLOCK_SHIFT = 7;
  static final int BLOCKS = 0x110000 >> BLOCK_SHIFT;

  private final short[] basic = new short[0x10000];
  private final int[] supplementary;
  private final int firstSupplementary;
  private final byte[] blockCosts;

  /**
   * @param codePoints ascending; the symbol of {@code codePoints[i]} is {@code symbol(i)}
   * @param blockCosts for each block of 128 code points, the packed cost of an unseen one
   */
  SymbolTable(int[] codePoints, byte[] blockCosts) {
    this.blockCosts = blockCosts;
    int i = 0;
    while (i < codePoints.length && codePoints[i] < basic.length) {
      basic[codePoints[i]] = (short) symbol(i);
      i++;
    }
    firstSupplementary = i;
    supplementary = java.util.Arrays.copyOfRange(codePoints, i, codePoints.length);
  }

  /** The symbol of the code point with an index. */
  static int symbol(int index) {
    return index + 1 < FIRST_HIGH ? index + 1 : index + 2;
  }

  int of(int folded) {
    if (folded < basic.length) {
      return basic[folded];
    }
    int found = java.util.Arrays.binarySearch(supplementary, folded);
    return found < 0 ? UNKNOWN : symbol(firstSupplementary + found);
  }

  int unknownCost(int codePoint) {
    return CharacterModel.unpackCost(blockCosts[codePoint >> BLOCK_SHIFT]);
  }
}
