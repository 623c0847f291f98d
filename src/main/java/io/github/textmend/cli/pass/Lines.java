package io.github.textmend.cli.pass;

/** Where lines end. */
final class Lines {
  private Lines() {}

  static int count(byte[] bytes, int start, int end) {
    int lines = 0;
    for (int i = start; i < end; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** The end of the line that has a byte, after its line end. */
  static int end(byte[] bytes, int at) {
    int end = at;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, bytes.length);
  }

  /** The start of the line that has a byte, or a place if it begins before. */
  static int start(byte[] bytes, int at, int least) {
    int start = at;
    while (start > least && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }
}
