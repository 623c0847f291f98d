package io.github.textmend.cli;

import io.github.textmend.cli.pass.OnInvalid;
import picocli.CommandLine.Option;

/** How bytes are read. */
final class ReadingOptions {
  @Option(
      names = "--encoding",
      paramLabel = "auto|NAME",
      description = "What the input is in: utf-8 (default), another name, or auto to find out.")
  private String encoding = "utf-8";

  @Option(
      names = "--on-invalid",
      paramLabel = "keep|replace|fail",
      description =
          "Bytes that are not of the encoding: keep (default) as they are, replace by U+FFFD,"
              + " or fail with the file.")
  private OnInvalid onInvalid = OnInvalid.KEEP;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Threads that mend; default one for each processor.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  String encoding() {
    return encoding;
  }

  OnInvalid onInvalid() {
    return onInvalid;
  }

  /**
   * How many threads mend.
   *
   * @throws IllegalArgumentException if that is no number of threads
   */
  int jobs() {
    if (jobs < 1) {
      throw new IllegalArgumentException("-j " + jobs + "; at least one thread is needed");
    }
    return jobs;
  }
}
