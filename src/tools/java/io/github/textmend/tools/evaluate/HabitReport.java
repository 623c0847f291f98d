package io.github.textmend.tools.evaluate;

import io.github.textmend.tools.evaluate.HabitTrial.Count;
import java.util.List;
import java.util.Locale;

/** What a sample of a source is worth, in Markdown. */
final class HabitReport {
  private final StringBuilder out;

  HabitReport(StringBuilder out) {
    this.out = out;
  }

  void section(String file, Fields fields) {
    line("");
    line("### Short fields of a source with habits, %s", file);
    line("");
    line("| Written, read as | fields | right [wrong] | with a sample | clean | changed with it |");
    line("|---|---:|---:|---:|---:|---:|");
    Count without = Count.NONE;
    Count with = Count.NONE;
    Count clean = Count.NONE;
    for (Feed feed : Feed.all()) {
      List<String> sample = Fields.of(feed.languages(), fields.forSamples());
      List<String> toMend = Fields.of(feed.languages(), fields.toMend());
      HabitTrial trial = new HabitTrial(feed, sample, fields.clean());
      Count plain = trial.misread(toMend, false);
      Count learnt = trial.misread(toMend, true);
      Count stayed = trial.clean(fields.clean(), true);
      row(feed.misreading().toString().replace(" read as ", ", "), plain, learnt, stayed);
      without = without.plus(plain);
      with = with.plus(learnt);
      clean = clean.plus(stayed);
    }
    row("all", without, with, clean);
  }

  private void row(String name, Count without, Count with, Count clean) {
    line(
        "| %s | %d | %s | %s | %d | %d |",
        name, without.cases(), share(without), share(with), clean.cases(), clean.wrong());
  }

  private static String share(Count count) {
    double cases = Math.max(1, count.cases());
    return String.format(
        Locale.ROOT, "%.1f %% [%.1f]", 100 * count.right() / cases, 100 * count.wrong() / cases);
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
