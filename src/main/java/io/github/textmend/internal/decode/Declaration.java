package io.github.textmend.internal.decode;

import io.github.textmend.result.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What an XML, HTML or CSS file says of itself in its first bytes. */
final class Declaration {
  /** As far as browsers look. */
  private static final int LOOKED_AT = 1024;

  private Declaration() {}

  static Optional<Encoding> find(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && bytes[at] >= 0 && bytes[at] <= 0x20) {
      at++;
    }
    if (at == end || (bytes[at] != '<' && bytes[at] != '@')) {
      return Optional.empty();
    }
    int length = Math.min(LOOKED_AT, end - at);
    String head = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    return name(head.toLowerCase(Locale.ROOT)).flatMap(Encoding::find).map(Declaration::possible);
  }

  /** What is written in ASCII, as the declaration is, is not UTF-16. */
  private static Encoding possible(Encoding said) {
    return switch (said) {
      case UTF_16LE, UTF_16BE, UTF_32LE, UTF_32BE -> Encoding.UTF_8;
      default -> said;
    };
  }

  private static Optional<String> name(String head) {
    if (head.startsWith("<?xml")) {
      int close = head.indexOf("?>");
      Optional<String> name = after(close < 0 ? head : head.substring(0, close), "encoding");
      if (name.isPresent()) {
        return name;
      }
    }
    if (head.startsWith("@charset \"")) {
      return value(head, "@charset ".length());
    }
    int meta = head.indexOf("<meta");
    while (meta >= 0) {
      int close = head.indexOf('>', meta);
      Optional<String> name =
          after(head.substring(meta, close < 0 ? head.length() : close), "charset");
      if (name.isPresent()) {
        return name;
      }
      meta = head.indexOf("<meta", meta + 1);
    }
    return Optional.empty();
  }

  private static Optional<String> after(String text, String key) {
    int at = text.indexOf(key);
    if (at < 0) {
      return Optional.empty();
    }
    at = skipSpace(text, at + key.length());
    if (at >= text.length() || text.charAt(at) != '=') {
      return Optional.empty();
    }
    return value(text, skipSpace(text, at + 1));
  }

  private static Optional<String> value(String text, int at) {
    int start = at;
    while (start < text.length() && (text.charAt(start) == '"' || text.charAt(start) == '\'')) {
      start++;
    }
    int end = start;
    while (end < text.length() && " \t\r\n\"';/".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end == start ? Optional.empty() : Optional.of(text.substring(start, end));
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }
}
