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
 * methods are small and called often: the first text waits for them, and those are what the JVM
 * compiles first.
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

  /** How many sequences of a level so far have children again. */
  private int contexts;

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

  /** Reads the children of the given slots; returns those of them that have children again. */
  private int[] readLevel(int[] parents) {
    int[] symbols = new int[readNumber()];
    int[] children = new int[parents.length];
    for (int i = 0; i < parents.length; i++) {
      children[i] = readNumber();
    }
    int end = 0;
    for (int count : children) {
      end = readSymbols(symbols, end, count);
    }
    end = 0;
    contexts = 0;
    for (int i = 0; i < parents.length; i++) {
      end = addChildren(parents[i], symbols, end, children[i]);
    }
    at += 2 * symbols.length;
    return Arrays.copyOf(symbols, contexts);
  }

  private int readSymbols(int[] symbols, int from, int count) {
    int symbol = 0;
    for (int i = from; i < from + count; i++) {
      symbol += 1 + readNumber();
      symbols[i] = symbol;
    }
    return from + count;
  }

  /** The slots of those that have children again take the place of symbols already added. */
  private int addChildren(int parent, int[] symbols, int from, int count) {
    for (int i = from; i < from + count; i++) {
      byte backoff = file[at + symbols.length + i];
      int slot = nodes.add(parent, symbols[i], file[at + i], backoff);
      if (backoff != NO_CONTEXT) {
        symbols[contexts++] = slot;
      }
    }
    return from + count;
  }

  private int readNumber() {
    byte first = file[at++];
    return first >= 0 ? first : readLongNumber(first & 0x7F);
  }

  private int readLongNumber(int lowest) {
    int number = lowest;
    for (int shift = 7; ; shift += 7) {
      byte next = file[at++];
      number |= (next & 0x7F) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }
}
