package io.github.textmend.internal.encoding;

/**
 * How much may be spent on one line, in edges of the lattice. It depends on the line alone, never
 * on time, and grows with its length: so mending takes linear time on every input.
 *
 * <p>Hardly any damaged line needs as much; text in another charset or made to be hard does. What
 * is over budget is searched along the best path only.
 */
final class Effort {
  /** Of 100 damaged lines, fewer than one needs more; half of them a tenth of it. */
  private static final int FOR_LINE = 8000;

  private static final int FOR_UNIT = 32;

  private int left;
  private int leftForChannel;

  /**
   * @param length of a new line in UTF-16 units
   */
  void begin(int length) {
    left = FOR_LINE + FOR_UNIT * length;
    leftForChannel = left;
  }

  /** A layer that was taken off: what it shortened the line by has not to be searched again. */
  void shorten(int units) {
    left += FOR_UNIT * Math.max(0, units);
  }

  /** Leaves a part for the channels after the next one. */
  void beginChannel() {
    leftForChannel = left - left / 4;
  }

  void spend(int edges) {
    left -= edges;
    leftForChannel -= edges;
  }

  /** Whether nothing is left for the channel that is being tried. */
  boolean isSpent() {
    return leftForChannel <= 0;
  }

  /** Whether nothing is left for the line. */
  boolean isSpentWholly() {
    return left <= 0;
  }
}
