package io.github.textmend.internal.encoding;

import java.lang.Character.UnicodeScript;

/**
 * Letters of two scripts side by side, which words do not have: a sign that a charset is wrong.
 *
 * <p>East Asian text is written without spaces, and sets words of Latin letters into its own.
 */
final class ScriptChanges {
  private static final int COST = ChannelCosts.nats(6);

  /** Less where one of them is East Asian: "Webサイト". */
  private static final int EAST_ASIAN_COST = ChannelCosts.nats(5);

  private static final int NOT_YET = 0;

  /** Not a letter: a word may go on in another script. */
  private static final int BREAK = 1;

  /** Of the script of what is before it. */
  private static final int MARK = 2;

  /** A letter of many scripts. */
  private static final int COMMON = 3;

  private static final int EAST_ASIAN = 4;

  private static final int LATIN = 5;

  /** The first of all other scripts. */
  private static final int FIRST = 6;

  /** Filled as characters are met. */
  private static final byte[] KINDS = new byte[0x10000];

  private ScriptChanges() {}

  /** What the places cost at which the script changes within a word. */
  static int cost(CharSequence word) {
    return cost(word, 0, word.length());
  }

  /** The same for a stretch of a text. */
  static int cost(CharSequence text, int from, int to) {
    int cost = 0;
    int last = COMMON;
    for (int i = from; i < to; ) {
      int codePoint = Character.codePointAt(text, i);
      int kind = kindOf(codePoint);
      if (kind >= COMMON) {
        cost += change(last, kind);
        last = kind;
      } else if (kind == BREAK) {
        last = COMMON;
      }
      i += Character.charCount(codePoint);
    }
    return cost;
  }

  /** What the places cost where a stretch of text touches letters of another script. */
  static int costAround(String text, int start, int end) {
    if (start == end) {
      return 0;
    }
    int cost = start == 0 ? 0 : costBetween(text.codePointBefore(start), text.codePointAt(start));
    return end == text.length()
        ? cost
        : cost + costBetween(text.codePointBefore(end), text.codePointAt(end));
  }

  private static int costBetween(int before, int after) {
    int last = kindOf(before);
    int next = kindOf(after);
    return isScript(last) && isScript(next) ? change(last, next) : 0;
  }

  private static boolean isScript(int kind) {
    return kind != MARK && kind != BREAK;
  }

  private static int change(int last, int next) {
    if (last == next || last == COMMON || next == COMMON) {
      return 0;
    }
    return last == EAST_ASIAN || next == EAST_ASIAN ? EAST_ASIAN_COST : COST;
  }

  private static int kindOf(int codePoint) {
    if (codePoint >= KINDS.length) {
      return kind(codePoint);
    }
    int kind = KINDS[codePoint] & 0xFF;
    if (kind == NOT_YET) {
      // A race finds the same twice.
      kind = kind(codePoint);
      KINDS[codePoint] = (byte) kind;
    }
    return kind;
  }

  /** Latin text needs no table of scripts, which takes a while to make. */
  private static int kind(int codePoint) {
    if (!Character.isLetter(codePoint)) {
      boolean isMark = Character.getType(codePoint) == Character.NON_SPACING_MARK;
      return codePoint >= 0x80 && isMark ? MARK : BREAK;
    }
    boolean isSign = codePoint == 'ª' || codePoint == 'º' || codePoint == 'µ';
    if (codePoint < 0x250) {
      return isSign ? COMMON : LATIN;
    }
    return kind(UnicodeScript.of(codePoint));
  }

  @SuppressWarnings("EnumOrdinal") // No script is kept longer than the process runs.
  private static int kind(UnicodeScript script) {
    return switch (script) {
      // They stand beside each other.
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> EAST_ASIAN;
      case COMMON, INHERITED -> COMMON;
      case LATIN -> LATIN;
      default -> FIRST + script.ordinal();
    };
  }
}
