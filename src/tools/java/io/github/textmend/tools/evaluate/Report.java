package io.github.textmend.tools.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tables of outcomes in Markdown. */
final class Report {
  private static final double[] CONFIDENCES = {0.1, 0.5, 0.9, 0.99, 0.999};

  /** More names than these are counted, not listed. */
  private static final int MOST_NAMES = 60;

  private final StringBuilder out;

  Report(StringBuilder out) {
    this.out = out;
  }

  void section(String file, List<Outcome> outcomes) {
    out.append("\n## ").append(file).append(": ").append(outcomes.size()).append(" cases\n");
    Function<Outcome, String> category = outcome -> outcome.of().category();
    table("Category", count(outcomes, category));
    tableOfFaulty("Kind", count(outcomes, o -> category.apply(o) + "/" + o.of().variant()));
    tableOfFaulty("Language", count(outcomes, o -> o.of().language()));
    confidence(outcomes);
  }

  /** How many cases there are, and how many of them came out right and wrong. */
  private static final class Count {
    private int cases;
    private int right;
    private int wrong;

    void add(Outcome outcome) {
      cases++;
      right += outcome.right() ? 1 : 0;
      wrong += outcome.changed() && !outcome.right() ? 1 : 0;
    }

    boolean isFaultless() {
      return right == cases;
    }
  }

  private static Map<String, Count> count(List<Outcome> outcomes, Function<Outcome, String> keyOf) {
    Map<String, Count> counts = new TreeMap<>();
    outcomes.forEach(
        outcome -> counts.computeIfAbsent(keyOf.apply(outcome), key -> new Count()).add(outcome));
    return counts;
  }

  private void table(String title, Map<String, Count> counts) {
    line("");
    line("| %s | cases | right | wrong |", title);
    line("|---|---:|---:|---:|");
    counts.forEach(this::row);
  }

  private void row(String name, Count count) {
    double right = 100.0 * count.right / count.cases;
    double wrong = 100.0 * count.wrong / count.cases;
    line("| %s | %d | %.2f %% | [%.2f %%] |", name, count.cases, right, wrong);
  }

  private void tableOfFaulty(String title, Map<String, Count> counts) {
    Map<String, Count> faulty = new TreeMap<>(counts);
    faulty.values().removeIf(Count::isFaultless);
    if (!faulty.isEmpty()) {
      table(title, faulty);
    }
    Map<String, Count> faultless = new TreeMap<>(counts);
    faultless.keySet().removeAll(faulty.keySet());
    if (!faultless.isEmpty()) {
      line("");
      line("%s, all right (cases): %s.", title, names(faultless));
    }
  }

  private static String names(Map<String, Count> counts) {
    if (counts.size() > MOST_NAMES) {
      int cases = counts.values().stream().mapToInt(count -> count.cases).sum();
      return counts.size() + " others (" + cases + ")";
    }
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " (" + entry.getValue().cases + ")")
        .collect(Collectors.joining(", "));
  }

  private void confidence(List<Outcome> outcomes) {
    line("");
    line("| Least confidence of a line | lines changed | right |");
    line("|---|---:|---:|");
    for (double least : CONFIDENCES) {
      List<Outcome> sure =
          outcomes.stream().filter(o -> o.changed() && o.confidence() >= least).toList();
      long right = sure.stream().filter(Outcome::right).count();
      double share = sure.isEmpty() ? 0 : 100.0 * right / sure.size();
      line("| %s | %d | %.2f %% |", least, sure.size(), share);
    }
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
