package io.github.textmend.internal.scan;

/**
 * A second look at two East Asian characters that are seldom side by side: ordinary text has such
 * pairs now and then, text that was read in a wrong charset is full of them. For one thread.
 */
final class EastAsianWindow {
  /** UTF-16 units before the pair that are looked at. */
  private static final int BEFORE = 8;

  /** Units from the pair's second one on. */
  private static final int AFTER = 24;

  // Where in a tally is how many are rare, not Japanese, or kana; lowest, how many are Han.
  private static final int RARE = 8;
  private static final int CHINESE = 16;
  private static final int KANA = 24;
  private static final int FIELD = 0xFF;

  private static final char[] INDEXES = PairTable.shipped().indexes();

  /** The index of frequent Han characters; that of the Chinese ones among them is the next. */
  private static final int FREQUENT = PairTable.shipped().indexOf(EastAsianClass.FREQUENT_HAN);

  private static final int[] TALLIES = tallies();

  private final char[] around = new char[BEFORE + AFTER];

  /**
   * Whether ordinary text may have the pair, which has to be of Han or kana, in the middle of a
   * block; false if this cannot be told from the block alone.
   */
  static boolean isOrdinary(char[] block, int second, int end) {
    return second >= BEFORE
        && second + AFTER <= end
        && isHanOrKana(block[second - 1])
        && isHanOrKana(block[second])
        && (areFrequent(block[second - 3], block[second - 2], block[second + 1])
            || !isStrange(block, second - BEFORE, second, second + AFTER));
  }

  /**
   * Whether characters are frequent ones. If the two before a pair and the one after it are, that
   * spares most pairs of ordinary text the count of those around them.
   */
  private static boolean areFrequent(char one, char two, char three) {
    int kinds = (INDEXES[one] - FREQUENT) | (INDEXES[two] - FREQUENT) | (INDEXES[three] - FREQUENT);
    return (kinds & ~1) == 0;
  }

  /**
   * Whether ordinary text may have the pair where it stands.
   *
   * @param second the index of the pair's second unit, or the end of the text
   */
  boolean isOrdinary(String text, int second) {
    char before = text.charAt(second - 1);
    char c = second < text.length() ? text.charAt(second) : '\n';
    if (isHanOrKana(before) && isHanOrKana(c)) {
      return isAmongFrequent(text, second) || !isStrange(text, second);
    }
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

  private static boolean isAmongFrequent(String text, int second) {
    return second > 2
        && second + 1 < text.length()
        && areFrequent(text.charAt(second - 3), text.charAt(second - 2), text.charAt(second + 1));
  }

  private static boolean isHanOrKana(char before, char c) {
    return (isHanOrKana(before) || before <= ' ') && (isHanOrKana(c) || c <= ' ');
  }

  /** Whether too many characters of the line around a pair are unusual ones. */
  private boolean isStrange(String text, int second) {
    int start = Math.max(0, second - BEFORE);
    int end = Math.min(text.length(), second + AFTER);
    text.getChars(start, end, around, 0);
    return isStrange(around, 0, second - start, end - start);
  }

  private static boolean isStrange(char[] units, int from, int second, int end) {
    int tally = 0;
    for (int i = second - 1; i >= from && units[i] != '\n'; i--) {
      tally += TALLIES[INDEXES[units[i]]];
    }
    for (int i = second; i < end && units[i] != '\n'; i++) {
      tally += TALLIES[INDEXES[units[i]]];
    }
    return isStrange(tally);
  }

  private static boolean isStrange(int tally) {
    int han = tally & FIELD;
    int rare = tally >> RARE & FIELD;
    int chinese = tally >> CHINESE & FIELD;
    int kana = tally >> KANA;
    // Measured: of clean lines nearly all have less, of others nearly all more.
    return kana > 1 ? 5 * Math.max(chinese, rare) > han : 5 * rare >= 2 * han;
  }

  /** For each index of the {@link PairTable}, what one of its characters counts as. */
  private static int[] tallies() {
    int[] tallies = new int[1 << PairTable.ROW_SHIFT];
    for (EastAsianClass one : EastAsianClass.values()) {
      int kana = one == EastAsianClass.KANA ? 1 << KANA : 0;
      tallies[PairTable.shipped().indexOf(one)] = one.isHan() ? ofHan(one) : kana;
    }
    return tallies;
  }

  private static int ofHan(EastAsianClass one) {
    return 1 | (one.isRare() ? 1 << RARE : 0) | (one.isChinese() ? 1 << CHINESE : 0);
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
