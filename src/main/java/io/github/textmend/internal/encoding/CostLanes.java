package io.github.textmend.internal.encoding;

/**
 * What the characters cost that bytes are in four charsets, added up for all four at once: each has
 * a lane of sixteen bits in a {@code long}, which says what begins at a byte.
 *
 * <pre>
 *   bits 0 to 13   what it costs
 *   bit 14         it is a character of two bytes
 *   bit 15         it is no character
 * </pre>
 */
final class CostLanes {
  static final int LANES = 4;

  /** More than any character costs. */
  static final int MOST_COST = (1 << 14) - 1;

  private static final int PAIR = 14;
  private static final int MALFORMED = 15;

  private static final int LANE_BITS = Long.SIZE / LANES;
  private static final long LANE = (1L << LANE_BITS) - 1;
  private static final long ONE_OF_EACH = 0x0001_0001_0001_0001L;

  /** The costs of every other lane, with room to add them up. */
  private static final long COSTS = (long) MOST_COST << (2 * LANE_BITS) | MOST_COST;

  private long evenCosts;
  private long oddCosts;
  private long malformed;

  /** The lanes in which the next byte is not the second one of a character. */
  private long beginning = -1;

  /** What a lane says of a character. */
  static long ofCharacter(int cost, int length) {
    return Math.max(0, Math.min(cost, MOST_COST)) | (length - 1L) << PAIR;
  }

  /** What a lane says of a byte that is none. */
  static long ofNothing(int cost) {
    return cost | 1L << MALFORMED;
  }

  /** Puts what was said of a charset into a lane. */
  static long in(int lane, long said) {
    return said << (lane * LANE_BITS);
  }

  /** Adds what begins at the next byte. */
  void add(long lanes) {
    long begun = lanes & beginning;
    evenCosts += begun & COSTS;
    oddCosts += begun >>> LANE_BITS & COSTS;
    malformed += begun >>> MALFORMED & ONE_OF_EACH;
    beginning = ~((begun >>> PAIR & ONE_OF_EACH) * LANE);
  }

  /** Passes over a byte of ASCII, which costs nothing. */
  void pass() {
    beginning = -1;
  }

  /**
   * Puts the four sums into an array.
   *
   * @param tolerated in a charset in which more bytes are no character, the bytes are no text
   */
  void copyTo(long[] costs, int from, int tolerated) {
    for (int lane = 0; lane < LANES && from + lane < costs.length; lane++) {
      int nothing = (int) (malformed >>> (lane * LANE_BITS) & LANE);
      long sums = (lane & 1) == 0 ? evenCosts : oddCosts;
      int sum = (int) (sums >>> (lane / 2 * 2 * LANE_BITS));
      costs[from + lane] = nothing > tolerated ? Long.MAX_VALUE : sum;
    }
  }
}
