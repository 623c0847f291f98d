package io.github.textmend.internal.score;

import org.jspecify.annotations.Nullable;

/**
 * What a model has to know of a code point, in one word: its symbol and its {@link OuterStates}
 * class. By blocks, which are filled when they are first asked for: to fill all at once would take
 * a third of the start-up. Thread-safe.
 */
final class SeenCharacters {
  private static final int BLOCK_SHIFT = 8;
  private static final int BLOCK_MASK = (1 << BLOCK_SHIFT) - 1;
  private static final int SYMBOL_MASK = (1 << NodeTable.SYMBOL_BITS) - 1;

  private final SymbolTable symbols;
  private final int[] @Nullable [] blocks = new int[0x110000 >> BLOCK_SHIFT][];

  SeenCharacters(SymbolTable symbols) {
    this.symbols = symbols;
  }

  /** To be taken apart by {@link #symbolOf} and {@link #classOf}. */
  int of(int codePoint) {
    int[] block = blocks[codePoint >> BLOCK_SHIFT];
    return (block == null ? fill(codePoint >> BLOCK_SHIFT) : block)[codePoint & BLOCK_MASK];
  }

  /** {@link SymbolTable#UNKNOWN} if the model has not seen the code point. */
  static int symbolOf(int known) {
    return known & SYMBOL_MASK;
  }

  static int classOf(int known) {
    return known >>> NodeTable.SYMBOL_BITS;
  }

  private int[] fill(int number) {
    int[] block = new int[BLOCK_MASK + 1];
    for (int i = 0; i < block.length; i++) {
      int codePoint = number << BLOCK_SHIFT | i;
      int symbol = symbols.of(CharacterFolding.of(codePoint));
      block[i] = symbol | OuterStates.classOf(codePoint) << NodeTable.SYMBOL_BITS;
    }
    // A race fills two alike.
    blocks[number] = block;
    return block;
  }
}
