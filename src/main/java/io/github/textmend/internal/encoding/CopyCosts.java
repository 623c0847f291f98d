package io.github.textmend.internal.encoding;

import com.ibm.icu.text.Normalizer2;
import io.github.textmend.internal.score.CharacterTypes;

/**
 * What a character costs as it stands: what the model says, up to a limit.
 *
 * <p>How odd a clean text can be is open, and a symbol that the model never saw proves nothing;
 * less still one in a rule, a code chart or a drawing. A symbol inside a word proves more.
 */
final class CopyCosts {
  private static final int MOST = ChannelCosts.nats(16.0);

  private static final int SOFT_HYPHEN = 0xAD;

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

  /** A soft hyphen between letters. */
  private static final int MOST_OF_SOFT_HYPHEN = ChannelCosts.nats(0.5);

  /** What stands before or after words and numbers: "€5", "12°", "word—". */
  private static final String SIGNS = "€£¥©®™°§µ†‡–—";

  private static final char LEAD_OF_SIGNS = 'Â';

  /** No one writes that letter so; the model has never seen it there, and does not know. */
  private static final int STRAY_LEAD = ChannelCosts.nats(6.0);

  private static final int MOST_OF_SIGN = ChannelCosts.nats(6.0);

  /** A sign between spaces and digits: "Home · About", "5 ± 1". */
  private static final int MOST_OF_LONE_SIGN = ChannelCosts.nats(4.0);

  /**
   * What the leads of the typographic marks are read as, in either case: what follows is no sign.
   */
  private static final String LEADS = "âÂãÃвР";

  private CopyCosts() {}

  /**
   * @param modelCost what the model says of the character
   * @param line where it stands
   * @param at its index
   * @param codePoint the character
   */
  static int cost(int modelCost, Units line, int at, int codePoint) {
    if (codePoint == ' ' && isLayout(line, at)) {
      return Math.min(modelCost, MOST_OF_SPACE);
    }
    if (codePoint == SOFT_HYPHEN && isInWord(line, at)) {
      return Math.min(modelCost, MOST_OF_SOFT_HYPHEN);
    }
    if (modelCost <= MOST_IN_ROW) {
      return modelCost;
    }
    int stray = isStrayLead(line, at, codePoint) ? STRAY_LEAD : 0;
    return Math.min(modelCost + stray, most(line, at, codePoint));
  }

  /** A space after a space; after a letter that may have lost one, only where columns stand. */
  private static boolean isLayout(Units line, int at) {
    if (at < 2 || line.at(at - 1) != ' ') {
      return false;
    }
    boolean columns = line.at(at - 2) < 0x80;
    for (int i = at - 2; i > Math.max(0, at - LOOK_BACK); i--) {
      columns |= line.at(i) == ' ' && line.at(i - 1) == ' ';
    }
    return columns;
  }

  private static int most(Units line, int at, int codePoint) {
    int before = at == 0 ? '\n' : line.at(at - 1);
    boolean ascends = at > 1 && codePoint - before == 1 && before - line.at(at - 2) == 1;
    if (codePoint == before || ascends) {
      return MOST_IN_ROW;
    }
    int next = at + Character.charCount(codePoint);
    boolean letterFollows = isLetter(line, next);
    if (isComposed(before, codePoint) || isListed(line, at, next)) {
      return MOST_IN_ROW;
    }
    if (isDrawing(codePoint) && isDrawing(before)) {
      return letterFollows || isLetter(line, at - 2) ? MOST : MOST_IN_DRAWING;
    }
    if (isEastAsian(codePoint)) {
      return isLatin(before) && !isEastAsian(line.atOrLineFeed(next)) ? MOST_IN_WORD : MOST;
    }
    boolean isMark = codePoint >= 0x80 && !CharacterTypes.isLetterOrDigit(codePoint);
    if (isStrayLead(line, at, codePoint)) {
      return MOST_IN_WORD;
    }
    return isMark && letterFollows && CharacterTypes.isLetter(before) && !isDash(codePoint)
        ? MOST_IN_WORD
        : MOST;
  }

