package io.github.textmend.cli.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Names of files in a stream, one after the other. */
public final class FileNames {
  private FileNames() {}

  /**
   * Reads names.
   *
   * @param end what ends each but perhaps the last: a line feed or NUL
   */
  public static void read(InputStream in, char end, Consumer<String> name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == end) {
        give(bytes, name);
      } else {
        bytes.write(next);
      }
    }
    give(bytes, name);
  }

  private static void give(ByteArrayOutputStream bytes, Consumer<String> name) {
    String text = bytes.toString(StandardCharsets.UTF_8);
    if (!text.isEmpty()) {
      name.accept(text);
    }
    bytes.reset();
  }
}
