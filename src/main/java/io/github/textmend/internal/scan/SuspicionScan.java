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
    return at == text.length() ? -1 : BlockScan.ofThread().find(text, at);
  }

  /**
   * Finds the places of two suspicious characters side by side, or as many as there is room for.
   *
   * @param places is filled with the index of the second of each two, as in {@link #find}
   * @return how many there are
   */
  public static int findPairs(String text, int[] places) {
    return text.isEmpty() ? 0 : BlockScan.ofThread().findPairs(text, places);
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

  /** Whether a text with a character may be {@link #FAMILIAR}. */
  public static boolean mayBeFamiliar(int codePoint) {
    return codePoint > Character.MAX_VALUE
        || PairTable.shipped().isKnown(PairTable.shipped().index((char) codePoint));
  }
}
