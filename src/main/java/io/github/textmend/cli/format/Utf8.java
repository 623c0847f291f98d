package io.github.textmend.cli.format;

/** Which bytes are well-formed UTF-8, by table 3-7 of the Unicode Standard. */
public final class Utf8 {
  private Utf8() {}

  /** The number of bytes that are not part of a well-formed sequence. */
  public static int countInvalid(byte[] bytes, int start, int end) {
    int count = 0;
    for (int at = start; at < end; at++) {
      at = validPrefix(bytes, at, end);
      count += at < end ? 1 : 0;
    }
    return count;
  }

  /** The end of the well-formed sequences that begin at an index. */
  public static int validPrefix(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end) {
      int length = bytes[at] >= 0 ? asciiLength(bytes, at, end) : sequenceLength(bytes, at, end);
      if (length == 0) {
        break;
      }
      at += length;
    }
    return at;
  }

  /** Eight bytes at a time, or one. */
  private static int asciiLength(byte[] bytes, int at, int end) {
    int to = at;
    while (to <= end - Long.BYTES && EightBytes.areAscii(EightBytes.at(bytes, to))) {
      to += Long.BYTES;
    }
    return Math.max(1, to - at);
  }

  private static int sequenceLength(byte[] bytes, int at, int end) {
    int lead = bytes[at] & 0xFF;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > end) {
      return 0;
    }
    int second = bytes[at + 1] & 0xFF;
    int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
