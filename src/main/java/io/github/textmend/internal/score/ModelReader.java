package io.github.textmend.internal.score;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a model file into the tables that {@link CharacterModel} walks.
 *
 * <p>The file lists the n-grams as a trie, level by level; a level is four columns (children of
 * each parent, their symbols as differences, costs, back-offs), which is what compresses best. The
 * columns are read side by side, so that each n-gram is put into the table in one go: its place is
 * not in the cache, and to come there takes longer than all else.
 */
final class ModelReader {
  static final byte[] MAGIC = "textmend model 2\n".getBytes(StandardCharsets.US_ASCII);
  static final int COST_STEP = CharacterModel.NAT / 8;
  static final int BACKOFF_STEP = CharacterModel.NAT / 8;

  /** The packed back-off that stands for none at all; smaller ones are a gain, larger a cost. */
  static final int BACKOFF_ZERO = 32;

  /** The packed back-off of an n-gram that nothing follows in the model. */
  static final byte NO_CONTEXT = 0;

  /** Parents whose children are read in one call. */
  private static final int BLOCK = 16;

  private static final int NUMBER_BITS = 7;
  private static final int NUMBER_MASK = (1 << NUMBER_BITS) - 1;

  private final byte[] file;
  private int at;
  private final NodeTable nodes = new NodeTable();
  private final SymbolTable symbols;
  private final CaseModel cases;
  private final QuoteModel quotes;

  /** Where the other columns of a level are read. */
  private int symbolAt;

  private int costAt;
  private int backoffAt;

  /**
   * Of the n-grams of a level, the slots of those that have children again, and how many are known.
   */
  private int[] contexts = {};

  private int contextCount;

  ModelReader(byte[] file) throws IOException {
    this.file = file;
    if (!Arrays.equals(MAGIC, Arrays.copyOf(file, MAGIC.length))) {
      throw new IOException(
          "not a textmend model: it does not start with "
              + new String(MAGIC, StandardCharsets.US_ASCII).strip());
    }
    at = MAGIC.length;
    cases = readCases();
    quotes = readQuotes();
    symbols = readSymbols();
    readLevels();
    if (at != file.length) {
      throw new EOFException("the model ends at byte " + at + ", the file at " + file.length);
    }
  }

  NodeTable nodes() {
    return nodes;
  }

  SymbolTable symbols() {
    return symbols;
  }

  CaseModel cases() {
    return cases;
  }

  QuoteModel quotes() {
    return quotes;
  }

  private CaseModel readCases() {
    double[] upperShare = new double[CaseModel.STATES];
    for (int state = 0; state < upperShare.length; state++) {
      upperShare[state] = readNumber() / 1_000_000.0;
    }
    return new CaseModel(upperShare);
  }

  private QuoteModel readQuotes() {
    int[] adjustments = new int[QuoteModel.STATES * QuoteModel.MARKS];
    for (int i = 0; i < adjustments.length; i++) {
      adjustments[i] = file[at++] * BACKOFF_STEP;
    }
    return new QuoteModel(adjustments);
  }

  private SymbolTable readSymbols() {
    int[] codePoints = new int[readNumber()];
    int last = -1;
    for (int i = 0; i < codePoints.length; i++) {
      last += 1 + readNumber();
      codePoints[i] = last;
    }
    byte[] blockCosts = new byte[SymbolTable.BLOCKS];
    for (int block = 0; block < blockCosts.length; ) {
      int length = readNumber();
      byte cost = file[at++];
      Arrays.fill(blockCosts, block, block + length, cost);
      block += length;
    }
    return new SymbolTable(codePoints, blockCosts);
  }

  private void readLevels() throws IOException {
    int levels = readNumber();
    int[] parents = {CharacterModel.ROOT};
    for (int level = 0; level < levels; level++) {
      parents = readLevel(parents);
    }
  }

  /** Reads the children of the given slots; returns those of them that have children again. */
  private int[] readLevel(int[] parents) throws IOException {
    int size = readNumber();
    contexts = new int[readNumber()];
    int bytesOfCounts = readNumber();
    int bytesOfSymbols = readNumber();
    symbolAt = at + bytesOfCounts;
    costAt = symbolAt + bytesOfSymbols;
    backoffAt = costAt + size;
    int end = backoffAt + size;
    contextCount = 0;
    for (int from = 0; from < parents.length; from += BLOCK) {
      readChildren(parents, from, Math.min(from + BLOCK, parents.length));
    }
    if (backoffAt != end || contextCount != contexts.length) {
      throw new EOFException(
          "a level of the model is other than its head says, before byte " + end);
    }
    at = end;
    return contexts;
  }

  /**
   * Reads the children of some parents. The first answer waits for this, in code that never ran
   * before: so it is one loop without fields, and is itself called often enough for the JVM to
   * compile it early.
   */
  private void readChildren(int[] parents, int from, int to) {
    byte[] file = this.file;
    long[] words = nodes.words();
    int[] contexts = this.contexts;
    int contextCount = this.contextCount;
    int countAt = at;
    int symbolAt = this.symbolAt;
    int costAt = this.costAt;
    int backoffAt = this.backoffAt;
    for (int i = from; i < to; i++) {
      int parent = parents[i];
      long parentWord = words[parent];
      int left = file[countAt++];
      if (left < 0) {
        left = (left & NUMBER_MASK) | file[countAt++] << NUMBER_BITS;
      }
      for (int symbol = 0; left > 0; left--) {
        int difference = file[symbolAt++];
        if (difference < 0) {
          difference = (difference & NUMBER_MASK) | file[symbolAt++] << NUMBER_BITS;
        }
        symbol += 1 + difference;
        int slot = NodeTable.home(parent, symbol);
        long word = NodeTable.word(symbol, file[costAt++], file[backoffAt]);
        while (words[slot] != 0) {
          slot = (slot + 1) & NodeTable.SLOT_MASK;
          word = NodeTable.oneFurther(word);
        }
        words[slot] = word;
        parentWord |= NodeTable.follower(symbol);
        if (file[backoffAt++] != NO_CONTEXT) {
          contexts[contextCount++] = slot;
        }
      }
      words[parent] = parentWord;
    }
    at = countAt;
    this.contextCount = contextCount;
    this.symbolAt = symbolAt;
    this.costAt = costAt;
    this.backoffAt = backoffAt;
  }

  private int readNumber() {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = file[at++];
      number |= (next & 0x7F) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }
}
