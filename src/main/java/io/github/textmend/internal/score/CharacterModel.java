package io.github.textmend.internal.score;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How probable a text is, character by character: an n-gram model with back-off, walked like an
 * automaton.
 *
 * <p>A <em>state</em> is the longest context the model knows; {@link #step} takes it and the next
 * code point to the cost of that code point and the next state, both packed into one {@code long}.
 * Costs are negative natural logarithms of probabilities in {@link #NAT}ths. Immutable,
 * thread-safe, loaded once, on first use. The file's format and training: {@code docs/model.md}.
 */
public final class CharacterModel {
  /** One nat in units of cost. */
  public static final int NAT = 256;

  /** The state that knows nothing. */
  static final int ROOT = 0;

  /** The character that stands for both ends of a line. */
  static final int LINE_END = '\n';

  private static final int SOFT_HYPHEN = 0xAD;

  /**
   * What a context can hold against a character at most: it was seen with few of those that may
   * follow it. Balanced on the validation text.
   */
  private static final int MOST_BACKOFF = 6 * NAT;

  static final int SLOT_BITS = 20;

  /** Bits of a symbol that its key has; a further one stands beside its back-off. */
  static final int SYMBOL_BITS = 12;

  static final int SLOTS = 1 << SLOT_BITS;
  private static final int SYMBOL_MASK = (1 << SYMBOL_BITS) - 1;
  private static final int SLOT_MASK = SLOTS - 1;
  private static final int CASE_SHIFT = SLOT_BITS;
  private static final int CASE_MASK = 3;
  private static final byte NOT_YET = 0;
  private static final byte NO = 1;
  private static final byte YES = 2;
  private static final int QUOTE_SHIFT = CASE_SHIFT + 2;
  private static final int QUOTE_MASK = (1 << QUOTE_SHIFT) - 1;

  /**
   * A slot's key is its parent's slot and the low bits of its symbol; 0, the root under symbol 0,
   * marks it free.
   */
  private final int[] keys;

  /** One more than the slot of the longest known suffix; 0 where it was not asked for yet. */
  private final int[] suffixes = new int[SLOTS];

  /** For each block of 64 code points, whether one is known. */
  private final byte[] blocks = new byte[0x110000 >> 6];

  /** For each UTF-16 unit one more than its cost alone; 0 where no one asked yet. */
  private final int[] aloneCosts = new int[0x10000];

  private final byte[] costs;
  private final byte[] backoffs;
  private final SymbolTable symbols;
  private final CaseModel cases;
  private final QuoteModel quotes;
  private final int start;

  CharacterModel(ModelReader reader) throws IOException {
    keys = reader.keys();
    costs = reader.costs();
    backoffs = reader.backoffs();
    symbols = reader.symbols();
    cases = reader.cases();
    quotes = reader.quotes();
    start = stateOf(step(ROOT, LINE_END));
  }

  /** The model that the library ships. */
  public static CharacterModel shipped() {
    return Shipped.MODEL;
  }

  /** The state at the start of a line. */
  public int start() {
    return start;
  }

  /** The state that knows only which quotation is open, after a stretch of text in a state. */
  public int quotesAfter(int state, CharSequence text, int from, int to) {
    int quoteState = state >>> QUOTE_SHIFT;
    for (int i = from; i < to; i++) {
      quoteState = QuoteModel.next(quoteState, text.charAt(i));
    }
    return quoteState << QUOTE_SHIFT;
  }

  /** Whether two states differ at most in the quotation that is open. */
  public static boolean differInQuotesOnly(int state, int other) {
    return ((state ^ other) & QUOTE_MASK) == 0;
  }

  /** A state, with the quotation of another open. */
  public static int withQuotesOf(int state, int other) {
    return (state & QUOTE_MASK) | (other & ~QUOTE_MASK);
  }

  /** Whether a character opens or closes a quotation. */
  public static boolean isQuotationMark(char c) {
    return c >= 0x80 && QuoteModel.mark(c) != QuoteModel.NO_MARK;
  }

  /**
   * The cost of a code point in a state, and the state after it.
   *
   * @return to be taken apart by {@link #costOf} and {@link #stateOf}
   */
  public long step(int state, int codePoint) {
    // After a soft hyphen a word goes on.
    return codePoint == SOFT_HYPHEN
        ? pack(costOf(seen(state, codePoint)), state)
        : seen(state, codePoint);
  }

  private long seen(int state, int codePoint) {
    int caseState = state >>> CASE_SHIFT & CASE_MASK;
    int quoteState = state >>> QUOTE_SHIFT;
    int cost = cases.cost(caseState, codePoint) + quotes.adjustment(quoteState, codePoint);
    int nextOuter =
        CaseModel.next(caseState, codePoint) << CASE_SHIFT
            | QuoteModel.next(quoteState, codePoint) << QUOTE_SHIFT;
    int symbol = symbols.of(CharacterFolding.of(codePoint));
    int context = state & SLOT_MASK;
    if (symbol == SymbolTable.UNKNOWN) {
      return pack(cost + unknownCost(context, codePoint), nextOuter);
    }
    int backoff = 0;
    while (true) {
      int slot = find(context, symbol);
      if (slot != ROOT) {
        int next = isContext(slot) ? slot : suffix(slot);
        cost += Math.min(backoff, MOST_BACKOFF) + unpackCost(costs[slot]);
        return pack(cost, nextOuter | next);
      }
      backoff += unpackBackoff(backoffs[context]);
      context = suffix(context);
    }
  }

  /** The cost of ending the line in a state. */
  public int endCost(int state) {
    return costOf(step(state, LINE_END));
  }

  /** Whether the model has seen this code point, in either case. */
  public boolean knows(int codePoint) {
    return symbols.of(CharacterFolding.of(codePoint)) != SymbolTable.UNKNOWN;
  }

  /**
   * Whether the model has seen any of 64 code points.
   *
   * @param block their number without the last six bits
   */
  public boolean knowsBlock(int block) {
    byte known = blocks[block];
    if (known == NOT_YET) {
      // A race finds the same twice.
      known = NO;
      for (int codePoint = block << 6; codePoint < (block + 1) << 6; codePoint++) {
        known = knows(codePoint) ? YES : known;
      }
      blocks[block] = known;
    }
    return known == YES;
  }

  /** The cost of a code point of which nothing else is known. */
  public int aloneCost(int codePoint) {
    if (codePoint >= aloneCosts.length) {
      return costOf(step(ROOT, codePoint));
    }
    int known = aloneCosts[codePoint];
    if (known == 0) {
      // A race finds the same twice.
      known = costOf(step(ROOT, codePoint)) + 1;
      aloneCosts[codePoint] = known;
    }
    return known - 1;
  }

  /** The cost of a whole line. */
  public long lineCost(CharSequence line) {
    long total = 0;
    int state = start;
    for (int i = 0; i < line.length(); ) {
      int codePoint = Character.codePointAt(line, i);
      long step = step(state, codePoint);
      total += costOf(step);
      state = stateOf(step);
      i += Character.charCount(codePoint);
    }
    return total + endCost(state);
  }

  public static int costOf(long step) {
    return (int) (step >>> 32);
  }

  public static int stateOf(long step) {
    return (int) step;
  }

  private static long pack(int cost, int state) {
    return (long) cost << 32 | state;
  }

  private int unknownCost(int context, int codePoint) {
    int backoff = 0;
    for (int at = context; at != ROOT; at = suffix(at)) {
      backoff += unpackBackoff(backoffs[at]);
    }
    return symbols.unknownCost(codePoint) + Math.min(backoff, MOST_BACKOFF);
  }

  /**
   * The longest context that ends in a slot's symbol and begins later than its parent does. Found
   * when it is first asked for: few are, and to find all takes half the time of loading.
   */
  private int suffix(int slot) {
    int known = suffixes[slot];
    if (known == 0) {
      // A race finds the same twice.
      known = findSuffix(keys[slot] >>> SYMBOL_BITS, symbol(slot)) + 1;
      suffixes[slot] = known;
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

  private boolean isContext(int slot) {
    return (backoffs[slot] & ModelReader.BACKOFF_MASK) != ModelReader.NO_CONTEXT;
  }

  private int symbol(int slot) {
    int low = keys[slot] & SYMBOL_MASK;
    return isHigh(slot) ? low + SymbolTable.FIRST_HIGH : low;
  }

  private boolean isHigh(int slot) {
    return backoffs[slot] < 0;
  }

  /** The slot of a symbol after a context, or {@link #ROOT} if the model has none. */
  private int find(int context, int symbol) {
    int key = key(context, symbol);
    boolean high = symbol >= SymbolTable.FIRST_HIGH;
    for (int slot = home(key); ; slot = slot + 1 & SLOT_MASK) {
      int found = keys[slot];
      if (found == key && isHigh(slot) == high) {
        return slot;
      }
      if (found == 0) {
        return ROOT;
      }
    }
  }

  static int key(int context, int symbol) {
    return context << SYMBOL_BITS | (symbol & SYMBOL_MASK);
  }

  static int home(int key) {
    int mixed = key * 0x9E3779B1;
    return (mixed ^ mixed >>> 15) >>> (32 - SLOT_BITS);
  }

  static int unpackCost(byte packed) {
    return (packed & 0xFF) * ModelReader.COST_STEP;
  }

  static int unpackBackoff(byte packed) {
    return ((packed & ModelReader.BACKOFF_MASK) - ModelReader.BACKOFF_ZERO)
        * ModelReader.BACKOFF_STEP;
  }

  private static final class Shipped {
    static final CharacterModel MODEL = load();

    private static CharacterModel load() {
      try (InputStream in = CharacterModel.class.getResourceAsStream("characters.model")) {
        if (in == null) {
          throw new IllegalStateException("characters.model is missing beside CharacterModel");
        }
        return new CharacterModel(new ModelReader(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
