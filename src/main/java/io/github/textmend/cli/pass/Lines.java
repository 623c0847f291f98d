package io.github.textmend.cli.pass;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Where lines end. */
final class Lines {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long LINE_FEEDS = 0x0A0A_0A0A_0A0A_0A0AL;
  private static final long LOW = 0x7F7F_7F7F_7F7F_7F7FL;

  private Lines() {}

  /** Eight bytes at a time. */
  static int count(byte[] bytes, int start, int end) {
    int lines = 0;
    int i = start;
    for (; i <= end - Long.BYTES; i += Long.BYTES) {
      long difference = (long) LONG.get(bytes, i) ^ LINE_FEEDS;
      lines += Long.bitCount(~(((difference & LOW) + LOW) | difference | LOW));
    }
    for (; i < end; i++) {
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
