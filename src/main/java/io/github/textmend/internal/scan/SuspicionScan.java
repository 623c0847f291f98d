package io.github.textmend.internal.scan;

/**
 * The one pass that clean text costs: finds two characters that are not met beside each other.
 *
 * <p>Damage is made of pairs that clean text does not have, "Ã©", "Ð¿", "â€"; clean text has pairs
 * that were met before, with few exceptions, which cost time and nothing else. ASCII beside ASCII
 * is passed over; beside another character it counts.
 */
public final class SuspicionScan {
  /** A text with a pair that clean text does not have. */
  public static final int SUSPICIOUS = 0;

  /** A text without such a pair, but with characters of which no pairs are known. */
  public static final int UNSUSPICIOUS = 1;

  /** A text all of whose pairs clean text has. */
  public static final int FAMILIAR = 2;

  private static final int PAIRS = 4;
  private static final int NOWHERE = -1;

  private SuspicionScan() {}

  /**
   * Finds a place where a text may be damaged.
   *
   * @param from where to start; 0 or the index of a line feed
   * @return the index of the second of two suspicious characters, of a letter that no language has
   *     together with those before it, or of a line feed or the length of the text after a
   *     suspicious character; -1 if there are none
   */
  public static int find(String text, int from) {
    int at = AsciiRun.end(text, from);
    if (at == text.length()) {
      return -1;
    }
    int found = scan(text, at, true);
    return found < -1 ? ~found : found;
  }

  /**
   * Finds the next of two suspicious characters side by side.
   *
   * @param from where the second of them may be
   * @return as {@link #find}
   */
  public static int findPair(String text, int from) {
    return from >= text.length() ? -1 : scan(text, from, false);
  }

  /** Returns the complement of the index if it is that of a letter. */
  private static int scan(String text, int from, boolean letters) {
    int length = text.length();
    int found = scanOnce(text, from, letters);
    while (found > 0 && isOrdinary(text, found)) {
      if (found + 1 == length) {
        return isEndOrdinary(text) ? -1 : found;
      }
      found = scanOnce(text, found + 1, letters);
    }
    return found;
  }

  /** A second look at a pair that was found, or the last character. */
  private static boolean isOrdinary(String text, int found) {
    if (text.charAt(found - 1) == LostApostrophe.LEAD
        && found < text.length()
        && LostApostrophe.FOLLOWERS.indexOf(text.charAt(found)) >= 0) {
      return !LostApostrophe.isAt(text, found - 1);
    }
    return isMet(text, found)
        ? EastAsianWindow.isOrdinary(text, found + 1)
        : EastAsianWindow.isOrdinary(text, found);
  }

  private static boolean isEndOrdinary(String text) {
    return isMet(text, text.length()) || EastAsianWindow.isOrdinary(text, text.length());
  }

  private static boolean isMet(String text, int second) {
    PairTable table = PairTable.shipped();
    char c = second < text.length() ? text.charAt(second) : '\n';
    return table.met(table.index(text.charAt(second - 1)), table.index(c)) != 0;
  }

  /** What can be said of a line: one of the three constants. */
  public static int of(String line) {
    if (find(line, 0) >= 0) {
      return SUSPICIOUS;
    }
    for (int i = 0; i < line.length(); i++) {
      if (!PairTable.shipped().isKnown(PairTable.shipped().index(line.charAt(i)))) {
        return UNSUSPICIOUS;
      }
    }
    return FAMILIAR;
  }

  /**
   * Four pairs a step; to {@link #skipQuiet} after a step that is all inert or ASCII. Letters are
   * looked at sentence by sentence only where the text as a whole has some that no language has.
   */
  private static int scanOnce(String text, int from, boolean letters) {
    PairTable table = PairTable.shipped();
    int length = text.length();
    int i = from;
    int since = from;
    long common = LetterSets.ANY;
    int previous = table.index(i == 0 ? '\n' : text.charAt(i - 1));
    while (i <= length - PAIRS) {
      int i0 = table.index(text.charAt(i));
      int i1 = table.index(text.charAt(i + 1));
      int i2 = table.index(text.charAt(i + 2));
      int i3 = table.index(text.charAt(i + 3));
      int met0 = table.met(previous, i0);
      int met1 = table.met(i0, i1);
      int met2 = table.met(i1, i2);
      int met3 = table.met(i2, i3);
      if ((met0 & met1 & met2 & met3) == 0) {
        break;
      }
      previous = i3;
      i += PAIRS;
      if (letters && (met0 | met1 | met2 | met3) != PairTable.MET) {
        common &= table.sets(i0) & table.sets(i1) & table.sets(i2) & table.sets(i3);
        if (common == 0) {
          int foreign = table.findForeign(text, since, i);
          if (foreign >= 0) {
            return ~foreign;
          }
          since = LetterSets.startOfSentence(text, since, i);
          common = table.common(text, since, i);
        }
      }
      if ((i0 | i1 | i2 | i3) <= PairTable.LAST_QUIET) {
        i = skipQuiet(text, i, length, table);
        previous = table.index(text.charAt(i - 1));
      }
    }
    return scanSlowly(text, i, previous, letters ? since : NOWHERE, common);
  }

  /** Past characters that are ASCII or inert: among them every pair is met. */
  private static int skipQuiet(String text, int from, int length, PairTable table) {
    int i = AsciiRun.end(text, from);
    while (i <= length - PAIRS) {
      int all =
          table.index(text.charAt(i))
              | table.index(text.charAt(i + 1))
              | table.index(text.charAt(i + 2))
              | table.index(text.charAt(i + 3));
      if (all > PairTable.LAST_QUIET) {
        break;
      }
      i += PAIRS;
    }
    return i;
  }

  /**
   * One pair at a time: for the step that has the suspicious one, and for the last.
   *
   * @param since where the letters begin that were looked at, or {@link #NOWHERE}
   * @param before the sets that have all of these
   */
  private static int scanSlowly(String text, int from, int last, int since, long before) {
    PairTable table = PairTable.shipped();
    int length = text.length();
    int previous = last;
    long common = before;
    for (int i = from; i < length; i++) {
      int index = table.index(text.charAt(i));
      if (table.met(previous, index) == 0) {
        return i;
      }
      common &= table.sets(index);
      if (common == 0 && since != NOWHERE) {
        int foreign = table.findForeign(text, since, i + 1);
        if (foreign >= 0) {
          return ~foreign;
        }
        int start = LetterSets.startOfSentence(text, since, i + 1);
        common = table.common(text, start, i + 1);
      }
      previous = index;
    }
    boolean endIsMet = table.met(previous, table.index('\n')) != 0;
    return endIsMet ? -1 : length - 1;
  }
}
