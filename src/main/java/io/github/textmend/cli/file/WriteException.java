package io.github.textmend.cli.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** What the command writes cannot be written: there is no use in going on. */
public final class WriteException extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  /**
   * Wraps what went wrong.
   *
   * @param target what cannot be written, for people
   */
  public WriteException(String target, IOException cause) {
    super(target + ": " + cause.getMessage(), cause);
  }

  /**
   * Whether no one reads any more, which is a reason to end and not an error. Java tells it by the
   * system's message alone: "Broken pipe", or on Windows "The pipe is being closed".
   */
  public boolean isClosedPipe() {
    return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
