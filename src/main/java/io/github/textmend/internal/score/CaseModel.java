package io.github.textmend.internal.score;

/**
 * The cost of a letter's case after what came before it in its word.
 *
 * <p>States are the four places a cased letter can stand in; {@link #next} moves between them. The
 * costs are relative frequencies in the training text, in {@link CharacterModel#NAT}ths of a nat.
 */
final class CaseModel {
  static final int WORD_START = 0;
  static final int AFTER_LOWER = 1;
  static final int AFTER_INITIAL = 2;
  static final int AFTER_CAPITALS = 3;
  static final int STATES = 4;

  /** No part of a word. */
  static final int UNCASED = 0;

  private static final int LOWER = 1;
  private static final int UPPER = 2;

  /** Part of a word, without a case. */
  private static final int OTHER = 3;

  static final int KINDS = 4;

  private final int[] lowerCost;
  private final int[] upperCost;

  /** Shares of upper case among the cased letters of each state, each strictly between 0 and 1. */
  CaseModel(double[] upperShare) {
    lowerCost = new int[STATES];
    upperCost = new int[STATES];
    for (int state = 0; state < STATES; state++) {
      lowerCost[state] = (int) Math.round(-Math.log(1 - upperShare[state]) * CharacterModel.NAT);
      upperCost[state] = (int) Math.round(-Math.log(upperShare[state]) * CharacterModel.NAT);
    }
  }

  /** What a character of a kind costs in a state. */
  int cost(int state, int kind) {
    return switch (kind) {
      case LOWER -> lowerCost[state];
      case UPPER -> upperCost[state];
      default -> 0;
    };
  }

  /** The state after a character of a kind. */
  static int next(int state, int kind) {
    return switch (kind) {
      case LOWER -> AFTER_LOWER;
      case UPPER -> state == WORD_START ? AFTER_INITIAL : AFTER_CAPITALS;
      case OTHER -> state;
      default -> WORD_START;
    };
  }

  static boolean isCased(int codePoint) {
    int kind = kind(codePoint);
    return kind == LOWER || kind == UPPER;
  }

  static boolean isUpper(int codePoint) {
    return kind(codePoint) == UPPER;
  }

  /** The kind of a character, which is one of {@link #KINDS}. */
  static int kind(int codePoint) {
    int type = Character.getType(codePoint);
    boolean folds = Character.toLowerCase(codePoint) != codePoint;
    if (type == Character.UPPERCASE_LETTER || type == Character.TITLECASE_LETTER) {
      return folds ? UPPER : OTHER;
    }
    if (type == Character.LOWERCASE_LETTER) {
      return Character.toUpperCase(codePoint) != codePoint ? LOWER : OTHER;
    }
    boolean inWord =
        Character.isLetter(codePoint)
            || type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || codePoint == '\''
            || codePoint == '’';
    return inWord ? OTHER : UNCASED;
  }
}
