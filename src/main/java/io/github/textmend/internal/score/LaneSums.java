package io.github.textmend.internal.score;

import java.util.Arrays;

/**
 * Sums of rows of small numbers, four numbers to a {@code long}: one addition for four, and the
 * compiler makes one of several of these. Not thread-safe.
 */
final class LaneSums {
  private static final int LANES = 4;
  private static final int LANE_BITS = Long.SIZE / LANES;
  private static final int LANE = (1 << LANE_BITS) - 1;

  /** Added to each number, so that none is negative. */
  private static final int BIAS = 0x80;

  /** So many rows fit into the lanes, whatever is in them. */
  private static final int FITTING = LANE / 0xFF;

  /** Rows of numbers, which may be added up. Immutable. */
  static final class Rows {
    private final long[] packed;
    private final int words;

    /**
     * @param numbers row after row
     */
    Rows(byte[] numbers, int width) {
      words = (width + LANES - 1) / LANES;
      packed = new long[numbers.length / width * words];
      int word = 0;
      for (int row = 0; row < numbers.length; row += width) {
        for (int column = 0; column < width; column += LANES) {
          packed[word++] = pack(numbers, row + column, Math.min(LANES, width - column));
        }
      }
    }

    /** A method of its own, since the first answer waits for it: the JVM compiles it early. */
    private static long pack(byte[] numbers, int from, int count) {
      long word = 0;
      for (int i = from + count - 1; i >= from; i--) {
        word = word << LANE_BITS | (numbers[i] + BIAS);
      }
      return word;
    }
  }

  private final Rows rows;
  private final long[] lanes;
  private int added;

  LaneSums(Rows rows) {
    this.rows = rows;
    lanes = new long[rows.words];
  }

  /** Adds a row here, or, where there is no room, what is here to the sums before. */
  void add(int row, int[] sums) {
    if (added == FITTING) {
      moveTo(sums);
    }
    added++;
    addWords(lanes, rows.packed, row * rows.words);
  }

  private static void addWords(long[] lanes, long[] packed, int from) {
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] += packed[from + i];
    }
  }

  /** Adds to sums what was added here, and begins anew. */
  void moveTo(int[] sums) {
    for (int i = 0; i < sums.length; i++) {
      int lane = (int) (lanes[i / LANES] >>> (i % LANES * LANE_BITS)) & LANE;
      sums[i] += lane - added * BIAS;
    }
    Arrays.fill(lanes, 0);
    added = 0;
  }
}
