package io.github.textmend.cli.format;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A string of JSON in the bytes that it was read from, between its quotation marks. */
final class JsonLiteral {
  private final byte[] bytes;
  private final int start;
  private final int end;
  private final @Nullable String unescaped;

  /**
   * A string.
   *
   * @param unescaped null if it has no escapes
   */
  JsonLiteral(byte[] bytes, int start, int end, @Nullable String unescaped) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.unescaped = unescaped;
  }

  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  boolean hasEscapes() {
    return unescaped != null;
  }

  String text() {
    return unescaped != null
        ? unescaped
        : new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }
}
