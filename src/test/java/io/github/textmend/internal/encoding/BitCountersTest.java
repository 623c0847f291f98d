package io.github.textmend.internal.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

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

  @Property
  void countManySetsAsOneByOne(@ForAll List<Long> sets, @ForAll List<Long> others) {
    BitCounters oneByOne = new BitCounters();
    BitCounters together = new BitCounters();
    for (List<Long> some : List.of(sets, others)) {
      some.forEach(oneByOne::increment);
      together.increment(some.stream().mapToLong(set -> set).toArray(), some.size());
    }
    for (int bit = 0; bit < Long.SIZE; bit++) {
      assertEquals(oneByOne.get(bit), together.get(bit));
    }
  }

  @Test
  void areZeroAgainWhenCleared() {
    BitCounters counters = new BitCounters();
    long[] sets = new long[100];
    Arrays.fill(sets, -1);
    counters.increment(sets, sets.length);
    counters.clear();
    counters.increment(1L << 7);
    assertEquals(1, counters.greatest());
    assertEquals(0, counters.get(0));
  }
}
