package io.github.textmend.cli.report;

import io.github.textmend.cli.finding.Finding;
import io.github.textmend.cli.finding.PlacedLoss;
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
  private int losses;

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
    for (PlacedLoss loss : PlacedLoss.of(finding)) {
      if (losses < MOST_EDITS) {
        losses++;
        write(loss);
      }
    }
  }

  private void write(PlacedLoss loss) throws IOException {
    write(
        KindText.LOSS.level().gitHub(),
        place(loss.finding(), loss.column(), loss.endColumn()),
        KindText.LOSS.name(),
        EditMessage.of(loss));
  }

  private void write(PlacedEdit edit) throws IOException {
    KindText kind = edit.kind();
    String place = place(edit.finding(), edit.column(), edit.endColumn());
    write(kind.level().gitHub(), place, kind.name(), EditMessage.of(edit));
  }

  private static String place(Finding finding, int column, int endColumn) {
    String line = fileProperty(finding.file()) + "line=" + finding.line() + ",";
    return finding.field().isEmpty()
        ? line + "col=" + column + ",endColumn=" + endColumn + ","
        : line;
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
    return Summary.of(totals) + Summary.kinds(totals) + Summary.losses(totals) + unlisted;
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
