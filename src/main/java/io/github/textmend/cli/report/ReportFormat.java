package io.github.textmend.cli.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The forms of report. */
public enum ReportFormat {
  /** For programs: every edit, and totals. */
  JSON,
  /** For people: a page. */
  HTML,
  /** For code scanning: SARIF 2.1.0. */
  SARIF,
  /** For the log of a GitHub workflow: commands that make annotations. */
  GITHUB;

  /**
   * By the name in options.
   *
   * @throws IllegalArgumentException naming what is known, if there is no such form
   */
  static ReportFormat of(String name) {
    return Arrays.stream(values())
        .filter(format -> format.toString().equalsIgnoreCase(name))
        .findAny()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown report \"" + name + "\"; known are " + names()));
  }

  private static String names() {
    return Arrays.stream(values()).map(ReportFormat::toString).collect(Collectors.joining(", "));
  }

  Report open(OutputStream out, String version) throws IOException {
    return switch (this) {
      case JSON -> new JsonReport(out, version);
      case HTML -> new HtmlReport(out, version);
      case SARIF -> new SarifReport(out, version);
      case GITHUB -> new GitHubReport(out);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
