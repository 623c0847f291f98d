package io.github.textmend.internal.encoding;

import java.util.Arrays;

/** Sixty-four counters, one for each bit; adding one to any set of them takes about two steps. */
final class BitCounters {
  /** Planes that many additions go through: no one can predict in which of them each would end. */
  private static final int LOW = 4;

  /** Plane p holds bit p of every counter. */
  private final long[] planes = new long[31];

  /** Planes above which all are zero. */
  private int used = LOW;

  void clear() {
    Arrays.fill(planes, 0, used, 0);
    used = LOW;
  }

  void increment(long bits) {
    carry(bits, 0);
  }

  /** Adds one to each of several sets, of which there are so many. */
  void increment(long[] sets, int size) {
    long plane0 = planes[0];
    long plane1 = planes[1];
    long plane2 = planes[2];
    long plane3 = planes[3];
    for (int i = 0; i < size; i++) {
      long carry0 = plane0 & sets[i];
      plane0 ^= sets[i];
      long carry1 = plane1 & carry0;
      plane1 ^= carry0;
      long carry2 = plane2 & carry1;
      plane2 ^= carry1;
      long carry3 = plane3 & carry2;
      plane3 ^= carry2;
      if (carry3 != 0) {
        carry(carry3, LOW);
      }
    }
    planes[0] = plane0;
    planes[1] = plane1;
    planes[2] = plane2;
    planes[3] = plane3;
  }

  private void carry(long bits, int from) {
    long carry = bits;
    for (int plane = from; carry != 0; plane++) {
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
