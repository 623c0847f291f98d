package io.github.textmend.cli;

import java.io.IOException;
import java.io.UncheckedIOException;

/** No one reads what the command writes any more: a reason to end, not an error. */
final class ClosedPipeException extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  ClosedPipeException(IOException cause) {
    super(cause);
  }
}
