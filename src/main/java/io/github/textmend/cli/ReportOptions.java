package io.github.textmend.cli;

import io.github.textmend.cli.report.ReportRequest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** What is told of a run besides its result. */
final class ReportOptions {
  @Option(
      names = "--report",
      paramLabel = "FORMAT[=FILE]",
      description =
          "Write a report of what is found: json, html, sarif or github; to standard output"
              + " without a file. Repeatable.")
  private List<String> reports = List.of();

  @Option(names = "--stats", description = "Sum up in one line at the end, on standard error.")
  private boolean stats;

  /**
   * The reports that are wanted.
   *
   * @throws IllegalArgumentException if there is no such form
   */
  List<ReportRequest> requests() {
    return reports.stream().map(ReportRequest::parse).toList();
  }

  boolean wantsStatistics() {
    return stats;
  }

  /** Whether a report goes to standard output. */
  boolean takesStandardOutput() {
    return requests().stream().anyMatch(ReportRequest::toStandardOutput);
  }

  /** The files that reports are written to. */
  Set<Path> files() {
    Set<Path> files = new HashSet<>();
    for (ReportRequest request : requests()) {
      if (!request.toStandardOutput()) {
        files.add(absolute(request.file()));
      }
    }
    return files;
  }

  /**
   * Checks that no report is written over another, or over what is read.
   *
   * @param othersTakeStandardOutput whether something else is written to standard output
   * @throws IllegalArgumentException naming the one that is
   */
  void check(boolean othersTakeStandardOutput, FileOptions read) {
    Set<String> targets = new HashSet<>();
    for (ReportRequest request : requests()) {
      String file = request.file();
      if (request.toStandardOutput() && othersTakeStandardOutput) {
        throw new IllegalArgumentException(
            String.format(
                "--report %1$s goes to standard output, and so does what the command writes;"
                    + " name a file, as in --report %1$s=FILE",
                request.format()));
      }
      if (!targets.add(request.toStandardOutput() ? file : absolute(file).toString())) {
        throw new IllegalArgumentException("two reports go to " + file);
      }
      if (!request.toStandardOutput() && read.names(absolute(file))) {
        throw new IllegalArgumentException(
            "--report " + request.format() + "=" + file + " would overwrite what is read");
      }
    }
  }

  private static Path absolute(String file) {
    try {
      return Path.of(file).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "--report: " + file + ": not a file name here: " + e.getReason(), e);
    }
  }
}
