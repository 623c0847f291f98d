package io.github.textmend.cli;

import io.github.textmend.cli.finding.FindingListener;
import io.github.textmend.cli.progress.Progress;
import io.github.textmend.cli.progress.StatusLine;
import io.github.textmend.cli.progress.Terminal;
import io.github.textmend.cli.report.ReportRequest;
import io.github.textmend.cli.report.Reports;
import io.github.textmend.cli.report.Statistics;
import io.github.textmend.cli.report.Totals;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports, a bar and statistics of one run. */
final class Telling implements AutoCloseable {
  private final Console console;
  private final Progress progress;
  private final Totals totals = new Totals();
  private final @Nullable Reports reports;
  private final @Nullable Statistics statistics;

  /**
   * Opens the reports.
   *
   * @param line where a bar is shown
   * @param writesText whether text goes to standard output, where a bar would mix with it
   * @throws IOException if a report cannot be written, with a message for the user
   */
  Telling(
      ReportOptions options, Console console, StatusLine line, boolean writesText, Screen screen)
      throws IOException {
    this.console = console;
    List<ReportRequest> requests = options.requests();
    OutputStream out = new StandardOutput(console.out());
    reports =
        requests.isEmpty()
            ? null
            : Reports.open(requests, out, Version.number(), screen::fail, totals);
    statistics = options.wantsStatistics() ? new Statistics(totals) : null;
    progress = new Progress(line, () -> Terminal.takesBar(writesText));
  }

  List<FindingListener> listeners() {
    List<FindingListener> listeners = new ArrayList<>(List.of(progress));
    if (reports != null || statistics != null) {
      listeners.add(totals);
    }
    if (reports != null) {
      listeners.add(reports);
    }
    return listeners;
  }

  /** Ends the bar and the reports, and sums up. */
  @Override
  public void close() {
    progress.close();
    try {
      if (reports != null) {
        reports.close();
      }
    } finally {
      if (statistics != null) {
        console.err(statistics.line());
      }
    }
  }
}
