package io.github.textmend.cli.format;

/** A record that is not of its format: it is kept as it is, and reported. */
public final class InvalidRecordException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidRecordException(String message) {
    super(message);
  }
}
