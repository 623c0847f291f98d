package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Misreading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How seldom a line was misread, by the charsets, in a source with some habits. In the model's
 * units. Immutable.
 */
final class Priors {
  /** However often a source is misread: in a line of it, no misreading is likelier than not. */
  private static final int LEAST = ChannelCosts.nats(0.7);

  /** By the charset that was read as, then by the one that was written in. */
  private final Map<Encoding, Map<Encoding, Integer>> shifts = new EnumMap<>(Encoding.class);

  private final int others;
  private final boolean hasHabitsOfPairs;

  Priors(Habits habits) {
    others = ChannelCosts.nats(habits.others());
    boolean ofPairs = false;
    for (Map.Entry<Misreading, Double> habit : habits.shifts().entrySet()) {
      put(habit.getKey(), ChannelCosts.nats(habit.getValue()));
      ofPairs |= habit.getValue() > 0 && habit.getKey().written() != Encoding.UTF_8;
    }
    hasHabitsOfPairs = ofPairs;
  }

  private void put(Misreading misreading, int shift) {
    shifts.putIfAbsent(misreading.readAs(), new EnumMap<>(Encoding.class));
    shifts.get(misreading.readAs()).put(misreading.written(), shift);
  }

  int of(Encoding written, Encoding readAs) {
    int usual = usual(written, readAs);
    if (shifts.isEmpty() && others == 0) {
      return usual;
    }
    int shift = shifts.getOrDefault(readAs, Map.of()).getOrDefault(written, others);
    return shift <= 0 ? usual - shift : Math.max(Math.min(usual, LEAST), usual - shift);
  }

  /** Whether a misreading in which UTF-8 has no part is likelier than usual in this source. */
  boolean hasHabitsOfPairs() {
    return hasHabitsOfPairs;
  }

  /** Whether it is likelier than usual in this source. */
  boolean isHabit(Encoding written, Encoding readAs) {
    return shifts.getOrDefault(readAs, Map.of()).getOrDefault(written, 0) > 0;
  }

  /** How seldom it is in a source of which nothing is known. */
  static int usual(Encoding written, Encoding readAs) {
    return written == Encoding.UTF_8 && readAs.isExtendedAscii()
        ? ChannelCosts.misreading(readAs)
        : PairCosts.of(written, readAs);
  }

  /** That text in any charset but UTF-8 was read so, beside others that it was read as. */
  int ofReadAs(Encoding readAs) {
    int most = 0;
    for (int shift : shifts.getOrDefault(readAs, Map.of()).values()) {
      most = Math.max(most, shift);
    }
    return PairCosts.of(readAs, readAs) / 2 - most;
  }

  /** That text in UTF-8 was read so. */
  int ofUtf8(Encoding readAs) {
    return of(Encoding.UTF_8, readAs);
  }

  /** Those that text in UTF-8 is most often read as come first. */
  List<SingleByteCharset> byRarityOfUtf8() {
    return byRarity(true);
  }

  /** Those that text in any charset but UTF-8 is most often read as come first. */
  List<SingleByteCharset> byRarityOfReadAs() {
    return byRarity(false);
  }

  /** Sorted by insertion: to sort with a lambda would take longer than all else at the start. */
  private List<SingleByteCharset> byRarity(boolean ofUtf8) {
    List<SingleByteCharset> sorted = new ArrayList<>();
    List<Integer> rarities = new ArrayList<>();
    for (SingleByteCharset charset : SingleByteCharset.all()) {
      int rarity = ofUtf8 ? ofUtf8(charset.encoding()) : ofReadAs(charset.encoding());
      int at = sorted.size();
      while (at > 0 && rarities.get(at - 1) > rarity) {
        at--;
      }
      sorted.add(at, charset);
      rarities.add(at, rarity);
    }
    return sorted;
  }
}
