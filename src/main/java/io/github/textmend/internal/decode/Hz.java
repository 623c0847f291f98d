package io.github.textmend.internal.decode;

import io.github.textmend.result.Encoding;

/**
 * HZ, by RFC 1843: GB 2312 in seven bits between <code>~{</code> and <code>~}</code>, a tilde as
 * two of them, and a tilde at the end of a line for nothing.
 */
final class Hz {
  private Hz() {}

  /** Whether every tilde in a text is part of an escape, and two bytes at least are Chinese. */
  static boolean isWellFormed(String text) {
    if (text.indexOf("~{") < 0) {
      return false;
    }
    int chinese = 0;
    boolean inside = false;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      if (c == '~' && !inside) {
        if (next != '{' && next != '~' && next != '\n') {
          return false;
        }
        inside = next == '{';
        i += 2;
      } else if (c == '~' && next == '}') {
        inside = false;
        i += 2;
      } else if (inside && c == '\n') {
        inside = false;
        i++;
      } else if (inside) {
        if (!isRow(c) || !isCell(next)) {
          return false;
        }
        chinese++;
        i += 2;
      } else {
        i++;
      }
    }
    return chinese > 0;
  }

  static void decode(byte[] bytes, int start, int end, TextBuilder out) {
    boolean inside = false;
    int i = start;
    while (i < end) {
      byte c = bytes[i];
      byte next = i + 1 < end ? bytes[i + 1] : 0;
      if (c == '~' && (inside ? next == '}' : next == '{' || next == '~' || next == '\n')) {
        inside = next == '{';
        if (next == '~') {
          out.append('~');
        }
        i += 2;
      } else if (inside && c != '\n' && isRow((char) c) && isCell((char) next)) {
        i = decodePair(bytes, i, out);
      } else if (c < 0 || (inside && c != '\n')) {
        out.malformed(i, i + 1);
        i++;
      } else {
        inside &= c != '\n';
        out.append((char) c);
        i++;
      }
    }
  }

  private static int decodePair(byte[] bytes, int at, TextBuilder out) {
    byte[] pair = {(byte) (bytes[at] | 0x80), (byte) (bytes[at + 1] | 0x80)};
    String text = new String(pair, Readings.charset(Encoding.GBK));
    if (text.length() == 1 && text.charAt(0) != 0xFFFD) {
      out.append(text.charAt(0));
    } else {
      out.malformed(at, at + 2);
    }
    return at + 2;
  }

  private static boolean isRow(char c) {
    return c >= 0x21 && c <= 0x77;
  }

  private static boolean isCell(char c) {
    return c >= 0x21 && c <= 0x7E;
  }
}
