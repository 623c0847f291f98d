package io.github.textmend.internal.encoding;

import java.util.Arrays;

/**
 * Sequences of which some bytes are known and others are to be found. A stack, so that {@link
 * SequenceFinder} need not call itself: of methods that do the JVM makes large code, which takes it
 * seconds. Reused from place to place; not thread-safe.
 */
final class SequencesBegun {
  /** Of a sequence of which only the lead byte is known, how many more it needs. */
  static final int ALL = 4;

  private static final int FIELDS = 6;

  private int[] fields = new int[64 * FIELDS];

  /** Where the fields of the last one end. */
  private int end;

  void clear() {
    end = 0;
  }

  /**
   * @param bits what the bytes so far say of the code point, or the lead byte
   * @param needed how many bytes are to be found, or {@link #ALL} that follow the lead byte
   * @param at where in the line they begin
   * @param cost of what was done so far
   * @param done what that was
   * @param high the high surrogate before this half of a CESU-8 pair, or 0
   */
  void add(int bits, int needed, int at, int cost, int done, int high) {
    if (end == fields.length) {
      fields = Arrays.copyOf(fields, 2 * end);
    }
    fields[end] = bits;
    fields[end + 1] = needed;
    fields[end + 2] = at;
    fields[end + 3] = cost;
    fields[end + 4] = done;
    fields[end + 5] = high;
    end += FIELDS;
  }

  /** Takes off the last one, of which can be read what it was; returns whether there was one. */
  boolean takeLast() {
    if (end == 0) {
      return false;
    }
    end -= FIELDS;
    return true;
  }

  int bits() {
    return fields[end];
  }

  int needed() {
    return fields[end + 1];
  }

  int at() {
    return fields[end + 2];
  }

  int cost() {
    return fields[end + 3];
  }

  int done() {
    return fields[end + 4];
  }

  int high() {
    return fields[end + 5];
  }
}
