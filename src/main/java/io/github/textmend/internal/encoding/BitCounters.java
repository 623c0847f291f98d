package io.github.textmend.internal.encoding;

import java.util.Arrays;

/** Sixty-four counters, one for each bit; adding one to any set of them takes about two steps. */
final class BitCounters {
  /** Plane p holds bit p of every counter. */
  private final long[] planes = new long[31];

  /** Planes that are not all zero. */
  private int used;

  void clear() {
    Arrays.fill(planes, 0, used, 0);
    used = 0;
  }

  void increment(long bits) {
    long carry = bits;
    for (int plane = 0; carry != 0; plane++) {
      long sum = planes[plane] ^ carry;
      carry &= planes[plane];
      planes[plane] = sum;
      used = Math.max(used, plane + 1);
    }
  }

  int get(int bit) {
    int count = 0;
    for (int plane = 0; plane < used; plane++) {
      count |= (int) (planes[plane] >>> bit & 1) << plane;
    }
    return count;
  }

  /** The greatest of all counts. */
  int greatest() {
    int count = 0;
    long greatest = -1;
    for (int plane = used - 1; plane >= 0; plane--) {
      long greater = greatest & planes[plane];
      if (greater != 0) {
        greatest = greater;
        count |= 1 << plane;
      }
    }
    return count;
  }
}
