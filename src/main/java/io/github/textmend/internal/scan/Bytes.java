package io.github.textmend.internal.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds bytes, eight at a time. */
public final class Bytes {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long HIGH = 0x8080_8080_8080_8080L;
  private static final long ONE_EACH = 0x0101_0101_0101_0101L;

  private Bytes() {}

  /** Where the next of a byte is, which has to be ASCII; or the end. */
  public static int find(byte wanted, byte[] bytes, int from, int end) {
    long pattern = wanted * ONE_EACH;
    int at = from;
    while (at <= end - Long.BYTES) {
      long difference = word(bytes, at) ^ pattern;
      long found = (difference - ONE_EACH) & ~difference & HIGH;
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >> 3);
      }
      at += Long.BYTES;
    }
    while (at < end && bytes[at] != wanted) {
      at++;
    }
    return at;
  }

  /** Past a run of ASCII. */
  static int asciiEnd(byte[] bytes, int from, int end) {
    int at = from;
    while (at <= end - Long.BYTES) {
      long high = word(bytes, at) & HIGH;
      if (high != 0) {
        return at + (Long.numberOfTrailingZeros(high) >> 3);
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

  /** Eight bytes, the first lowest. */
  private static long word(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }
}
