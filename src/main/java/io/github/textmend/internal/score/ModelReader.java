package io.github.textmend.internal.score;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a model file into the tables that {@link CharacterModel} walks.
 *
 * <p>The file lists the n-grams as a trie, level by level; a level is four columns (children of
 * each parent, their symbols as differences, costs, back-offs), which is what compresses best.
 */
final class ModelReader {
  static final byte[] MAGIC = "textmend model 1\n".getBytes(StandardCharsets.US_ASCII);
  static final int COST_STEP = CharacterModel.NAT / 8;
  static final int BACKOFF_STEP = CharacterModel.NAT / 8;

  /** The packed back-off that stands for none at all; smaller ones are a gain, larger a cost. */
  static final int BACKOFF_ZERO = 32;

  /** The packed back-off of an n-gram that nothing follows in the model. */
  static final byte NO_CONTEXT = 0;

  private final byte[] file;
  private int at;
  private final NodeTable nodes = new NodeTable();
  private final SymbolTable symbols;
  private final CaseModel cases;
  private final QuoteModel quotes;

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

  private void readLevels() {
    int levels = readNumber();
    int[] parents = {CharacterModel.ROOT};
    for (int level = 0; level < levels; level++) {
      parents = readLevel(parents);
    }
  }

  /**
   * Reads the children of the given slots; returns those of them that have children again. The
   * columns are read side by side, so that each node is put into the table in one go: its place is
   * not in the cache, and to come there takes longer than all else.
   */
  private int[] readLevel(int[] parents) {
    int size = readNumber();
    int[] children = new int[parents.length];
    for (int i = 0; i < parents.length; i++) {
      children[i] = readNumber();
    }
    int costs = endOfNumbers(size);
    int backoffs = costs + size;
    int[] slots = new int[size];
    int contexts = 0;
    int child = 0;
    for (int i = 0; i < parents.length; i++) {
      int symbol = 0;
      for (int last = child + children[i]; child < last; child++) {
        symbol += 1 + readNumber();
        byte backoff = file[backoffs + child];
        int slot = nodes.add(parents[i], symbol, file[costs + child], backoff);
        if (backoff != NO_CONTEXT) {
          slots[contexts++] = slot;
        }
      }
    }
    at = backoffs + size;
    return Arrays.copyOf(slots, contexts);
  }

  /** Where so many numbers end from here. */
  private int endOfNumbers(int numbers) {
    int end = at;
    for (int left = numbers; left > 0; end++) {
      left -= file[end] >= 0 ? 1 : 0;
    }
    return end;
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
