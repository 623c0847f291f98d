package io.github.textmend.cli;

import io.github.textmend.cli.finding.FileOutcome;
import io.github.textmend.cli.finding.FindingListener;

/** Tells what went wrong on standard error, and remembers what the exit status is to tell. */
final class Screen implements FindingListener {
  private final Console console;
  private boolean found;
  private boolean failed;

  Screen(Console console) {
    this.console = console;
  }

  /** Whether there was anything to mend. */
  boolean hasFound() {
    return found;
  }

  /** Whether anything could not be done. */
  boolean hasFailed() {
    return failed;
  }

  @Override
  public boolean wantsFindings() {
    return false;
  }

  @Override
  public void warned(String file, long line, String message) {
    console.err(file + (line > 0 ? ":" + line : "") + ": " + message);
  }

  @Override
  public void failed(String file, long line, String message) {
    warned(file, line, message);
    failed = true;
  }

  @Override
  public void fileEnded(String file, FileOutcome outcome) {
    found |= outcome.changed();
    outcome.error().ifPresent(this::fail);
  }

  /** Tells of something that could not be done. */
  void fail(String message) {
    console.err(message);
    failed = true;
  }
}
