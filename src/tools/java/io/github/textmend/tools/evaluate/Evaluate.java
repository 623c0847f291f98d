package io.github.textmend.tools.evaluate;

import io.github.textmend.TextMend;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Mended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes how exact the library is on files of cases. Usage: {@code Evaluate OUT.md CASES...}, cases
 * as JSON lines with {@code cat}, {@code sub}, {@code lang}, {@code text} and {@code want}.
 */
public final class Evaluate {
  private static final double[] CONFIDENCES = {0.5, 0.9, 0.99, 0.999};

  private Evaluate() {}

  public static void main(String[] arguments) throws IOException {
    StringBuilder report = new StringBuilder("# Quality\n\n");
    report.append(
        "Written by a command; `docs/development.md` tells which. Share of cases that come");
    report.append(" out exactly right, and, in brackets,\nshare changed into something wrong.\n");
    for (int i = 1; i < arguments.length; i++) {
      Path file = Path.of(arguments[i]);
      List<Outcome> outcomes = Case.read(file).stream().map(Evaluate::outcome).toList();
      report.append("\n## ").append(file.getFileName()).append(": ");
      report.append(outcomes.size()).append(" cases\n");
      table(report, "Category", outcomes, outcome -> outcome.of().category());
      table(
          report,
          "Kind",
          outcomes,
          outcome -> outcome.of().category() + "/" + outcome.of().variant());
      table(report, "Language", outcomes, outcome -> outcome.of().language());
      confidence(report, outcomes);
    }
    Files.writeString(Path.of(arguments[0]), report);
  }

  /** What became of a case, and how sure its least sure edit was. */
  private record Outcome(Case of, boolean right, boolean changed, double confidence) {}

  private static Outcome outcome(Case of) {
    String preset = of.category().equals("escaped") ? "preset=standard" : "preset=encoding";
    Mended mended = TextMend.parse(preset).explain(of.text());
    double confidence = mended.edits().stream().mapToDouble(Edit::confidence).min().orElse(1);
    return new Outcome(of, mended.text().equals(of.want()), mended.changed(), confidence);
  }

  private static void table(
      StringBuilder report, String title, List<Outcome> outcomes, Function<Outcome, String> key) {
    Map<String, int[]> counts = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      int[] count = counts.computeIfAbsent(key.apply(outcome), k -> new int[3]);
      count[0]++;
      count[1] += outcome.right() ? 1 : 0;
      count[2] += outcome.changed() && !outcome.right() ? 1 : 0;
    }
    report
        .append("\n| ")
        .append(title)
        .append(" | cases | right | wrong |\n|---|---:|---:|---:|\n");
    counts.forEach(
        (name, count) ->
            report.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %d | %.2f %% | [%.2f %%] |%n",
                    name,
                    count[0],
                    100.0 * count[1] / count[0],
                    100.0 * count[2] / count[0])));
  }

  private static void confidence(StringBuilder report, List<Outcome> outcomes) {
    report.append("\n| Least confidence of a line | lines changed | right |\n|---|---:|---:|\n");
    for (double least : CONFIDENCES) {
      List<Outcome> sure =
          outcomes.stream().filter(o -> o.changed() && o.confidence() >= least).toList();
      long right = sure.stream().filter(Outcome::right).count();
      report.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.2f %% |%n",
              least,
              sure.size(),
              sure.isEmpty() ? 0 : 100.0 * right / sure.size()));
    }
  }
}
