package io.github.textmend.cli.report;

import io.github.textmend.result.Edit;
import io.github.textmend.result.Misreading;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Counts with bars.
 *
 * @param title what was counted by
 * @param more how many are not shown, told for people; empty if none
 */
record Bars(String title, List<Bars.Bar> bars, String more) {
  private static final int MOST = 12;

  /**
   * One of the counts.
   *
   * @param id the value of a filter
   * @param runs what was counted
   * @param count the count for people
   * @param width of the bar, in percent
   */
  record Bar(String id, List<VisibleText.Run> runs, String count, String width) {}

  boolean shown() {
    return !bars.isEmpty();
  }

  static Bars ofKinds(Totals totals) {
    List<Edit.Kind> kinds =
        Arrays.stream(Edit.Kind.values())
            .filter(kind -> totals.edits(kind) > 0)
            .sorted((a, b) -> Long.compare(totals.edits(b), totals.edits(a)))
            .toList();
    List<Bar> bars = kinds.stream().map(kind -> bar(kind, totals)).toList();
    return new Bars("Kind", bars, "");
  }

  private static Bar bar(Edit.Kind kind, Totals totals) {
    KindText text = KindText.of(kind);
    return bar(text.id(), text.name(), totals.edits(kind), totals.edits());
  }

  static Bars ofBands(Totals totals) {
    List<Bar> bars =
        Arrays.stream(ConfidenceBand.values())
            .filter(band -> totals.edits(band) > 0)
            .map(band -> bar(band.id(), band.label(), totals.edits(band), totals.edits()))
            .toList();
    return new Bars("Confidence", bars, "");
  }

  static Bars ofChains(Totals totals) {
    Tally<List<Misreading>> chains = totals.chains();
    List<List<Misreading>> shown = chains.descending().stream().limit(MOST).toList();
    List<Bar> bars =
        shown.stream()
            .map(chain -> bar("", EditMessage.chain(chain), chains.count(chain), totals.edits()))
            .toList();
    long edits = shown.stream().mapToLong(chains::count).sum();
    return new Bars("Misreading", bars, Summary.more(chains.all() - edits, "edit"));
  }

  static Bars ofFiles(Totals totals) {
    List<Totals.FileCount> shown = totals.worstFiles().stream().limit(MOST).toList();
    List<Bar> bars =
        shown.stream().map(file -> bar("", file.file(), file.edits(), totals.edits())).toList();
    return new Bars("File", bars, Summary.more(totals.editedFiles() - shown.size(), "file"));
  }

  private static Bar bar(String id, String label, long count, long all) {
    return new Bar(
        id,
        VisibleText.runs(label),
        String.format(Locale.ROOT, "%,d", count),
        String.format(Locale.ROOT, "%.2f", 100.0 * count / all));
  }
}
