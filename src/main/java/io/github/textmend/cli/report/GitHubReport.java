package io.github.textmend.cli.report;

import io.github.textmend.cli.finding.Finding;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Workflow commands of GitHub, a line each, that become annotations of files. */
final class GitHubReport implements Report {
  /** The runner shows few of them, and the log should stay readable. */
  static final int MOST_EDITS = 1000;

  private final Writer out;
  private int edits;

  GitHubReport(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void found(Finding finding) throws IOException {
    for (PlacedEdit edit : PlacedEdit.of(finding)) {
      if (edits < MOST_EDITS) {
        edits++;
        write(edit);
      }
    }
  }

  private void write(PlacedEdit edit) throws IOException {
    Finding finding = edit.finding();
    String line = fileProperty(finding.file()) + "line=" + finding.line() + ",";
    String columns =
        edit.inField() ? "" : "col=" + edit.column() + ",endColumn=" + edit.endColumn() + ",";
    KindText kind = edit.kind();
    write(kind.level().gitHub(), line + columns, kind.name(), EditMessage.of(edit));
  }

  @Override
  public void finish(Totals totals) throws IOException {
    for (Totals.Problem problem : totals.problems()) {
      String line = problem.line() > 0 ? "line=" + problem.line() + "," : "";
      write(
          problem.error() ? "error" : "warning",
          fileProperty(problem.file()) + line,
          "textmend",
          VisibleText.plain(problem.message()));
    }
    write("notice", "", "textmend", summary(totals));
    out.flush();
  }

  private String summary(Totals totals) {
    String unlisted =
        totals.edits() > edits ? "; " + (totals.edits() - edits) + " more are not listed" : "";
    return Summary.of(totals) + Summary.kinds(totals) + unlisted;
  }

  private static String fileProperty(String file) {
    return file.equals("-") ? "" : "file=" + escapedProperty(file) + ",";
  }

  private void write(String command, String place, String title, String message)
      throws IOException {
    out.write("::" + command + " " + place + "title=" + escapedProperty(title) + "::");
    out.write(escaped(message) + "\n");
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String escapedProperty(String text) {
    return escaped(text).replace(":", "%3A").replace(",", "%2C");
  }
}
