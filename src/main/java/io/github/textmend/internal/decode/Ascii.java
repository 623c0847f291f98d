package io.github.textmend.internal.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Passes over ASCII, eight bytes at a time. */
final class Ascii {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH = 0x8080808080808080L;
  private static final long SPACE = 0x2020202020202020L;
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

  /** Copies ASCII that is known to be such; returns the new length. */
  static int widen(byte[] bytes, int start, int end, char[] chars, int length) {
    int count = end - start;
    for (int i = 0; i < count; i++) {
      chars[length + i] = (char) bytes[start + i];
    }
    return length + count;
  }

  /** Copies ASCII up to the first byte that is none; returns how much. */
  static int widenRun(byte[] bytes, int start, int end, char[] chars, int length) {
    int i = start;
    int to = length;
    while (i <= end - 8) {
      long word = word(bytes, i);
      if ((word & HIGH) != 0) {
        break;
      }
      for (int k = 0; k < 8; k++) {
        chars[to + k] = (char) ((word >>> (8 * k)) & 0x7F);
      }
      i += 8;
      to += 8;
    }
    while (i < end && bytes[i] >= 0) {
      chars[to++] = (char) bytes[i++];
    }
    return i - start;
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

  /** Tab, line ends, vertical tab, form feed, and the escape of terminals. */
  private static boolean isTextControl(byte b) {
    return (b >= 0x09 && b <= 0x0D) || b == 0x1B;
  }

  private static long controls(long word) {
    return (word - SPACE) & ~word & HIGH;
  }

  /** Eight bytes, the first lowest. */
  static long word(byte[] bytes, int index) {
    return (long) LONG.get(bytes, index);
  }
}
