package io.github.textmend.internal.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Passes over ASCII, eight bytes at a time. */
final class Ascii {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** The bit of each of eight bytes that ASCII does not have. */
  static final long HIGH = 0x8080808080808080L;

  private static final long SPACE = 0x2020202020202020L;
  private static final long ONE_EACH = 0x0101010101010101L;
  private static final int STEP = 32;

  private Ascii() {}

  /** The index of the first byte that is not ASCII, or the end. */
  static int end(byte[] bytes, int start, int end) {
    int i = start;
    while (i <= end - STEP) {
      long all = word(bytes, i) | word(bytes, i + 8) | word(bytes, i + 16) | word(bytes, i + 24);
      if ((all & HIGH) != 0) {
        break;
      }
      i += STEP;
    }
    while (i <= end - 8 && (word(bytes, i) & HIGH) == 0) {
      i += 8;
    }
    while (i < end && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  /** The index of the first control that text does not have, or the end. For ASCII alone. */
  static int firstControl(byte[] bytes, int start, int end) {
    int i = start;
    while (i < end) {
      while (i <= end - 8 && controls(word(bytes, i)) == 0) {
        i += 8;
      }
      int to = Math.min(end, i + 8);
      for (; i < to; i++) {
        if (bytes[i] < 0x20 && !isTextControl(bytes[i])) {
          return i;
        }
      }
    }
    return end;
  }

  static boolean hasNul(byte[] bytes, int start, int end) {
    int i = start;
    while (i <= end - 8 && ((word(bytes, i) - ONE_EACH) & ~word(bytes, i) & HIGH) == 0) {
      i += 8;
    }
    // The word that it stopped at has one, the rest may.
    while (i < end && bytes[i] != 0) {
      i++;
    }
    return i < end;
  }

  /** Tab, line ends, vertical tab, form feed, and the escape of terminals. */
  private static boolean isTextControl(byte b) {
    return (b >= 0x09 && b <= 0x0D) || b == 0x1B;
  }

  private static long controls(long word) {
    return (word - SPACE) & ~word & HIGH;
  }

  /** How many of eight bytes are beyond ASCII. */
  static int high(long word) {
    return Long.bitCount(word & HIGH);
  }

  /** How many of eight bytes are letters of ASCII. */
  static int letters(long word) {
    long lower = (word & ~HIGH) | SPACE;
    long fromA = lower + (0x80 - 'a') * ONE_EACH;
    long beyondZ = lower + (0x80 - 'z' - 1) * ONE_EACH;
    return Long.bitCount(fromA & ~beyondZ & ~word & HIGH);
  }

  /** Eight bytes, the first lowest. */
  static long word(byte[] bytes, int index) {
    return (long) LONG.get(bytes, index);
  }

  /** Four bytes, the first lowest. */
  static int half(byte[] bytes, int index) {
    return (int) INT.get(bytes, index);
  }

  /** The text of ASCII. */
  static String text(byte[] bytes, int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
