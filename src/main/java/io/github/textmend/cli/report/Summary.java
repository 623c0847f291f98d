package io.github.textmend.cli.report;

import io.github.textmend.result.Edit;
import java.util.Arrays;
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

  /** Edits by kind, in parentheses after a space; empty if there are none. */
  static String kinds(Totals totals) {
    return Arrays.stream(Edit.Kind.values())
        .filter(kind -> totals.edits(kind) > 0)
        .map(
            kind ->
                String.format(Locale.ROOT, "%s %,d", KindText.of(kind).id(), totals.edits(kind)))
        .reduce((left, right) -> left + ", " + right)
        .map(kinds -> " (" + kinds + ")")
        .orElse("");
  }

  /** What is beyond recovery, after a comma; empty if there is nothing. */
  static String losses(Totals totals) {
    return totals.losses() == 0
        ? ""
        : String.format(Locale.ROOT, ", %,d beyond recovery", totals.losses());
  }

  /** What is not shown; empty if nothing. */
  static String more(long count, String noun) {
    return count == 0 ? "" : "and " + counted(count, "more " + noun);
  }

  static String counted(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
