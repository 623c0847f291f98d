package io.github.textmend.internal.score;

/**
 * The folded code points the model has seen, as small numbers; for all others, what an unseen
 * character of their block costs.
 */
final class SymbolTable {
  static final int UNKNOWN = 0;
  static final int BLOCK_SHIFT = 7;
  static final int BLOCKS = 0x110000 >> BLOCK_SHIFT;

  private final short[] basic = new short[0x10000];
  private final int[] supplementary;
  private final int firstSupplementary;
  private final byte[] blockCosts;

  /**
   * @param codePoints ascending; the symbol of {@code codePoints[i]} is {@code i + 1}
   * @param blockCosts for each block of 128 code points, the packed cost of an unseen one
   */
  SymbolTable(int[] codePoints, byte[] blockCosts) {
    this.blockCosts = blockCosts;
    int i = 0;
    while (i < codePoints.length && codePoints[i] < basic.length) {
      basic[codePoints[i]] = (short) (i + 1);
      i++;
    }
    firstSupplementary = i + 1;
    supplementary = java.util.Arrays.copyOfRange(codePoints, i, codePoints.length);
  }

  int of(int folded) {
    if (folded < basic.length) {
      return basic[folded];
    }
    int found = java.util.Arrays.binarySearch(supplementary, folded);
    return found < 0 ? UNKNOWN : firstSupplementary + found;
  }

  int unknownCost(int codePoint) {
    return CharacterModel.unpackCost(blockCosts[codePoint >> BLOCK_SHIFT]);
  }
}
