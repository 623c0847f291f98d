package io.github.textmend.internal.normalize;

import io.github.textmend.internal.edit.Stage;
import java.util.List;

/**
 * One pass over a text that tells which stages may have work in it: for every UTF-16 unit a bit for
 * each set of rules that has it in its alphabet. Stages of other kinds have work beyond ASCII, or
 * in ISO-2022-JP, which is announced by an escape character or a dollar sign.
 *
 * <p>Some rules are about characters that nearly every text has, but only beside another: a space
 * before a space, at the edge of a line, before a colon. So two more bits say that a unit may be
 * the first or the second of such a pair; where they meet, the sets with pairs may have work.
 */
public final class Gate {
  /** Units that make a pair, first ones and second ones; each row has two bits, side by side. */
  private static final String[][] PAIRS = {{" '", " ':;%"}, {" ", "\n"}, {"\n", " "}, {".", "."}};

  /** The bit of the first row's first ones; sets of rules have those below. */
  private static final int FIRST_BIT = 24;

  private static final int SECONDS = 0b10101010 << FIRST_BIT;
  private static final int SETS = (1 << FIRST_BIT) - 1;
  private static final int STEP = 4;
  private static final int MOST_UNTRIED = 1 << 20;

  private final int[] concerned = new int[0x10000];

  /** The bits of the sets that have rules about pairs. */
  private final int pairs;

  private final AsciiPairs asciiPairs;

  /** The bits of all stages: no more can be found. */
  private final int everything;

  /** The place of a stage in the list is its bit. */
  public Gate(List<Stage> stages) {
    int withPairs = 0;
    for (int bit = 0; bit < stages.size(); bit++) {
      if (stages.get(bit) instanceof RuleSet rules) {
        rules.alphabet().mark(concerned, 1 << bit);
        withPairs |= rules.hasPairs() ? 1 << bit : 0;
      } else {
        Alphabet.beyondAscii().mark(concerned, 1 << bit);
        concerned['\u001B'] |= 1 << bit;
        concerned['$'] |= 1 << bit;
      }
    }
    pairs = withPairs;
    everything = (1 << stages.size()) - 1;
    for (int row = 0; row < PAIRS.length; row++) {
      int first = 1 << (FIRST_BIT + 2 * row);
      Alphabet.of(PAIRS[row][0]).mark(concerned, first);
      Alphabet.of(PAIRS[row][1]).mark(concerned, first << 1);
    }
    asciiPairs = new AsciiPairs(this::concernedBy);
  }

  /** The bits of the stages that may have work in a text. */
  public int concerned(String text) {
    return pairs == 0 ? concernedBySingles(text) : concernedByPairs(text);
  }

  private int concernedBySingles(String text) {
    int[] table = concerned;
    int all = 0;
    int i = 0;
    for (; i <= text.length() - STEP; i += STEP) {
      int front = table[text.charAt(i)] | table[text.charAt(i + 1)];
      int back = table[text.charAt(i + 2)] | table[text.charAt(i + 3)];
      all |= front | back;
    }
    for (; i < text.length(); i++) {
      all |= table[text.charAt(i)];
    }
    return all & SETS;
  }

  /**
   * Blocks that are not ASCII are tried in vain: after each, twice as much is read without a try.
   */
  private int concernedByPairs(String text) {
    int all = text.isEmpty() ? 0 : concernedBy('\n', text.charAt(0));
    int length = text.length();
    int at = 0;
    int untried = AsciiPairs.BLOCK;
    while (at < length - AsciiPairs.BLOCK && all != everything) {
      int block = asciiPairs.concerned(text, at);
      boolean ascii = block >= 0;
      int end = ascii ? at + AsciiPairs.BLOCK : Math.min(at + untried, length - 1);
      all |= ascii ? block : concernedByPairs(text, at, end + 1);
      untried = ascii ? AsciiPairs.BLOCK : Math.min(2 * untried, MOST_UNTRIED);
      at = end;
    }
    return all == everything
        ? all
        : all | concernedByPairs(text, at, length) | concernedByEnd(text);
  }

  private int concernedByEnd(String text) {
    return text.isEmpty() ? 0 : concernedBy(text.charAt(text.length() - 1), '\n');
  }

  /** By the first of two, and by both together. */
  private int concernedBy(int first, int second) {
    boolean met = ((concerned[first] << 1) & concerned[second] & SECONDS) != 0;
    return (concerned[first] & SETS) | (met ? pairs : 0);
  }

  /** By pairs of which the second is in a stretch. */
  private int concernedByPairs(String text, int from, int to) {
    int[] table = concerned;
    int all = 0;
    int met = 0;
    int previous = table[Chars.at(text, from - 1)];
    int i = from;
    for (; i <= to - STEP; i += STEP) {
      int b0 = table[text.charAt(i)];
      int b1 = table[text.charAt(i + 1)];
      int b2 = table[text.charAt(i + 2)];
      int b3 = table[text.charAt(i + 3)];
      all |= (b0 | b1) | (b2 | b3);
      met |= ((previous << 1 & b0) | (b0 << 1 & b1)) | ((b1 << 1 & b2) | (b2 << 1 & b3));
      previous = b3;
    }
    for (; i < to; i++) {
      int bits = table[text.charAt(i)];
      all |= bits;
      met |= previous << 1 & bits;
      previous = bits;
    }
    return (all & SETS) | ((met & SECONDS) != 0 ? pairs : 0);
  }
}
