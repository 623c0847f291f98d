package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.MultiByteCharset;
import io.github.textmend.internal.charset.TextCharset;

/**
 * What the bytes of a UTF-16 unit may have been where they are not certain: a byte that was lost,
 * or a character that the charset has twice.
 */
final class UncertainBytes {
  /** Stands for a byte of which nothing is known. */
  static final int UNKNOWN = -1;

  /** U+FFFD where decoders replace one byte, as most do, or two. */
  private static final int[][] REPLACED = {{UNKNOWN}, {UNKNOWN, UNKNOWN}};

  private static final int[][] QUESTIONED = {{'?'}, {UNKNOWN}};
  private static final int[][] NONE = {};

  private UncertainBytes() {}

  /** Whether any unit of a stretch may have been other bytes than the usual ones. */
  static boolean isUncertain(String line, int from, int to, TextCharset readAs) {
    for (int i = from; i < to; i++) {
      char c = line.charAt(i);
      if (c == ByteImage.LOST
          || (readAs instanceof MultiByteCharset multi && multi.hasOtherBytes(c))) {
        return true;
      }
    }
    return false;
  }

  /** Sequences of bytes, each an unsigned value or {@link #UNKNOWN}, the likeliest first. */
  static int[][] of(char c, TextCharset readAs) {
    if (c == ByteImage.LOST) {
      return REPLACED;
    }
    if (c == '?') {
      return QUESTIONED;
    }
    if (c < 0x80) {
      return new int[][] {{c}};
    }
    int usual = readAs.bytesOf(c);
    int other = readAs instanceof MultiByteCharset multi ? multi.otherBytesOf(c) : 0;
    if (usual == 0) {
      return NONE;
    }
    return other == 0
        ? new int[][] {unpacked(usual)}
        : new int[][] {unpacked(usual), unpacked(other)};
  }

  private static int[] unpacked(int packed) {
    int length = (Integer.SIZE - Integer.numberOfLeadingZeros(packed) + 7) / Byte.SIZE;
    int[] bytes = new int[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (packed >>> ((length - 1 - i) * Byte.SIZE)) & 0xFF;
    }
    return bytes;
  }
}
