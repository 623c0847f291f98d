package io.github.textmend.internal.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Sixty-four counters at once, against one at a time. */
class BitCountersTest {
  @Property
  void countEachBitAndTellTheGreatestCount(@ForAll List<Long> sets) {
    BitCounters counters = new BitCounters();
    int[] counts = new int[Long.SIZE];
    int greatest = 0;
    for (long set : sets) {
      counters.increment(set);
      for (int bit = 0; bit < Long.SIZE; bit++) {
        counts[bit] += (int) (set >>> bit & 1);
        greatest = Math.max(greatest, counts[bit]);
      }
    }
    for (int bit = 0; bit < Long.SIZE; bit++) {
      assertEquals(counts[bit], counters.get(bit));
    }
    assertEquals(greatest, counters.greatest());
  }
}
