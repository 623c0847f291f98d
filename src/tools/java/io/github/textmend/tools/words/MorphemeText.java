package io.github.textmend.tools.words;

import io.github.textmend.tools.words.Morphemes.Morpheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Lines of morphemes whose kinds follow each other as in real text, the usual ones most often. */
final class MorphemeText {
  private static final int MOST_CHARACTERS = 80;

  private final Morphemes morphemes;
  private final String space;

  /** The morphemes of each kind, and what they weigh together. */
  private final List<Kind> kinds = new ArrayList<>();

  private final Map<Integer, Choice<Kind>> after = new HashMap<>();

  private final SortedMap<Integer, Double> rights = new TreeMap<>();
  private final Map<Integer, Double> expected = new HashMap<>();

  private record Kind(int left, double weight, Choice<Morpheme> morphemes) {}

  MorphemeText(Morphemes morphemes, ToDoubleFunction<Morpheme> weight, String space) {
    this.morphemes = morphemes;
    this.space = space;
    SortedMap<Integer, List<Morpheme>> byKind = new TreeMap<>();
    for (Morpheme one : morphemes.all()) {
      if (weight.applyAsDouble(one) > 0) {
        rights.merge(one.right(), weight.applyAsDouble(one), Double::sum);
        byKind.computeIfAbsent(one.left(), left -> new ArrayList<>()).add(one);
      }
    }
    byKind.keySet().forEach(left -> expected.put(left, expected(left)));
    byKind.forEach(
        (left, all) ->
            kinds.add(
                new Kind(left, all.stream().mapToDouble(weight).sum(), new Choice<>(all, weight))));
  }

  String line(Random random) {
    StringBuilder line = new StringBuilder();
    int right = Morphemes.END;
    while (line.length() < MOST_CHARACTERS) {
      Morpheme next =
          after.computeIfAbsent(right, this::choiceAfter).draw(random).morphemes().draw(random);
      line.append(line.length() == 0 || next.joined() ? "" : space).append(next.text());
      right = next.right();
      if (".。!?！？".contains(next.text())) {
        break;
      }
    }
    return line.toString();
  }

  /** Weighs kinds so that each is met as often as its morphemes are, whatever comes before. */
  private Choice<Kind> choiceAfter(int right) {
    return new Choice<>(
        kinds,
        kind ->
            kind.weight()
                * Math.exp(-morphemes.connection(right, kind.left()))
                / Math.sqrt(expected.getOrDefault(kind.left(), 1.0)));
  }

  /** How well a kind connects on the whole. */
  private double expected(int left) {
    double sum = 0;
    for (Map.Entry<Integer, Double> right : rights.entrySet()) {
      sum += right.getValue() * Math.exp(-morphemes.connection(right.getKey(), left));
    }
    return sum;
  }
}
