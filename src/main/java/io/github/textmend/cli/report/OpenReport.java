package io.github.textmend.cli.report;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A report and the stream that it is written to. Given up at the first error. */
final class OpenReport {
  /** What a report does when something happens. */
  interface Step {
    void take(Report report) throws IOException;
  }

  private final String file;
  private final OutputStream out;
  private final Report report;
  private final Consumer<String> errors;
  private boolean failed;

  private OpenReport(String file, OutputStream out, Report report, Consumer<String> errors) {
    this.file = file;
    this.out = out;
    this.report = report;
    this.errors = errors;
  }

  /**
   * Makes the file anew.
   *
   * @throws IOException with a message for the user
   */
  static OpenReport of(
      ReportRequest request, OutputStream standardOutput, String version, Consumer<String> errors)
      throws IOException {
    try {
      OutputStream out =
          request.toStandardOutput() ? unclosed(standardOutput) : create(request.file());
      return new OpenReport(request.file(), out, request.format().open(out, version), errors);
    } catch (InvalidPathException | IOException e) {
      throw new IOException(request.file() + ": cannot write the report: " + reason(e), e);
    }
  }

  private static OutputStream create(String file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(Path.of(file)));
  }

  /** Standard output is written by others, too. */
  private static OutputStream unclosed(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        out.flush();
      }
    };
  }

  private static String reason(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "no such folder";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return String.valueOf(e.getMessage());
  }

  void take(Step step) {
    if (failed) {
      return;
    }
    try {
      step.take(report);
    } catch (IOException e) {
      fail(e);
    }
  }

  /** Ends the report. */
  void finish(Totals totals) {
    try {
      take(report -> report.finish(totals));
    } finally {
      close();
    }
  }

  void close() {
    try {
      out.close();
    } catch (IOException e) {
      if (!failed) {
        fail(e);
      }
    }
  }

  private void fail(IOException e) {
    failed = true;
    errors.accept(file + ": the report is not complete: " + reason(e));
  }

  /** Whether it could not be written. */
  boolean failed() {
    return failed;
  }
}
