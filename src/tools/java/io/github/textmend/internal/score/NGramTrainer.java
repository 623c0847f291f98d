package io.github.textmend.internal.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns counts into probabilities: absolute discounting, interpolated with the shorter context,
 * then pruned to the sequences that change the model most.
 */
final class NGramTrainer {
  /** Absolute discount by length of the sequence. */
  private static final double[] DISCOUNT = {0, 0, 0.6, 0.7, 0.75, 0.8};

  /** The share of the sequences that have a Han character or Hangul syllable: one language's. */
  private static final double SHARE_OF_MANY = 0.08;

  private final NGramCounts counts;
  private final List<Map<Long, Double>> probabilities = new ArrayList<>();
  private final List<TreeMap<Long, Double>> kept = new ArrayList<>();
  private final Map<String, Double> backoffs = new HashMap<>();

  NGramTrainer(NGramCounts counts) {
    this.counts = counts;
    probabilities.add(Map.of());
    for (int length = 1; length <= NGramCounts.ORDER; length++) {
      probabilities.add(interpolate(length));
    }
  }

  /** Keeps all single characters, and of the rest the sequences whose loss would cost most. */
  void prune(int most) {
    double leastOfFew = least(false, (int) (most * (1 - SHARE_OF_MANY)));
    double leastOfMany = least(true, (int) (most * SHARE_OF_MANY));
    kept.clear();
    for (int length = 0; length <= NGramCounts.ORDER; length++) {
      kept.add(new TreeMap<>());
    }
    for (int length = NGramCounts.ORDER; length >= 1; length--) {
      keep(length, leastOfFew, leastOfMany);
    }
    backoffs.clear();
    for (int length = 1; length < NGramCounts.ORDER; length++) {
      computeBackoffs(length);
    }
  }

  /** The kept sequences of a length with their probabilities, ascending. */
  SortedMap<Long, Double> kept(int length) {
    return kept.get(length);
  }

  /**
   * By how much the probabilities after a kept context are multiplied where it is left, or null.
   */
  @Nullable Double backoff(int length, long context) {
    return backoffs.get(length + ":" + context);
  }

  private Map<Long, Double> interpolate(int length) {
    Map<Long, Integer> sequences = counts.ofLength(length);
    Map<Long, Double> result = new HashMap<>(sequences.size() * 2);
    if (length == 1) {
      sequences.forEach((s, n) -> result.put(s, n / (double) counts.total()));
      return result;
    }
    Map<Long, int[]> contexts = new HashMap<>();
    sequences.forEach(
        (s, n) -> {
          int[] totals = contexts.computeIfAbsent(s / NGramCounts.SYMBOLS, k -> new int[2]);
          totals[0] += n;
          totals[1]++;
        });
    double discount = DISCOUNT[length];
    sequences.forEach(
        (s, n) -> {
          int[] totals = known(contexts, s / NGramCounts.SYMBOLS);
          double shorter = known(probabilities.get(length - 1), s % NGramCounts.limit(length - 1));
          result.put(s, (n - discount + discount * totals[1] * shorter) / totals[0]);
        });
    return result;
  }

  /** What a sequence with or without Han or Hangul must gain to be among the best of them. */
  private double least(boolean ofMany, int most) {
    double[] gains =
        java.util.stream.IntStream.rangeClosed(2, NGramCounts.ORDER)
            .boxed()
            .flatMapToDouble(
                length ->
                    probabilities.get(length).keySet().stream()
                        .filter(s -> counts.hasOneOfMany(s) == ofMany)
                        .mapToDouble(s -> gain(length, s)))
            .sorted()
            .toArray();
    return gains.length > most ? gains[gains.length - most] : 0;
  }

  private double gain(int length, long sequence) {
    double p = known(probabilities.get(length), sequence);
    double shorter = known(probabilities.get(length - 1), sequence % NGramCounts.limit(length - 1));
    int n = known(counts.ofLength(length), sequence);
    return n < 2 && length > 3 ? 0 : n * Math.abs(Math.log(p / shorter));
  }

  private void keep(int length, double leastOfFew, double leastOfMany) {
    probabilities
        .get(length)
        .forEach(
            (s, p) -> {
              double least = counts.hasOneOfMany(s) ? leastOfMany : leastOfFew;
              if (length == 1 || gain(length, s) > least || kept.get(length).containsKey(s)) {
                keepWithPrefixes(length, s);
              }
            });
  }

  private void keepWithPrefixes(int length, long sequence) {
    long s = sequence;
    for (int l = length; l >= 1 && !kept.get(l).containsKey(s); l--) {
      kept.get(l).put(s, known(probabilities.get(l), s));
      s /= NGramCounts.SYMBOLS;
    }
  }

  private void computeBackoffs(int length) {
    Map<Long, double[]> sums = new HashMap<>();
    kept.get(length + 1)
        .forEach(
            (s, p) -> {
              double[] sum = sums.computeIfAbsent(s / NGramCounts.SYMBOLS, k -> new double[2]);
              sum[0] += p;
              sum[1] += prunedProbability(length, s % NGramCounts.limit(length));
            });
    sums.forEach(
        (context, sum) ->
            backoffs.put(
                length + ":" + context, Math.max(1e-4, 1 - sum[0]) / Math.max(1e-4, 1 - sum[1])));
  }

  /** The probability of the last symbol of a sequence as the pruned model tells it. */
  private double prunedProbability(int length, long sequence) {
    Double p = kept.get(length).get(sequence);
    if (p != null) {
      return p;
    }
    Double backoff = backoff(length - 1, sequence / NGramCounts.SYMBOLS);
    return (backoff == null ? 1 : backoff)
        * prunedProbability(length - 1, sequence % NGramCounts.limit(length - 1));
  }

  /** The value of a key that is in a map. */
  private static <V> V known(Map<Long, V> map, long key) {
    return Objects.requireNonNull(map.get(key));
  }
}
