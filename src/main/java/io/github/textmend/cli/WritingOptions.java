package io.github.textmend.cli;

import io.github.textmend.cli.pass.OutputEncoding;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where mended text goes. */
final class WritingOptions {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file, packed if its name ends in .gz or .zst.")
  private @Nullable Path output;

  @Option(
      names = {"-i", "--in-place"},
      description = "Write each file that has something to mend anew in its place.")
  private boolean inPlace;

  @Option(
      names = "--backup",
      paramLabel = "SUFFIX",
      description = "With -i: keep the old file under its name and this, as in --backup=.bak.")
  private @Nullable String backup;

  @Option(names = "--diff", description = "Write what would change as a unified diff.")
  private boolean diff;

  @Option(
      names = "--output-encoding",
      paramLabel = "NAME",
      description = "What the output is to be in; default utf-8.")
  private String outputEncoding = "utf-8";

  @Nullable Path output() {
    return output;
  }

  boolean isInPlace() {
    return inPlace;
  }

  boolean isDiff() {
    return diff;
  }

  Optional<String> backup() {
    return Optional.ofNullable(backup);
  }

  /**
   * What the output is in.
   *
   * @throws IllegalArgumentException if there is no such encoding, or no one can write it here
   */
  OutputEncoding encoding() {
    return OutputEncoding.of(outputEncoding);
  }

  /**
   * Checks that the options go together.
   *
   * @throws IllegalArgumentException if not
   */
  void check(boolean writesText, boolean readsStandardInput) {
    int targets = (output == null ? 0 : 1) + (inPlace ? 1 : 0) + (diff ? 1 : 0);
    require(targets <= 1, "-o, -i and --diff exclude each other");
    require(writesText || (output == null && !inPlace), "-o and -i exclude --check and --explain");
    require(!inPlace || !readsStandardInput, "-i needs files: standard input has no place");
    require(inPlace || backup == null, "--backup goes with -i");
    require(
        backup == null || (!backup.isEmpty() && backup.indexOf('/') < 0),
        "--backup \"" + backup + "\"; it has to be the end of a name, as in .bak");
  }

  private static void require(boolean met, String message) {
    if (!met) {
      throw new IllegalArgumentException(message);
    }
  }
}
