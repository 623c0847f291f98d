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

  private SuspicionScan() {}

  /**
   * Finds a place where a text may be damaged.
   *
   * @param from where to start; 0 or the index of a line feed
   * @return the index of the second of two suspicious characters, or of a line feed or the length
   *     of the text after a first; -1 if there are none
   */
  public static int find(String text, int from) {
    int length = text.length();
    int at = AsciiRun.end(text, from);
    if (at == length) {
      return -1;
    }
    int found = findPair(text, at, length);
    while (found > 0 && isOrdinary(text, found)) {
      if (found + 1 == length) {
        return isEndOrdinary(text) ? -1 : found;
      }
      found = findPair(text, found + 1, length);
    }
    return found;
  }

  /** The next such place after one that was found; -1 if there is none. */
  public static int next(String text, int found) {
    int length = text.length();
    if (found + 1 >= length) {
      return -1;
    }
    int at = findPair(text, found + 1, length);
    while (at > 0 && isOrdinary(text, at)) {
      if (at + 1 == length) {
        return isEndOrdinary(text) ? -1 : at;
      }
      at = findPair(text, at + 1, length);
    }
    return at;
  }

  /** A second look at what {@link #findPair} found: a pair, or the last character. */
  private static boolean isOrdinary(String text, int found) {
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

  /** Four pairs a step; to {@link #skipQuiet} after a step that is all inert or ASCII. */
  private static int findPair(String text, int from, int length) {
    PairTable table = PairTable.shipped();
    int i = from;
    int previous = table.index(i == 0 ? '\n' : text.charAt(i - 1));
    while (i <= length - PAIRS) {
      int i0 = table.index(text.charAt(i));
      int i1 = table.index(text.charAt(i + 1));
      int i2 = table.index(text.charAt(i + 2));
      int i3 = table.index(text.charAt(i + 3));
      int met = table.met(previous, i0) & table.met(i0, i1) & table.met(i1, i2) & table.met(i2, i3);
      if (met == 0) {
        break;
      }
      previous = i3;
      i += PAIRS;
      if ((i0 | i1 | i2 | i3) <= PairTable.LAST_QUIET) {
        i = skipQuiet(text, i, length, table);
        previous = table.index(text.charAt(i - 1));
      }
    }
    return findSlowly(text, i, length, previous, table);
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

  /** One pair at a time: for the step that has the suspicious one, and for the last. */
  private static int findSlowly(String text, int from, int length, int before, PairTable table) {
    int previous = before;
    for (int i = from; i < length; i++) {
      int index = table.index(text.charAt(i));
      if (table.met(previous, index) == 0) {
        return i;
      }
      previous = index;
    }
    boolean endIsMet = table.met(previous, table.index('\n')) != 0;
    return endIsMet ? -1 : length - 1;
  }
}
