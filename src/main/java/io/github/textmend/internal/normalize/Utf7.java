package io.github.textmend.internal.normalize;

import io.github.textmend.internal.edit.Rewriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * UTF-7 (RFC 2152): plus, UTF-16 in base64 without padding, minus. Only characters beyond ASCII are
 * taken, so that "1+1-1" and the like stay.
 */
final class Utf7 {
  private Utf7() {}

  /** The end of what was decoded, or the start if nothing was. */
  static int decode(String text, int at, Rewriter out) {
    int end = at + 1;
    while (isBase64(Chars.at(text, end))) {
      end++;
    }
    int digits = end - at - 1;
    int bits = digits * 6;
    if (bits < 16 || bits % 16 >= 6 || Chars.at(text, end) != '-') {
      return end - 1 > at ? end : at;
    }
    String decoded = decoded(text.substring(at + 1, end), bits / 16);
    if (decoded.chars().anyMatch(c -> c < 0xA0) || !isWhole(decoded)) {
      return end;
    }
    out.replace(at, end + 1, decoded);
    return end + 1;
  }

  private static boolean isBase64(char c) {
    return Chars.isAsciiLetterOrDigit(c) || c == '+' || c == '/';
  }

  private static String decoded(String digits, int units) {
    String padded = digits + "A".repeat((4 - digits.length() % 4) % 4);
    byte[] bytes = Base64.getDecoder().decode(padded);
    return new String(bytes, 0, units * 2, StandardCharsets.UTF_16BE);
  }

  private static boolean isWhole(String text) {
    return text.codePoints().noneMatch(c -> (c >= 0xD800 && c < 0xE000) || c == 0xFFFD);
  }
}
