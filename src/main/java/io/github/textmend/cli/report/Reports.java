package io.github.textmend.cli.report;

import io.github.textmend.cli.finding.FileOutcome;
import io.github.textmend.cli.finding.Finding;
import io.github.textmend.cli.finding.FindingListener;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes reports of a run while it goes on, in bounded memory. A report that cannot be written is
 * told of and given up; the run and the other reports go on.
 */
public final class Reports implements FindingListener, AutoCloseable {
  private final List<OpenReport> reports;
  private final Totals totals;

  private Reports(List<OpenReport> reports, Totals totals) {
    this.reports = reports;
    this.totals = totals;
  }

  /**
   * Makes all files anew.
   *
   * @param standardOutput where a report without a file goes; stays open
   * @param version of the command
   * @param errors is told messages for the user
   * @param totals of the run, which the reports end with; told of it by others
   * @throws IOException if a file cannot be written, with a message for the user
   */
  public static Reports open(
      List<ReportRequest> requests,
      OutputStream standardOutput,
      String version,
      Consumer<String> errors,
      Totals totals)
      throws IOException {
    List<OpenReport> reports = new ArrayList<>();
    try {
      for (ReportRequest request : requests) {
        reports.add(OpenReport.of(request, standardOutput, version, errors));
      }
    } catch (IOException e) {
      reports.forEach(OpenReport::close);
      throw e;
    }
    return new Reports(reports, totals);
  }

  @Override
  public void found(Finding finding) {
    reports.forEach(open -> open.take(report -> report.found(finding)));
  }

  @Override
  public void fileEnded(String file, FileOutcome outcome) {
    reports.forEach(open -> open.take(report -> report.fileEnded(outcome)));
  }

  /**
   * Ends all reports.
   *
   * @throws UncheckedIOException if standard output does so
   */
  @Override
  public void close() {
    close(reports);
  }

  /** One that throws does not keep the others from being ended. */
  private void close(List<OpenReport> left) {
    if (!left.isEmpty()) {
      try {
        left.get(0).finish(totals);
      } finally {
        close(left.subList(1, left.size()));
      }
    }
  }

  /** Whether a report could not be written. */
  public boolean isIncomplete() {
    return reports.stream().anyMatch(OpenReport::failed);
  }
}
