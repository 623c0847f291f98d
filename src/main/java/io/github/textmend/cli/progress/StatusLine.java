package io.github.textmend.cli.progress;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The last line of a terminal, that is written over again and again. What else is written to it
 * goes {@link #above} the line. Thread-safe.
 */
public final class StatusLine {
  private static final String CLEAR = "\r\u001B[K";

  private final OutputStream terminal;
  private boolean shown;

  /**
   * @param terminal what the line is written to
   */
  public StatusLine(OutputStream terminal) {
    this.terminal = terminal;
  }

  /** A stream to the same terminal, or elsewhere, that clears the line before it writes. */
  public OutputStream above(OutputStream stream) {
    return new FilterOutputStream(stream) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        synchronized (StatusLine.this) {
          clear();
          out.write(bytes, offset, length);
        }
      }

      @Override
      public void flush() throws IOException {
        synchronized (StatusLine.this) {
          clear();
          out.flush();
        }
      }
    };
  }

  synchronized void show(String text) {
    try {
      terminal.write((CLEAR + text).getBytes(StandardCharsets.UTF_8));
      terminal.flush();
      shown = true;
    } catch (IOException e) {
      // A terminal that is gone is no reason to end.
      shown = false;
    }
  }

  synchronized void clear() {
    if (shown) {
      show("");
      shown = false;
    }
  }
}
