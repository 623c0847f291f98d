package io.github.textmend.internal.decode;

import io.github.textmend.internal.scan.ByteWords;
import io.github.textmend.internal.scan.Bytes;
import java.nio.charset.StandardCharsets;

/** Passes over ASCII, eight bytes at a time. */
final class Ascii {
  private static final long SPACE = ' ' * ByteWords.ONE_EACH;
  private static final int STEP = 32;

  private Ascii() {}

  /** The index of the first byte that is not ASCII, or the end. */
  static int end(byte[] bytes, int start, int end) {
    int i = start;
    while (i <= end - STEP && (highOfSixteen(bytes, i) | highOfSixteen(bytes, i + STEP / 2)) == 0) {
      i += STEP;
    }
    return Bytes.asciiEnd(bytes, i, end);
  }

  /** The highest bits of sixteen bytes, or'ed by eight. */
  private static long highOfSixteen(byte[] bytes, int index) {
    return (ByteWords.at(bytes, index) | ByteWords.at(bytes, index + Long.BYTES)) & ByteWords.HIGH;
  }

  /** The index of the first control that text does not have, or the end. For ASCII alone. */
  static int firstControl(byte[] bytes, int start, int end) {
    int i = start;
    while (i < end) {
      while (i <= end - 8 && controls(ByteWords.at(bytes, i)) == 0) {
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
    while (i <= end - 8 && ByteWords.zeros(ByteWords.at(bytes, i)) == 0) {
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
    return (word - SPACE) & ~word & ByteWords.HIGH;
  }

  /** How many of eight bytes are beyond ASCII. */
  static int high(long word) {
    return Long.bitCount(word & ByteWords.HIGH);
  }

  /** How many of eight bytes are letters of ASCII. */
  static int letters(long word) {
    long lower = (word & ~ByteWords.HIGH) | SPACE;
    long fromA = lower + (0x80 - 'a') * ByteWords.ONE_EACH;
    long beyondZ = lower + (0x80 - 'z' - 1) * ByteWords.ONE_EACH;
    return Long.bitCount(fromA & ~beyondZ & ~word & ByteWords.HIGH);
  }

  /** The text of ASCII. */
  static String text(byte[] bytes, int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
