package io.github.textmend.internal.encoding;

import java.util.Arrays;

/** Sixty-four counters, one for each bit; adding one to any set of them takes about two steps. */
final class BitCounters {
  /** Plane p holds bit p of every counter. */
  private final long[] planes = new long[31];

  void clear() {
    Arrays.fill(planes, 0);
  }

  void increment(long bits) {
    long carry = bits;
    for (int plane = 0; carry != 0; plane++) {
      long sum = planes[plane] ^ carry;
      carry &= planes[plane];
      planes[plane] = sum;
    }
  }

  int get(int bit) {
    int count = 0;
    for (int plane = 0; plane < planes.length; plane++) {
      count |= (int) (planes[plane] >>> bit & 1) << plane;
    }
    return count;
  }
}
