package io.github.textmend.internal.encoding;

/**
 * How much may be spent on one line, in edges of the lattice. It depends on the line alone, never
 * on time, and grows with its length: so mending takes linear time on every input.
 *
 * <p>Hardly any damaged line needs as much; text in another charset, or made to be hard, does. Each
 * layer may cost the same as it would by itself, so that the result, mended again, is left alone.
 */
final class Effort {
  /** Of 100 damaged lines, fewer than one needs more; half of them a tenth of it. */
  private static final int FOR_LAYER = 8000;

  private static final int FOR_FIRST_UNITS = 100;
  private static final int FOR_UNIT = 32;

  /** Layers that may be as hard. */
  private static final int HARD_LAYERS = 2;

  private int leftForLine;
  private int leftForLayer;
  private int leftForChannel;

  private static int of(int length) {
    return Math.min(FOR_LAYER, FOR_FIRST_UNITS * length) + FOR_UNIT * length;
  }

  /**
   * @param length of a new line in UTF-16 units
   */
  void beginLine(int length) {
    leftForLine = HARD_LAYERS * of(length);
  }

  /**
   * @param length of the line without the layers before, in UTF-16 units
   */
  void beginLayer(int length) {
    leftForLayer = of(length);
    leftForChannel = leftForLayer;
  }

  /** The layer is searched once more, and so plainly that it needs no bound. */
  void beginPlainLayer() {
    leftForLayer = Integer.MAX_VALUE;
    leftForChannel = leftForLayer;
  }

  /** Leaves a part for the channels after the next one. */
  void beginChannel() {
    leftForChannel = leftForLayer - leftForLayer / 4;
  }

  void spend(int edges) {
    leftForLine -= edges;
    leftForLayer -= edges;
    leftForChannel -= edges;
  }

  boolean isSpentForChannel() {
    return leftForChannel <= 0;
  }

  boolean isSpentForLayer() {
    return leftForLayer <= 0;
  }

  boolean isSpentForLine() {
    return leftForLine <= 0;
  }
}
