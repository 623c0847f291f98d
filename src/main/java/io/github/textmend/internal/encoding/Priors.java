package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Misreading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How seldom a line was misread, by the charsets, in a source with some habits. In the model's
 * units. Immutable but for what is remembered.
 */
final class Priors {
  /** However often a source is misread: in a line of it, no misreading is likelier than not. */
  private static final int LEAST = ChannelCosts.nats(0.7);

  /** By the charset that was read as, then by the one that was written in. */
  private final Map<Encoding, Map<Encoding, Integer>> shifts = new EnumMap<>(Encoding.class);

  private final int others;
  private final boolean hasHabitsOfPairs;

  /** What was asked for: {@link #ofSingles}. */
  private final Map<Encoding, int[]> ofSingles = new ConcurrentHashMap<>();

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

  /** The same for all single-byte charsets that text may have been written in, by their index. */
  int[] ofSingles(TextCharset readAs) {
    return ofSingles.computeIfAbsent(readAs.encoding(), this::computeOfSingles);
  }

  private int[] computeOfSingles(Encoding readAs) {
    int[] costs = new int[SingleByteCharset.all().size()];
    for (SingleByteCharset written : SingleByteCharset.all()) {
      costs[written.index()] = of(written.encoding(), readAs);
    }
    return costs;
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

  /** The charsets that text in UTF-8 is read as, the commonest first. */
  List<SingleByteCharset> readingsOfUtf8() {
    int[] rarities = new int[SingleByteCharset.all().size()];
    for (SingleByteCharset charset : SingleByteCharset.all()) {
      rarities[charset.index()] = ofUtf8(charset.encoding());
    }
    return sorted(rarities);
  }

  /** The charsets that other text is read as, the commonest first. */
  List<SingleByteCharset> readings() {
    int[] rarities = new int[SingleByteCharset.all().size()];
    for (SingleByteCharset charset : SingleByteCharset.all()) {
      rarities[charset.index()] = ofReadAs(charset.encoding());
    }
    return sorted(rarities);
  }

  /** By insertion: to sort with a lambda would take longer than all else at the start. */
  private static List<SingleByteCharset> sorted(int[] rarities) {
    List<SingleByteCharset> sorted = new ArrayList<>();
    for (SingleByteCharset charset : SingleByteCharset.all()) {
      int at = sorted.size();
      while (at > 0 && rarities[sorted.get(at - 1).index()] > rarities[charset.index()]) {
        at--;
      }
      sorted.add(at, charset);
    }
    return sorted;
  }
}
