package io.github.textmend.internal.scan;

/** Finds bytes, eight at a time. */
public final class Bytes {
  private Bytes() {}

  /** Where the next of a byte is, which has to be ASCII; or the end. */
  public static int find(byte wanted, byte[] bytes, int from, int end) {
    long pattern = wanted * ByteWords.ONE_EACH;
    int at = from;
    while (at <= end - Long.BYTES) {
      long found = ByteWords.zeros(ByteWords.at(bytes, at) ^ pattern);
      if (found != 0) {
        return at + ByteWords.before(found);
      }
      at += Long.BYTES;
    }
    while (at < end && bytes[at] != wanted) {
      at++;
    }
    return at;
  }

  /** The index of the first byte that is not ASCII, or the end. */
  public static int asciiEnd(byte[] bytes, int from, int end) {
    int at = from;
    while (at <= end - Long.BYTES) {
      long high = ByteWords.at(bytes, at) & ByteWords.HIGH;
      if (high != 0) {
        return at + ByteWords.before(high);
      }
      at += Long.BYTES;
    }
    while (at < end && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  /** The start of the line that has a byte, or of all bytes. */
  public static int startOfLine(byte[] bytes, int start, int place) {
    int line = place;
    while (line > start && bytes[line - 1] != '\n') {
      line--;
    }
    return line;
  }
}
