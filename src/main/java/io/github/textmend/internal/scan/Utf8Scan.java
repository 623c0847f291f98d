package io.github.textmend.internal.scan;

/**
 * The scan of lines of UTF-8 without making a text of them: the ASCII between other characters is
 * passed over eight bytes at a time. What would need a second look is in doubt. Not thread-safe.
 */
public final class Utf8Scan {
  private static final int LEAST_LEAD_2 = (byte) 0xC2;
  private static final int LEAST_LEAD_3 = (byte) 0xE0;
  private static final int LEAST_LEAD_4 = (byte) 0xF0;
  private static final int LAST_LEAD_4 = (byte) 0xF4;
  private static final int LAST_CONTINUATION = (byte) 0xBF;

  /** What the marks in the bytes of a character add to it, if these are shifted and xor'ed. */
  private static final int MARKS_2 = (byte) 0xC0 << 6 ^ (byte) 0x80;

  private static final int MARKS_3 = (byte) 0xE0 << 12 ^ (byte) 0x80 << 6 ^ (byte) 0x80;

  private static final int NOT_WELL_FORMED = -1;

  // Of constant arrays the JVM knows the length.
  private static final char[] INDEXES = PairTable.shipped().indexes();
  private static final byte[] MET = PairTable.shipped().met();
  private static final long[] LETTERS = PairTable.shipped().letters();

  private static final int LINE_END = INDEXES['\n'];

  private final byte[] bytes;
  private final int start;
  private final int end;

  private Utf8Scan(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  /**
   * How far lines are well-formed, and {@link SuspicionScan#find} finds nothing in them.
   *
   * @param start where a line begins
   * @param end where one ends
   * @return where the first line begins of which that is not certain, or the end
   */
  public static int cleanEnd(byte[] bytes, int start, int end) {
    Utf8Scan scan = new Utf8Scan(bytes, start, end);
    int doubtful = scan.findDoubtful();
    return doubtful == end ? end : Bytes.startOfLine(bytes, start, doubtful);
  }

  /** A place in the first line that is in doubt, or the end. */
  private int findDoubtful() {
    byte[] utf8 = bytes;
    int to = end;
    long common = LetterSets.ANY;
    for (int at = Bytes.asciiEnd(utf8, start, to); at < to; at = Bytes.asciiEnd(utf8, at, to)) {
      int previous = at == start ? LINE_END : INDEXES[utf8[at - 1]];
      do {
        int lead = utf8[at];
        int length = lead < LEAST_LEAD_3 ? 2 : lead < LEAST_LEAD_4 ? 3 : 4;
        int unit = length == 2 ? two(at) : length == 3 ? three(at) : four(at);
        if (unit == NOT_WELL_FORMED) {
          return at;
        }
        int index = INDEXES[unit];
        int met = MET[(previous << PairTable.ROW_SHIFT) | index];
        at += length;
        if (met != PairTable.MET_PLAIN) {
          common = met == PairTable.MET ? common(common, index, at) : 0;
          if (common == 0) {
            return at - length;
          }
        }
        previous = index;
      } while (at < to && utf8[at] < 0);
      int next = at < to ? INDEXES[utf8[at]] : LINE_END;
      if ((MET[(previous << PairTable.ROW_SHIFT) | next] & PairTable.MET) == 0) {
        return at - 1;
      }
    }
    return to;
  }

  /** The character of two bytes. */
  private int two(int at) {
    if (at > end - 2 || bytes[at] < LEAST_LEAD_2 || bytes[at + 1] > LAST_CONTINUATION) {
      return NOT_WELL_FORMED;
    }
    return unitOfTwo(bytes[at], bytes[at + 1]);
  }

  private static int unitOfTwo(byte lead, byte second) {
    return lead << 6 ^ second ^ MARKS_2;
  }

  /** The character of three bytes. */
  private int three(int at) {
    if (at > end - 3 || bytes[at + 1] > LAST_CONTINUATION || bytes[at + 2] > LAST_CONTINUATION) {
      return NOT_WELL_FORMED;
    }
    int unit = bytes[at] << 12 ^ bytes[at + 1] << 6 ^ bytes[at + 2] ^ MARKS_3;
    return unit < 0x800 || Character.isSurrogate((char) unit) ? NOT_WELL_FORMED : unit;
  }

  /** The first surrogate of the character of four bytes: all of them are one to the table. */
  private int four(int at) {
    if (at > end - 4 || bytes[at] > LAST_LEAD_4) {
      return NOT_WELL_FORMED;
    }
    int point = bytes[at] & 0x07;
    for (int i = 1; i < 4; i++) {
      if (bytes[at + i] > LAST_CONTINUATION) {
        return NOT_WELL_FORMED;
      }
      point = point << 6 | (bytes[at + i] & 0x3F);
    }
    return Character.isSupplementaryCodePoint(point)
        ? Character.highSurrogate(point)
        : NOT_WELL_FORMED;
  }

  /**
   * The {@link LetterSets} that have a letter and those before it; if these are of several
   * sentences and none has all, then only of the last sentence.
   *
   * @param to where the letter ends
   */
  private long common(long before, int index, int to) {
    long common = before & LETTERS[index];
    return common == 0 ? commonOfSentence(to) : common;
  }

  private long commonOfSentence(int to) {
    int from = to;
    while (from > start && !isEndOfSentence(bytes[from - 1])) {
      from--;
    }
    long common = LetterSets.ANY;
    for (int i = from; i < to - 1; i++) {
      // The letters that the sets know are of two bytes.
      if (bytes[i] >= LEAST_LEAD_2 && bytes[i] < LEAST_LEAD_3) {
        common &= LETTERS[INDEXES[unitOfTwo(bytes[i], bytes[i + 1])]];
      }
    }
    return common;
  }

  private static boolean isEndOfSentence(byte b) {
    return b >= 0 && LetterSets.isEnd((char) b);
  }
}
