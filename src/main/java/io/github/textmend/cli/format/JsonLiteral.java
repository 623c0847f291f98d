package io.github.textmend.cli.format;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A string of JSON: where it stands, and the bytes that it means. */
final class JsonLiteral {
  private final int start;
  private final int end;
  private final byte[] bytes;
  private final int from;
  private final int to;
  private final @Nullable String text;

  private JsonLiteral(int start, int end, byte[] bytes, int from, int to, @Nullable String text) {
    this.start = start;
    this.end = end;
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.text = text;
  }

  /** A string that means the bytes between its quotation marks. */
  static JsonLiteral plain(byte[] bytes, int start, int end) {
    return new JsonLiteral(start, end, bytes, start, end, null);
  }

  /** A string with escapes, which stand for a byte of ASCII each. */
  static JsonLiteral unescaped(int start, int end, byte[] meant) {
    return new JsonLiteral(start, end, meant, 0, meant.length, null);
  }

  /** A string that may have no bytes: an escape can be half a character. */
  static JsonLiteral decoded(int start, int end, String text) {
    return new JsonLiteral(start, end, new byte[0], 0, 0, text);
  }

  /** Where it begins, behind the quotation mark. */
  int start() {
    return start;
  }

  /** The closing quotation mark. */
  int end() {
    return end;
  }

  boolean hasBytes() {
    return text == null;
  }

  /** What has the bytes from {@link #from} to {@link #to}. */
  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  String text() {
    return text != null ? text : new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
