package io.github.textmend.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.textmend.TextMend;
import io.github.textmend.cli.finding.FileOutcome;
import io.github.textmend.cli.finding.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several reports of a run, their requests, and what goes wrong with them. */
class ReportsTest {
  private static final Finding FINDING =
      new Finding("a.txt", 1, "", 0, TextMend.parse("").explain("Le cafÃ©"));

  private final List<String> errors = new ArrayList<>();
  private final Totals totals = new Totals();

  @TempDir Path folder = Path.of("");

  private Reports open(OutputStream out, String... requests) throws IOException {
    List<ReportRequest> parsed = List.of(requests).stream().map(ReportRequest::parse).toList();
    return Reports.open(parsed, out, "1.2.3", errors::add, totals);
  }

  private static void run(Reports reports) {
    reports.found(FINDING);
    reports.fileEnded("a.txt", new FileOutcome(1, 9, true, false, 0, Optional.empty()));
    reports.close();
  }

  @ParameterizedTest
  @CsvSource({
    "json, JSON, -",
    "HTML=page.html, HTML, page.html",
    "sarif=-, SARIF, -",
    "github=a=b, GITHUB, a=b",
  })
  void areAskedForByFormAndFile(String option, ReportFormat format, String file) {
    assertEquals(new ReportRequest(format, file), ReportRequest.parse(option));
  }

  @ParameterizedTest
  @CsvSource({
    "xml=a.xml, 'unknown report \"xml\"; known are json, html, sarif, github'",
    "json=, 'no file after \"json=\"; a name or - for standard output belongs there'",
  })
  void wrongRequestsAreTold(String option, String message) {
    Exception e = assertThrows(IllegalArgumentException.class, () -> ReportRequest.parse(option));
    assertEquals(message, e.getMessage());
  }

  @Test
  void areWrittenTogether() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    run(
        open(
            out, "github", "json=" + folder.resolve("a.json"), "html=" + folder.resolve("a.html")));
    assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("::warning"));
    assertTrue(Files.readString(folder.resolve("a.json")).startsWith("{\"report\":\"textmend\""));
    assertTrue(Files.readString(folder.resolve("a.html")).startsWith("<!doctype html>"));
    assertEquals(List.of(), errors);
  }

  @Test
  void standardOutputStaysOpen() throws IOException {
    boolean[] closed = {false};
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    run(open(out, "json"));
    assertFalse(closed[0]);
  }

  @Test
  void aFolderThatIsMissingIsTold() {
    String file = folder.resolve("none/a.json").toString();
    Exception e =
        assertThrows(
            IOException.class, () -> open(OutputStream.nullOutputStream(), "json=" + file));
    assertEquals(file + ": cannot write the report: no such folder", e.getMessage());
  }

  @Test
  void oneThatCannotBeWrittenIsToldOnceAndTheOthersGoOn() throws IOException {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    Reports reports = open(full, "github", "json=" + folder.resolve("a.json"));
    run(reports);
    assertEquals(List.of("-: the report is not complete: No space left on device"), errors);
    assertTrue(reports.isIncomplete());
    assertTrue(Files.readString(folder.resolve("a.json")).endsWith("}}\n"));
  }

  @Test
  void memoryIsBounded() throws IOException {
    Reports reports = open(OutputStream.nullOutputStream(), "html", "json", "sarif", "github");
    long before = used(reports);
    for (int file = 0; file < 20_000; file++) {
      String name = "file" + file;
      for (int line = 1; line < 10; line++) {
        Finding finding = new Finding(name, line, "", 0, FINDING.mended());
        totals.found(finding);
        reports.found(finding);
        totals.warned(name, line, "told");
      }
      FileOutcome outcome = new FileOutcome(9, 90, true, false, 0, Optional.empty());
      totals.fileEnded(name, outcome);
      reports.fileEnded(name, outcome);
    }
    long held = used(reports) - before;
    assertTrue(held < 32 << 20, "held " + held + " bytes; all findings would be over 100 MB");
    reports.close();
  }

  /** What is on the heap, with what the reports hold. */
  private static long used(Reports reports) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    assertFalse(reports.isIncomplete());
    return used;
  }
}
