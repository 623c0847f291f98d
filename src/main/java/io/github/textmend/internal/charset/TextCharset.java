package io.github.textmend.internal.charset;

import io.github.textmend.result.Encoding;

/** A charset in which text beyond ASCII is written or read. Bytes below 80 are ASCII. */
public interface TextCharset {
  /** What {@link #decodeAt} gives where the bytes are no character. */
  int MALFORMED = -1;

  Encoding encoding();

  /**
   * The character that starts at an index, whose byte is 80 or higher, in the strict reading.
   *
   * @return to be taken apart by {@link #codePointOf} and {@link #lengthOf}, or {@link #MALFORMED}
   */
  int decodeAt(byte[] text, int at, int end);

  /** Whether some characters of more than two bytes begin with a byte. */
  boolean isLeadOfLonger(int lead);

  /** The bytes that read as a UTF-16 unit beyond ASCII, the first highest; 0 if there are none. */
  int bytesOf(char c);

  static int codePointOf(int decoded) {
    return decoded >>> 3;
  }

  static int lengthOf(int decoded) {
    return decoded & 7;
  }

  static int decoded(int codePoint, int length) {
    return codePoint << 3 | length;
  }
}
