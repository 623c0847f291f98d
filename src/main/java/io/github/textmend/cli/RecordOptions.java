package io.github.textmend.cli;

import io.github.textmend.TextMend;
import io.github.textmend.cli.format.CsvRecords;
import io.github.textmend.cli.format.Format;
import io.github.textmend.cli.format.JsonLines;
import io.github.textmend.cli.format.RecordJob;
import io.github.textmend.cli.format.TextLines;
import io.github.textmend.cli.pass.Rules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the input is made up of records. */
final class RecordOptions {
  private static final int LONGEST = 64 << 20;

  @Option(
      names = "--format",
      paramLabel = "text|jsonl|csv|tsv",
      description = "text (default): lines; jsonl: one JSON object a line; csv; tsv.")
  private Format format = Format.TEXT;

  @Option(
      names = "--field",
      paramLabel = "PATH",
      description =
          "With jsonl: a field to mend, as in user.name; default text."
              + " With csv and tsv: a column; default all. Repeatable.")
  private List<String> fields = List.of();

  @Option(names = "--all-strings", description = "With jsonl: mend every string at any depth.")
  private boolean allStrings;

  @Option(
      names = "--delimiter",
      paramLabel = "CHAR",
      description = "With csv and tsv: what stands between cells; \\t for a tab.")
  private @Nullable String delimiter;

  @Option(
      names = "--no-header",
      description = "With csv and tsv: the first record is data; columns are 1, 2, 3 and so on.")
  private boolean noHeader;

  @Option(
      names = "--max-record",
      paramLabel = "SIZE",
      converter = ByteCount.class,
      description =
          "Longer records pass as they are; default 64M, and none for text, whose long lines"
              + " are mended in parts.")
  private @Nullable Integer maxRecord;

  /** Whether a byte order mark is no part of the first record. */
  boolean setsMarkAside() {
    return format != Format.TEXT;
  }

  /** Bytes of the longest record that is mended. */
  int longest() {
    if (maxRecord != null) {
      return maxRecord;
    }
    return format == Format.TEXT ? Rules.NO_LIMIT : LONGEST;
  }

  /**
   * What is done with a record.
   *
   * @throws IllegalArgumentException if options do not go together
   */
  RecordJob job(TextMend textMend) {
    check();
    return switch (format) {
      case TEXT -> new TextLines(textMend);
      case JSONL ->
          allStrings
              ? JsonLines.ofAllStrings(textMend)
              : JsonLines.ofFields(textMend, fields.isEmpty() ? List.of("text") : fields);
      case CSV -> CsvRecords.csv(textMend, delimiter(','), fields, !noHeader);
      case TSV -> CsvRecords.tsv(textMend, delimiter('\t'), fields, !noHeader);
    };
  }

  private void check() {
    boolean cells = format == Format.CSV || format == Format.TSV;
    require(
        fields.isEmpty() || format != Format.TEXT, "--field goes with --format jsonl, csv or tsv");
    require(!allStrings || format == Format.JSONL, "--all-strings goes with --format jsonl");
    require(!allStrings || fields.isEmpty(), "--all-strings and --field exclude each other");
    require(delimiter == null || cells, "--delimiter goes with --format csv or tsv");
    require(!noHeader || cells, "--no-header goes with --format csv or tsv");
  }

  private static void require(boolean met, String message) {
    if (!met) {
      throw new IllegalArgumentException(message);
    }
  }

  private char delimiter(char usual) {
    if (delimiter == null) {
      return usual;
    }
    String text = delimiter.equals("\\t") ? "\t" : delimiter;
    require(text.length() == 1, "delimiter \"" + delimiter + "\"; it has to be one character");
    return text.charAt(0);
  }
}
