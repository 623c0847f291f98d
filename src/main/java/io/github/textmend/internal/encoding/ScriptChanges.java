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

  private ScriptChanges() {}

  /** What the places cost at which the script changes within a word. */
  static int cost(String word) {
    int cost = 0;
    UnicodeScript last = UnicodeScript.COMMON;
    for (int i = 0; i < word.length(); ) {
      int codePoint = word.codePointAt(i);
      if (Character.isLetter(codePoint)) {
        UnicodeScript script = scriptOf(codePoint);
        cost += change(last, script);
        last = script;
      } else if (!isMark(codePoint)) {
        last = UnicodeScript.COMMON;
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
    int cost = start == 0 ? 0 : change(text.codePointBefore(start), text.codePointAt(start));
    return end == text.length()
        ? cost
        : cost + change(text.codePointBefore(end), text.codePointAt(end));
  }

  private static int change(int before, int after) {
    boolean letters = Character.isLetter(before) && Character.isLetter(after);
    return letters ? change(scriptOf(before), scriptOf(after)) : 0;
  }

  private static int change(UnicodeScript last, UnicodeScript next) {
    if (last == next || last == UnicodeScript.COMMON || next == UnicodeScript.COMMON) {
      return 0;
    }
    boolean eastAsian = last == UnicodeScript.HAN || next == UnicodeScript.HAN;
    return eastAsian ? EAST_ASIAN_COST : COST;
  }

  private static boolean isMark(int codePoint) {
    return codePoint >= 0x80 && Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  /** East Asian scripts, which stand beside each other, count as one. */
  private static UnicodeScript scriptOf(int codePoint) {
    if (codePoint < 0x250) {
      return codePoint == 'ª' || codePoint == 'º' || codePoint == 'µ'
          ? UnicodeScript.COMMON
          : UnicodeScript.LATIN;
    }
    UnicodeScript script = UnicodeScript.of(codePoint);
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> UnicodeScript.HAN;
      case INHERITED -> UnicodeScript.COMMON;
      default -> script;
    };
  }
}
