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

  private static final byte NOT_YET = 0;
  private static final byte UNCASED = 1;
  private static final byte LOWER = 2;
  private static final byte UPPER = 3;
  private static final byte OTHER = 4;

  /**
   * Filled as characters are met, in planes with cased letters: to fill it at once would take a
   * third of the start-up.
   */
  private static final byte[] KIND = new byte[0x20000];

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

  int cost(int state, int codePoint) {
    return switch (kindOf(codePoint)) {
      case LOWER -> lowerCost[state];
      case UPPER -> upperCost[state];
      default -> 0;
    };
  }

  static int next(int state, int codePoint) {
    return switch (kindOf(codePoint)) {
      case LOWER -> AFTER_LOWER;
      case UPPER -> state == WORD_START ? AFTER_INITIAL : AFTER_CAPITALS;
      case OTHER -> state;
      default -> WORD_START;
    };
  }

  static boolean isCased(int codePoint) {
    int kind = kindOf(codePoint);
    return kind == LOWER || kind == UPPER;
  }

  static boolean isUpper(int codePoint) {
    return kindOf(codePoint) == UPPER;
  }

  private static int kindOf(int codePoint) {
    if (codePoint >= KIND.length) {
      return OTHER;
    }
    byte kind = KIND[codePoint];
    if (kind == NOT_YET) {
      // A race finds the same twice.
      kind = kind(codePoint);
      KIND[codePoint] = kind;
    }
    return kind;
  }

  private static byte kind(int codePoint) {
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
