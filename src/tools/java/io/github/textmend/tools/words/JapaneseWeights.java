package io.github.textmend.tools.words;

import io.github.textmend.tools.words.Morphemes.Morpheme;
import java.util.HashMap;
import java.util.Map;

/**
 * How often a Japanese morpheme is met: as its text is on the web, shared among the morphemes that
 * are written so by what they cost.
 */
final class JapaneseWeights {
  /** A sentence has some twenty-five morphemes, and nearly as many commas as ends. */
  private static final Map<String, Double> PUNCTUATION =
      Map.of("。", 0.04, "、", 0.04, "！", 0.003, "？", 0.003);

  /** Of a word that the web dictionary does not have. */
  private static final double UNKNOWN = Math.exp(-28);

  private final Map<String, Double> frequencies;
  private final Map<String, Double> sums = new HashMap<>();

  JapaneseWeights(Morphemes morphemes, Map<String, Double> frequencies) {
    this.frequencies = frequencies;
    for (Morpheme one : morphemes.all()) {
      sums.merge(one.text(), Math.exp(-one.cost()), Double::sum);
    }
  }

  double of(Morpheme one) {
    Double punctuation = PUNCTUATION.get(one.text());
    double frequency =
        punctuation == null ? frequencies.getOrDefault(one.text(), UNKNOWN) : punctuation;
    return frequency * Math.exp(-one.cost()) / sums.getOrDefault(one.text(), 1.0);
  }
}