  /**
   * The same, where it may have been another single byte. A sign beside a word is what clean text
   * has; in UTF-8 it may be a part of a sequence.
   */
  static int costAsByte(int modelCost, Units line, int at, int codePoint) {
    if (codePoint >= 0x80 && codePoint < 0xA0) {
      return Math.min(modelCost, MOST_IN_WORD);
    }
    int cost = cost(modelCost, line, at, codePoint);
    if (cost <= MOST_OF_LONE_SIGN || !isSign(codePoint)) {
      return cost;
    }
    boolean alone = !isLetter(line, at - 1) && !isLetter(line, at + 1);
    if (alone) {
      return MOST_OF_LONE_SIGN;
    }
    return SIGNS.indexOf(codePoint) >= 0 && isBesideWord(line, at)
        ? Math.min(cost, MOST_OF_SIGN)
        : cost;
  }

  /** Neither a letter nor a digit, nor what is no character at all. */
  private static boolean isSign(int codePoint) {
    return codePoint >= 0xA0
        && codePoint != 0xFFFD
        && !CharacterTypes.isLetterOrDigit(codePoint)
        && !isDrawing(codePoint);
  }

  private static boolean isBesideWord(Units line, int at) {
    return (line.atOrLineFeed(at - 1) <= ' ' && isLetter(line, at + 1))
        || (isLetter(line, at - 1) && line.atOrLineFeed(at + 1) < 0x80 && !isLetter(line, at + 1));
  }

  /** A sign after nothing but the letter that the lead byte of most signs is read as: "Â£5". */
  private static boolean isStrayLead(Units line, int at, int codePoint) {
    return codePoint >= 0xA0
        && line.atOrLineFeed(at - 1) == LEAD_OF_SIGNS
        && line.atOrLineFeed(at - 2) <= ' '
        && (codePoint == 'µ' || !CharacterTypes.isLetterOrDigit(codePoint));
  }

  /** Between letters, the first of which is none that a lead byte is read as. */
  private static boolean isInWord(Units line, int at) {
    return isLetter(line, at - 1) && isLetter(line, at + 1) && !isLead(line, at - 1);
  }

  private static boolean isLead(Units line, int at) {
    char c = line.at(at);
    boolean inCapitals =
        Character.isUpperCase(line.atOrLineFeed(at - 1))
            && Character.isUpperCase(line.atOrLineFeed(at + 2));
    return LEADS.indexOf(c) >= 0 || (Character.isUpperCase(c) && !inCapitals);
  }

  /** A mark on the letter that it belongs to. */
  private static boolean isComposed(int before, int codePoint) {
    return codePoint >= 0x300
        && codePoint < 0x370
        && Normalizer2.getNFCInstance().composePair(before, codePoint) >= 0;
  }

  /** A letter of a list: no other stands beside it, and another like it is next. */
  private static boolean isListed(Units line, int at, int next) {
    if (!isSingle(line, at, next)) {
      return false;
    }
    int last = at - 2;
    int coming = next + 1;
    return isSingle(line, last, at - 1) || isSingle(line, coming, coming + 1);
  }

  private static boolean isSingle(Units line, int at, int next) {
    return isLetter(line, at)
        && line.at(at) >= 0x80
        && line.atOrLineFeed(at - 1) <= ' '
        && line.atOrLineFeed(next) <= ' ';
  }

  /** "A–Z", "and—so". */
  private static boolean isDash(int codePoint) {
    return codePoint == '–' || codePoint == '—';
  }

  private static boolean isLatin(int c) {
    return c < 0x250 && CharacterTypes.isLetter(c);
  }

  private static boolean isEastAsian(int codePoint) {
    return codePoint >= 0x3041 && codePoint < 0xD800;
  }

  private static boolean isLetter(Units line, int at) {
    return CharacterTypes.isLetter(line.atOrLineFeed(at));
  }

  /** Whether a character is of the kind that frames and tables are drawn with. */
  static boolean isDrawing(int codePoint) {
    return codePoint >= 0x2500 && codePoint < 0x25A0;
  }
}
