package io.github.textmend.internal.score;

/**
 * The sequences that a {@link CharacterModel} knows, as a trie in one hash table: a step of the
 * model is a look-up, and what it needs to know of a sequence stands in one word of memory.
 *
 * <p>A sequence is a slot; its parent is the sequence without its last symbol, and its home the
 * slot that both are hashed to. The hash can be undone, so that a slot tells its parent by the
 * symbol and how far it is from home. Bits of a word: 13 of the symbol (0 where the slot is free),
 * 6 of the distance, 8 of the cost, 8 of the back-off, 8 for the symbols that follow, 21 of one
 * more than the suffix (0 where it was not asked for yet).
 *
 * <p>A symbol that follows has one of eight bits, and others may have the same. Most contexts are
 * followed by one symbol, so a look at these bits spares most of the look-ups that find nothing,
 * each of which is memory that is in no near cache.
 */
final class NodeTable {
  /** The slot of the empty sequence, and what stands for no sequence. */
  static final int ROOT = 0;

  static final int SLOT_BITS = 20;
  static final int SLOTS = 1 << SLOT_BITS;
  static final int SLOT_MASK = SLOTS - 1;
  static final int SYMBOL_BITS = 13;
  private static final int SYMBOL_MASK = (1 << SYMBOL_BITS) - 1;
  private static final int ONE_FROM_HOME = 1 << SYMBOL_BITS;
  private static final int DISTANCE_BITS = 6;
  private static final int KEY_BITS = SYMBOL_BITS + DISTANCE_BITS;
  private static final int KEY_MASK = (1 << KEY_BITS) - 1;

  /** Not reached: a key of ones is the root's. */
  private static final int MOST_DISTANCE = KEY_MASK - SYMBOL_MASK - ONE_FROM_HOME;

  private static final int COST_SHIFT = KEY_BITS;
  private static final int BACKOFF_SHIFT = COST_SHIFT + Byte.SIZE;
  private static final int FOLLOWERS_SHIFT = BACKOFF_SHIFT + Byte.SIZE;
  private static final int SUFFIX_SHIFT = FOLLOWERS_SHIFT + Byte.SIZE;

  /** Odd, so that it has an inverse: no two parents have the same hash. */
  private static final int HASH = 0x5BD1F;

  private static final int UNHASH = 0x57EDF;

  /** The golden ratio, which puts small numbers far apart. */
  private static final int MIX = 0x9E3779B1;

  private final long[] words = new long[SLOTS];

  NodeTable() {
    words[ROOT] = KEY_MASK | (long) ModelReader.BACKOFF_ZERO << BACKOFF_SHIFT;
  }

  /**
   * A word for each slot, to be filled by {@link ModelReader}: a sequence that is not there comes
   * to the first free slot from its home on, {@link #oneFurther} for each slot that is not free,
   * and its symbol is added as {@link #follower} to the word of its parent.
   */
  long[] words() {
    return words;
  }

  /** The word of a sequence that is at home. */
  static long word(int symbol, byte cost, byte backoff) {
    return symbol | (cost & 0xFFL) << COST_SHIFT | (backoff & 0xFFL) << BACKOFF_SHIFT;
  }

  /** The same one slot further from home. */
  static long oneFurther(long word) {
    if ((word & MOST_DISTANCE) == MOST_DISTANCE) {
      throw new IllegalStateException("a model of this size does not fit its table");
    }
    return word + ONE_FROM_HOME;
  }

  /** The bit of a symbol among those that follow a sequence. */
  static long follower(int symbol) {
    return 1L << (FOLLOWERS_SHIFT + ((symbol * MIX) >>> (Integer.SIZE - 3)));
  }

  /** The slot of a sequence and one symbol more, or {@link #ROOT} if there is none. */
  int find(int parent, int symbol) {
    if ((words[parent] & follower(symbol)) == 0) {
      return ROOT;
    }
    int key = symbol;
    for (int slot = home(parent, symbol); ; slot = slot + 1 & SLOT_MASK) {
      int found = (int) words[slot] & KEY_MASK;
      if (found == key) {
        return slot;
      }
      if (found == 0) {
        return ROOT;
      }
      key += ONE_FROM_HOME;
    }
  }

  /** The slot that a sequence is hashed to. */
  static int home(int parent, int symbol) {
    return (parent * HASH & SLOT_MASK) ^ hash(symbol);
  }

  private static int hash(int symbol) {
    return (symbol * MIX) >>> (Integer.SIZE - SLOT_BITS);
  }

  private static int symbol(long word) {
    return (int) word & SYMBOL_MASK;
  }

  private static int parent(int slot, long word) {
    int home = slot - ((int) word >>> SYMBOL_BITS & (1 << DISTANCE_BITS) - 1) & SLOT_MASK;
    return (home ^ hash(symbol(word))) * UNHASH & SLOT_MASK;
  }

  /** What the last symbol of a sequence costs after the others. */
  int cost(int slot) {
    return CharacterModel.unpackCost((byte) (words[slot] >>> COST_SHIFT));
  }

  /** What it costs that a symbol does not follow a sequence in the model. */
  int backoff(int slot) {
    int packed = (byte) (words[slot] >>> BACKOFF_SHIFT);
    return (packed - ModelReader.BACKOFF_ZERO) * ModelReader.BACKOFF_STEP;
  }

  /** Whether some symbol follows a sequence in the model. */
  boolean isContext(int slot) {
    return (byte) (words[slot] >>> BACKOFF_SHIFT) != ModelReader.NO_CONTEXT;
  }

  /**
   * The longest sequence with followers that ends like another and is shorter. Found when it is
   * first asked for: few are, and to find all takes half the time of loading.
   */
  int suffix(int slot) {
    long word = words[slot];
    int known = (int) (word >>> SUFFIX_SHIFT);
    if (known == 0) {
      // A race finds the same twice.
      known = findSuffix(parent(slot, word), symbol(word)) + 1;
      words[slot] = word | (long) known << SUFFIX_SHIFT;
    }
    return known - 1;
  }

  private int findSuffix(int parent, int symbol) {
    int context = parent;
    while (context != ROOT) {
      context = suffix(context);
      int slot = find(context, symbol);
      if (slot != ROOT && isContext(slot)) {
        return slot;
      }
    }
    return ROOT;
  }
}
