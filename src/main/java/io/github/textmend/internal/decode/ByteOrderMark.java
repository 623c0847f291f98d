package io.github.textmend.internal.decode;

import io.github.textmend.result.Encoding;
import org.jspecify.annotations.Nullable;

/** The byte order marks, the longer before those that they begin with. */
enum ByteOrderMark {
  UTF_32LE(Encoding.UTF_32LE, 0xFF, 0xFE, 0x00, 0x00),
  UTF_32BE(Encoding.UTF_32BE, 0x00, 0x00, 0xFE, 0xFF),
  UTF_16LE(Encoding.UTF_16LE, 0xFF, 0xFE),
  UTF_16BE(Encoding.UTF_16BE, 0xFE, 0xFF),
  UTF_8(Encoding.UTF_8, 0xEF, 0xBB, 0xBF),
  GB18030(Encoding.GB18030, 0x84, 0x31, 0x95, 0x33);

  private static final ByteOrderMark[] ALL = values();

  private final Encoding encoding;

  // Never changed, never given away.
  @SuppressWarnings("ImmutableEnumChecker")
  private final int[] bytes;

  ByteOrderMark(Encoding encoding, int... bytes) {
    this.encoding = encoding;
    this.bytes = bytes;
  }

  Encoding encoding() {
    return encoding;
  }

  int length() {
    return bytes.length;
  }

  /** The mark that some bytes begin with, or null. */
  static @Nullable ByteOrderMark of(byte[] input, int start, int end) {
    for (ByteOrderMark mark : ALL) {
      if (mark.begins(input, start, end) && mark.isPlausible(end - start)) {
        return mark;
      }
    }
    return null;
  }

  /** The length of the mark of an encoding that some bytes begin with, or 0. */
  static int lengthOf(Encoding encoding, byte[] input, int start, int end) {
    for (ByteOrderMark mark : ALL) {
      if (mark.encoding == encoding && mark.begins(input, start, end)) {
        return mark.length();
      }
    }
    return 0;
  }

  /** FF FE 00 00 may also be UTF-16 that begins with U+0000, but then seldom of whole fours. */
  private boolean isPlausible(int length) {
    return this != UTF_32LE || length % 4 == 0;
  }

  private boolean begins(byte[] input, int start, int end) {
    if (end - start < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((input[start + i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
