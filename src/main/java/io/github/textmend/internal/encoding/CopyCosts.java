package io.github.textmend.internal.encoding;

import io.github.textmend.internal.score.CharacterTypes;

/**
 * What a character costs as it stands: what the model says, up to a limit.
 *
 * <p>How odd a clean text can be is open, and a symbol that the model never saw proves nothing;
 * less still one in a rule, a code chart or a drawing. A symbol inside a word proves more.
 */
final class CopyCosts {
  private static final int MOST = ChannelCosts.nats(16.0);

  /** Rules, rows, shouts; alphabets and code charts. */
  private static final int MOST_IN_ROW = ChannelCosts.nats(3.0);

  /** A space after a space: columns, indents; layout proves nothing. */
  private static final int MOST_OF_SPACE = ChannelCosts.nats(0.5);

  /** How far back the line before a character matters, in UTF-16 units. */
  static final int LOOK_BACK = 20;

  /** Frames and tables drawn with characters. */
  private static final int MOST_IN_DRAWING = ChannelCosts.nats(4.0);

  /** A mark between two letters, where no one writes it: "je†site", "hetâ¦ verval". */
  private static final int MOST_IN_WORD = ChannelCosts.nats(26.0);

  private CopyCosts() {}

  /**
   * @param modelCost what the model says of the character
   * @param line where it stands
   * @param at its index
   * @param codePoint the character
   */
  static int cost(int modelCost, CharSequence line, int at, int codePoint) {
    if (codePoint == ' ' && isLayout(line, at)) {
      return Math.min(modelCost, MOST_OF_SPACE);
    }
    return modelCost <= MOST_IN_ROW ? modelCost : Math.min(modelCost, most(line, at, codePoint));
  }

  /** A space after a space; after a letter that may have lost one, only where columns stand. */
  private static boolean isLayout(CharSequence line, int at) {
    if (at < 2 || line.charAt(at - 1) != ' ') {
      return false;
    }
    boolean columns = line.charAt(at - 2) < 0x80;
    for (int i = at - 2; i > Math.max(0, at - LOOK_BACK); i--) {
      columns |= line.charAt(i) == ' ' && line.charAt(i - 1) == ' ';
    }
    return columns;
  }

  private static int most(CharSequence line, int at, int codePoint) {
    int before = at == 0 ? '\n' : line.charAt(at - 1);
    boolean ascends = at > 1 && codePoint - before == 1 && before - line.charAt(at - 2) == 1;
    if (codePoint == before || ascends) {
      return MOST_IN_ROW;
    }
    boolean letterFollows = isLetter(line, at + Character.charCount(codePoint));
    if (isDrawing(codePoint) && isDrawing(before)) {
      return letterFollows || isLetter(line, at - 2) ? MOST : MOST_IN_DRAWING;
    }
    boolean isMark = codePoint >= 0x80 && !CharacterTypes.isLetterOrDigit(codePoint);
    return isMark && letterFollows && CharacterTypes.isLetter(before) ? MOST_IN_WORD : MOST;
  }

  private static boolean isLetter(CharSequence line, int at) {
    return at >= 0 && at < line.length() && CharacterTypes.isLetter(line.charAt(at));
  }

  /** Whether a character is of the kind that frames and tables are drawn with. */
  static boolean isDrawing(int codePoint) {
    return codePoint >= 0x2500 && codePoint < 0x25A0;
  }
}
