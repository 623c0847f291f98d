package io.github.textmend.internal.encoding;

import java.util.Arrays;

/** What all but the likeliest of several readings cost. Reused; not thread-safe. */
final class RivalCosts {
  private int[] costs = new int[64];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int cost) {
    if (size == costs.length) {
      costs = Arrays.copyOf(costs, 2 * size);
    }
    costs[size++] = cost;
  }

  /** Whether each costs at least so much. */
  boolean areAtLeast(int least) {
    for (int i = 0; i < size; i++) {
      if (costs[i] < least) {
        return false;
      }
    }
    return true;
  }

  /** The probability of a reading that costs so much among these. */
  double shareOf(int cost) {
    double others = 0;
    for (int i = 0; i < size; i++) {
      others += Math.exp(Judge.inNats(cost - costs[i]) / Judge.TEMPERATURE);
    }
    return 1 / (1 + others);
  }
}
