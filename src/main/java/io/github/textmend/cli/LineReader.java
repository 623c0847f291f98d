package io.github.textmend.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of bytes with their line ends, one at a time, in a buffer that is reused. */
final class LineReader {
  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private byte[] line = new byte[1 << 12];
  private int length;
  private int at;
  private int filled;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** Reads the next line; false at the end of the input. */
  boolean next() throws IOException {
    length = 0;
    while (at < filled || fill()) {
      int end = lineEnd();
      append(end);
      if (length > 0 && line[length - 1] == '\n') {
        return true;
      }
    }
    return length > 0;
  }

  /** The bytes of the line, from 0 to {@link #length}; overwritten by the next. */
  byte[] bytes() {
    return line;
  }

  int length() {
    return length;
  }

  private int lineEnd() {
    int i = at;
    while (i < filled && buffer[i] != '\n') {
      i++;
    }
    return Math.min(i + 1, filled);
  }

  private void append(int end) {
    int more = end - at;
    if (line.length - length < more) {
      line = Arrays.copyOf(line, Math.max(line.length * 2, length + more));
    }
    System.arraycopy(buffer, at, line, length, more);
    length += more;
    at = end;
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }
}
