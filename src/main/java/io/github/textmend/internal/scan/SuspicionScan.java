package io.github.textmend.internal.scan;

/**
 * The one pass that clean text costs: finds two characters that are not met beside each other.
 *
 * <p>Damage is made of pairs that clean text does not have, "Ã©", "Ð¿", "â€"; clean text has pairs
 * that were met before, with few exceptions, which cost time and nothing else. ASCII beside ASCII
 * is passed over; beside another character it counts.
 */
public final class SuspicionScan {
  private SuspicionScan() {}

  /**
   * Finds a place where a text may be damaged.
   *
   * @param from where to start; 0 or the index of a line feed
   * @return the index of the second of two suspicious characters, or of a line feed or the length of
   *     the text after a first; -1 if there are none
   */
  public static int find(String text, int from) {
    int length = text.length();
    int i = skipAscii(text, from, length);
    return i == length ? -1 : findPair(text, i, length);
  }

  private static int findPair(String text, int from, int length) {
    PairTable table = PairTable.shipped();
    int i = from;
    while (i < length) {
      int previous = table.index(i == 0 ? '\n' : text.charAt(i - 1));
      char c;
      do {
        c = text.charAt(i);
        int index = table.index(c);
        if (!table.areMet(previous, index)) {
          return i;
        }
        previous = index;
        i++;
      } while (c >= 0x80 && i < length);
      if (i == length) {
        boolean endMet = c < 0x80 || table.areMet(previous, table.index('\n'));
        return endMet ? -1 : length - 1;
      }
      i = skipAscii(text, i, length);
    }
    return -1;
  }

  private static int skipAscii(String text, int from, int length) {
    int i = from;
    while (i < length && text.charAt(i) < 0x80) {
      i++;
    }
    return i;
  }
}
