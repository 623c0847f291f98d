package io.github.textmend.cli;

import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the habits of the source are learnt from. */
final class SampleOptions {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+");

  @Option(
      names = "--sample",
      paramLabel = "FILE|N",
      description =
          "Learn which misreadings the source makes, from a file that is read as the input is, or"
              + " from the first N records of the input; tells the spec that has them.")
  private @Nullable String sample;

  /** Whether anything is learnt. */
  boolean isGiven() {
    return sample != null;
  }

  /**
   * Of how many records of the input it is learnt; 0 if of none.
   *
   * @throws IllegalArgumentException if that is no number of records
   */
  long records() {
    if (sample == null || !isNumber(sample)) {
      return 0;
    }
    BigInteger number = new BigInteger(sample);
    if (number.signum() <= 0) {
      throw new IllegalArgumentException(
          this + "; at least one record is needed; a file of that name is ./" + sample);
    }
    return number.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
  }

  /**
   * The file that it is learnt of, if it is one.
   *
   * @throws IllegalArgumentException if there can be no such file
   */
  Optional<Path> file() {
    if (sample == null || isNumber(sample)) {
      return Optional.empty();
    }
    if (sample.isBlank() || sample.equals("-")) {
      throw new IllegalArgumentException(
          this + ": not a file; of standard input give a number of records, as in --sample 1000");
    }
    try {
      return Optional.of(Path.of(sample));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(this + ": not a file name here: " + e.getReason(), e);
    }
  }

  /**
   * Checks that it is not written over before it is read.
   *
   * @param written absolute names of files
   * @throws IllegalArgumentException if it is
   */
  void check(Set<Path> written) {
    if (file().filter(file -> written.contains(file.toAbsolutePath().normalize())).isPresent()) {
      throw new IllegalArgumentException(this + " would be overwritten by a report");
    }
  }

  private static boolean isNumber(String value) {
    return NUMBER.matcher(value).matches();
  }

  /** The option as it was given. */
  @Override
  public String toString() {
    return "--sample " + sample;
  }
}
