package io.github.textmend.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** What the command writes cannot be written: there is no use in going on. */
final class WriteException extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  WriteException(IOException cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }

  /**
   * Whether no one reads any more, which is a reason to end and not an error. Java tells it by the
   * system's message alone: "Broken pipe", or on Windows "The pipe is being closed".
   */
  boolean isClosedPipe() {
    return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
