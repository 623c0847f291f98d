package io.github.textmend.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The three streams of a command; text on them is UTF-8 whatever the locale.
 *
 * @param in standard input
 * @param out standard output
 * @param errors standard error
 */
record Console(InputStream in, OutputStream out, OutputStream errors) {
  private static final int BUFFER = 1 << 16;

  static Console system() {
    return new Console(
        new FileInputStream(FileDescriptor.in),
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
        new FileOutputStream(FileDescriptor.err));
  }

  PrintWriter outWriter() {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }

  PrintWriter errWriter() {
    return new PrintWriter(new OutputStreamWriter(errors, StandardCharsets.UTF_8), true);
  }

  /** A message to the person at the terminal. */
  void err(String message) {
    errWriter().println("textmend: " + message);
  }
}
