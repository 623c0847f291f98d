package io.github.textmend.internal.score;

import io.github.textmend.internal.data.DataFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

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
  static final int ROOT = NodeTable.ROOT;

  /** The character that stands for both ends of a line. */
  static final int LINE_END = '\n';

  private static final int SOFT_HYPHEN = 0xAD;

  /**
   * What a context can hold against a character at most: it was seen with few of those that may
   * follow it. Balanced on the validation text.
   */
  private static final int MOST_BACKOFF = 6 * NAT;

  private static final int SLOT_MASK = NodeTable.SLOT_MASK;
  private static final int OUTER_SHIFT = NodeTable.SLOT_BITS;
  private static final int BUT_QUOTES = OuterStates.WORD_MASK << OUTER_SHIFT | SLOT_MASK;
  private static final byte NOT_YET = 0;
  private static final byte NO = 1;
  private static final byte YES = 2;
  private static final int BLOCK_SHIFT = 8;
  private static final int BLOCK_MASK = (1 << BLOCK_SHIFT) - 1;

  private final NodeTable nodes;

  /** For each block of 64 code points, whether one is known. */
  private final byte[] blocks = new byte[0x110000 >> 6];

  /**
   * For blocks of code points one more than the cost of each alone; 0 where no one asked for it.
   */
  private final int[] @Nullable [] aloneCosts = new int[0x110000 >> BLOCK_SHIFT][];

  private final SymbolTable symbols;
  private final SeenCharacters characters;
  private final OuterStates outer;
  private final int start;

  CharacterModel(ModelReader reader) throws IOException {
    nodes = reader.nodes();
    symbols = reader.symbols();
    characters = new SeenCharacters(symbols);
    outer = new OuterStates(reader.cases(), reader.quotes());
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
    return OuterStates.quotesAfter(state >>> OUTER_SHIFT, text, from, to) << OUTER_SHIFT;
  }

  /** The same after one character. */
  public int quotesAfter(int state, int codePoint) {
    return OuterStates.quotesAfter(state >>> OUTER_SHIFT, codePoint) << OUTER_SHIFT;
  }

  /** Whether two states differ at most in the quotation that is open. */
  public static boolean differInQuotesOnly(int state, int other) {
    return ((state ^ other) & BUT_QUOTES) == 0;
  }

  /** A state, with the quotation of another open. */
  public static int withQuotesOf(int state, int other) {
    return (state & BUT_QUOTES) | (other & ~BUT_QUOTES);
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
    int known = characters.of(codePoint);
    int one = SeenCharacters.classOf(known);
    int cost = outer.cost(state >>> OUTER_SHIFT, one);
    int nextOuter = outer.next(state >>> OUTER_SHIFT, one) << OUTER_SHIFT;
    int symbol = SeenCharacters.symbolOf(known);
    int context = state & SLOT_MASK;
    if (symbol == SymbolTable.UNKNOWN) {
      return pack(cost + unknownCost(context, codePoint), nextOuter);
    }
    int backoff = 0;
    int slot = nodes.find(context, symbol);
    while (slot == ROOT) {
      backoff += nodes.backoff(context);
      context = nodes.suffix(context);
      slot = nodes.find(context, symbol);
    }
    int next = nodes.isContext(slot) ? slot : nodes.suffix(slot);
    return pack(cost + Math.min(backoff, MOST_BACKOFF) + nodes.cost(slot), nextOuter | next);
  }

  /** The cost of ending the line in a state. */
  public int endCost(int state) {
    return costOf(step(state, LINE_END));
  }

  /** Whether the model has seen this code point, in either case. */
  public boolean knows(int codePoint) {
    return SeenCharacters.symbolOf(characters.of(codePoint)) != SymbolTable.UNKNOWN;
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
    int[] costs = aloneCosts[codePoint >> BLOCK_SHIFT];
    if (costs == null) {
      // A race finds the same twice, here and below.
      costs = new int[1 << BLOCK_SHIFT];
      aloneCosts[codePoint >> BLOCK_SHIFT] = costs;
    }
    int known = costs[codePoint & BLOCK_MASK];
    if (known == 0) {
      known = costOf(step(ROOT, codePoint)) + 1;
      costs[codePoint & BLOCK_MASK] = known;
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
    for (int at = context; at != ROOT; at = nodes.suffix(at)) {
      backoff += nodes.backoff(at);
    }
    return symbols.unknownCost(codePoint) + Math.min(backoff, MOST_BACKOFF);
  }

  static int unpackCost(byte packed) {
    return (packed & 0xFF) * ModelReader.COST_STEP;
  }

  private static final class Shipped {
    static final CharacterModel MODEL = load();

    private static CharacterModel load() {
      SecondLoader.begin();
      try {
        byte[] file = DataFile.read(CharacterModel.class, "characters.model");
        return new CharacterModel(new ModelReader(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
