package io.github.textmend.internal.score;

/**
 * What an open double quotation mark says of the next one: it wants to be closed.
 *
 * <p>The n-grams cannot see it, since quotations are longer than they are. The adjustments are
 * logarithms of ratios of relative frequencies in the training text, in {@link
 * CharacterModel#NAT}ths of a nat.
 */
final class QuoteModel {
  static final int CLOSED = 0;
  static final int OPEN_HIGH = 1;
  static final int OPEN_LOW = 2;
  static final int STATES = 3;

  /** Marks that are adjusted: “, ”, „ and the end of the line. */
  static final int MARKS = 4;

  static final int NO_MARK = -1;
  private static final int HIGH = 0;
  private static final int CLOSING = 1;
  private static final int LOW = 2;
  private static final int END = 3;

  private final int[] adjustments;

  /**
   * @param adjustments what is added to the cost of a mark, by state and mark
   */
  QuoteModel(int[] adjustments) {
    this.adjustments = adjustments;
  }

  /** What is added to the cost of a mark in a state; of {@link #NO_MARK} nothing. */
  int adjustment(int state, int mark) {
    return mark == NO_MARK ? 0 : adjustments[state * MARKS + mark];
  }

  /** The state after a mark. */
  static int next(int state, int mark) {
    return switch (mark) {
      case HIGH -> state == OPEN_LOW ? CLOSED : OPEN_HIGH;
      case LOW -> OPEN_LOW;
      case CLOSING, END -> CLOSED;
      default -> state;
    };
  }

  static int mark(int codePoint) {
    return switch (codePoint) {
      case '“' -> HIGH;
      case '”' -> CLOSING;
      case '„' -> LOW;
      case CharacterModel.LINE_END -> END;
      default -> NO_MARK;
    };
  }
}
