package io.github.textmend.internal.scan;

/**
 * A second look at two East Asian characters that are seldom side by side: ordinary text has such
 * pairs now and then, text that was read in a wrong charset is full of them.
 */
final class EastAsianWindow {
  /** UTF-16 units before the pair that are looked at. */
  private static final int BEFORE = 8;

  /** Units from the pair's second one on. */
  private static final int AFTER = 24;

  private EastAsianWindow() {}

  /**
   * Whether ordinary text may have the pair where it stands.
   *
   * @param second the index of the pair's second unit, or the end of the text
   */
  static boolean isOrdinary(String text, int second) {
    char before = text.charAt(second - 1);
    char c = second < text.length() ? text.charAt(second) : '\n';
    if (!isWide(before) && !isWide(c)) {
      return false;
    }
    if (isLetter(before)) {
      // "Firefox浏览器" is common; one such character before a space or a letter is not.
      return second + 1 < text.length() && isWide(text.charAt(second + 1));
    }
    if (isLetter(c)) {
      return second > 1 && isWide(text.charAt(second - 2));
    }
    return isHanOrKana(before, c) && !isStrange(text, second);
  }

  private static boolean isHanOrKana(char before, char c) {
    return (isHanOrKana(before) || before <= ' ') && (isHanOrKana(c) || c <= ' ');
  }

  /** Whether too many characters of the line around a pair are unusual ones. */
  private static boolean isStrange(String text, int second) {
    PairTable table = PairTable.shipped();
    int han = 0;
    int kana = 0;
    int rare = 0;
    int chinese = 0;
    int end = Math.min(text.length(), second + AFTER);
    for (int i = start(text, second); i < end && text.charAt(i) != '\n'; i++) {
      int kind = table.classOf(table.index(text.charAt(i)));
      han += isHan(kind) ? 1 : 0;
      rare += isHan(kind) && kind >= EastAsianClass.RARE_HAN.place() ? 1 : 0;
      chinese += isHan(kind) && (kind & 1) != 0 ? 1 : 0;
      kana += kind == EastAsianClass.KANA.place() ? 1 : 0;
    }
    // Measured: of clean lines nearly all have less, of others nearly all more.
    return kana > 1 ? 5 * Math.max(chinese, rare) > han : 5 * rare >= 2 * han;
  }

  private static int start(String text, int second) {
    int start = second;
    int least = Math.max(0, second - BEFORE);
    while (start > least && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  private static boolean isHan(int kind) {
    return kind >= 0 && kind <= EastAsianClass.RARE_CHINESE_HAN.place();
  }

  private static boolean isHanOrKana(char c) {
    return c >= '\u3000' && c <= EastAsianClass.LAST_HAN;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** East Asian, or its punctuation. */
  private static boolean isWide(char c) {
    return c >= 0x2E80;
  }
}
