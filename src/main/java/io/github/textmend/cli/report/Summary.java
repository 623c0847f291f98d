package io.github.textmend.cli.report;

import java.util.Locale;

/** Totals in a sentence. */
final class Summary {
  private Summary() {}

  static String of(Totals totals) {
    return counted(totals.edits(), "edit")
        + " in "
        + String.format(Locale.ROOT, "%,d of ", totals.changedFiles())
        + counted(totals.files(), "file");
  }

  /** What is not shown; empty if nothing. */
  static String more(long count, String noun) {
    return count == 0 ? "" : "and " + counted(count, "more " + noun);
  }

  private static String counted(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
