package io.github.textmend.cli;

import io.github.textmend.cli.finding.FileOutcome;
import io.github.textmend.cli.finding.FindingListener;
import io.github.textmend.cli.output.StreamSink;
import java.io.OutputStream;

/** Prints the name of each file that has something to mend. */
final class DamagedFiles implements FindingListener {
  private final OutputStream out;

  DamagedFiles(OutputStream out) {
    this.out = out;
  }

  @Override
  public boolean wantsFindings() {
    return false;
  }

  @Override
  public void fileEnded(String file, FileOutcome outcome) {
    if (outcome.changed() && !file.equals("-")) {
      StreamSink.print(out, file + System.lineSeparator());
      new StreamSink(out, StreamSink.STANDARD_OUTPUT).flush();
    }
  }
}
