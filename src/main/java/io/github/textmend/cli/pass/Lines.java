package io.github.textmend.cli.pass;

import io.github.textmend.cli.format.EightBytes;

/** Where lines end; eight bytes at a time. */
final class Lines {
  private Lines() {}

  static int count(byte[] bytes, int start, int end) {
    int lines = 0;
    int i = start;
    for (; i <= end - Long.BYTES; i += Long.BYTES) {
      lines += Long.bitCount(EightBytes.equalTo('\n', EightBytes.at(bytes, i)));
    }
    for (; i < end; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** The end of the line that has a byte, after its line end. */
  static int end(byte[] bytes, int at) {
    int end = at;
    for (; end <= bytes.length - Long.BYTES; end += Long.BYTES) {
      long found = EightBytes.equalTo('\n', EightBytes.at(bytes, end));
      if (found != 0) {
        return end + EightBytes.first(found) + 1;
      }
    }
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, bytes.length);
  }
}
