package io.github.textmend.cli.progress;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The last line of a terminal, that is written over again and again. Messages to the same terminal
 * go through {@link #messages}, which clears the line first. Thread-safe.
 */
public final class StatusLine {
  private static final String CLEAR = "\r\u001B[K";

  private final OutputStream terminal;
  private boolean shown;

  /**
   * @param terminal what messages and the line are written to
   */
  public StatusLine(OutputStream terminal) {
    this.terminal = terminal;
  }

  /** Where messages are to be written. */
  public OutputStream messages() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        synchronized (StatusLine.this) {
          clear();
          terminal.write(bytes, offset, length);
        }
      }

      @Override
      public void flush() throws IOException {
        terminal.flush();
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
