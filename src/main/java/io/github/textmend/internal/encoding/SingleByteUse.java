package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.score.CharacterModel;

/** How usual bytes are as characters of single-byte charsets, in all of these at once. */
final class SingleByteUse {
  /** For each byte from 80 on, what it costs in each charset, by its index. */
  private static final int[][] BY_BYTE = byByte();

  private SingleByteUse() {}

  private static int[][] byByte() {
    int[][] byByte = new int[0x80][SingleByteCharset.all().size()];
    byte[] one = new byte[1];
    for (SingleByteCharset charset : SingleByteCharset.all()) {
      CharsetUse use = new CharsetUse(charset, CharacterModel.shipped());
      for (int i = 0; i < byByte.length; i++) {
        one[0] = (byte) (0x80 + i);
        int decoded = charset.decodeAt(one, 0, 1);
        boolean isNothing = decoded == TextCharset.MALFORMED;
        byByte[i][charset.index()] = isNothing ? CharsetUse.MALFORMED : use.costOf(decoded);
      }
    }
    return byByte;
  }

  /**
   * What bytes cost in each charset, by its index.
   *
   * @param starts what is added
   */
  static int[] costs(ByteHistogram bytes, int[] starts) {
    int[] sums = starts.clone();
    for (int i = 0; i < bytes.distinct(); i += ByteHistogram.STEP) {
      add(bytes, i, sums);
    }
    return sums;
  }

  /** Of several bytes at once, so that the sums are seldom read and written. */
  private static void add(ByteHistogram bytes, int from, int[] sums) {
    int count0 = bytes.count(from);
    int count1 = bytes.count(from + 1);
    int count2 = bytes.count(from + 2);
    int count3 = bytes.count(from + 3);
    int[] costs0 = BY_BYTE[bytes.value(from)];
    int[] costs1 = BY_BYTE[bytes.value(from + 1)];
    int[] costs2 = BY_BYTE[bytes.value(from + 2)];
    int[] costs3 = BY_BYTE[bytes.value(from + 3)];
    for (int i = 0; i < sums.length; i++) {
      sums[i] += count0 * costs0[i] + count1 * costs1[i] + count2 * costs2[i] + count3 * costs3[i];
    }
  }

  /** What bytes cost in one charset. */
  static long cost(ByteHistogram bytes, SingleByteCharset charset) {
    long cost = 0;
    for (int i = 0; i < bytes.distinct(); i++) {
      cost += (long) bytes.count(i) * BY_BYTE[bytes.value(i)][charset.index()];
    }
    return cost;
  }
}
