package io.github.textmend.cli;

/** What the command tells the shell. */
final class ExitStatus {
  static final int DONE = 0;
  static final int FOUND = 1;
  static final int FAILED = 2;

  /** As a program ends that the system stops with SIGPIPE: 128 and the signal's number. */
  static final int CLOSED_PIPE = 141;

  private ExitStatus() {}
}
