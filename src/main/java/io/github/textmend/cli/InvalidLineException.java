package io.github.textmend.cli;

/** A line that is not of its format: it is kept as it is, and reported. */
final class InvalidLineException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidLineException(String message) {
    super(message);
  }
}
