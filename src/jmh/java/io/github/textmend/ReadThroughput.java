package io.github.textmend;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;

/** Reads standard input through a {@link MendingReader} to its end. Usage: {@code PRESET}. */
final class ReadThroughput {
  private ReadThroughput() {}

  public static void main(String[] arguments) throws IOException {
    TextMend textMend = TextMend.parse("preset=" + arguments[0]);
    try (Reader reader = textMend.reader(System.in)) {
      CharBuffer buffer = CharBuffer.allocate(1 << 14);
      while (reader.read(buffer) >= 0) {
        buffer.clear();
      }
    }
  }
}
