package io.github.textmend.cli.report;

import io.github.textmend.cli.finding.FileOutcome;
import io.github.textmend.cli.finding.Finding;
import java.io.IOException;

/** One form of report, written while findings come in, or at the end. */
interface Report {
  /** A text was changed, or would be; findings come in the order of files and lines. */
  void found(Finding finding) throws IOException;

  /** A file ended, whether anything was found in it or not. */
  default void fileEnded(FileOutcome outcome) throws IOException {}

  /** The run ended: writes what is left and flushes; the stream stays open. */
  void finish(Totals totals) throws IOException;
}
