package io.github.textmend.cli.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts of keys, of which at most so many are told apart. */
final class Tally<K> {
  private final int most;
  private final Map<K, Long> counts = new HashMap<>();
  private long all;
  private long others;

  /**
   * @param most how many keys are told apart; those met later are counted together
   */
  Tally(int most) {
    this.most = most;
  }

  void add(K key) {
    all++;
    if (counts.size() < most || counts.containsKey(key)) {
      counts.merge(key, 1L, Long::sum);
    } else {
      others++;
    }
  }

  long count(K key) {
    return counts.getOrDefault(key, 0L);
  }

  long all() {
    return all;
  }

  /** What was counted of keys that are not told apart. */
  long others() {
    return others;
  }

  /** The keys, those of the highest counts first. */
  List<K> descending() {
    Comparator<K> order = Comparator.comparing(this::count, Comparator.reverseOrder());
    return counts.keySet().stream().sorted(order.thenComparing(Object::toString)).toList();
  }
}
