package io.github.textmend.internal.normalize;

import io.github.textmend.internal.edit.Rewriter;

/** Backslash, u and four hexadecimal digits, or up to six in braces; capital U and eight. */
final class Backslash {
  private static final int LONGEST_IN_BRACES = 6;

  private Backslash() {}

  /** The end of what was decoded, or the start if nothing was. */
  static int decode(String text, int at, Rewriter out) {
    char kind = Chars.at(text, at + 1);
    if (kind == 'U') {
      return one(text, at, at + 2, at + 10, at + 10, out);
    }
    if (kind != 'u') {
      return at;
    }
    if (Chars.at(text, at + 2) == '{') {
      int close = closingBrace(text, at + 3);
      return close < 0 ? at : one(text, at, at + 3, close, close + 1, out);
    }
    int high = number(text, at + 2, at + 6);
    boolean pair = high >= 0xD800 && high < 0xDC00 && text.startsWith("\\u", at + 6);
    int low = pair ? number(text, at + 8, at + 12) : -1;
    if (low >= 0xDC00 && low < 0xE000) {
      out.replace(at, at + 12, Character.toString(Character.toCodePoint((char) high, (char) low)));
      return at + 12;
    }
    return one(text, at, at + 2, at + 6, at + 6, out);
  }

  private static int one(String text, int at, int start, int end, int after, Rewriter out) {
    int codePoint = number(text, start, end);
    if (codePoint < 0 || !Character.isValidCodePoint(codePoint) || !Escapes.isPlain(codePoint)) {
      return at;
    }
    out.replace(at, after, Character.toString(codePoint));
    return after;
  }

  private static int closingBrace(String text, int from) {
    for (int i = from; i <= from + LONGEST_IN_BRACES; i++) {
      if (Chars.at(text, i) == '}') {
        return i == from ? -1 : i;
      }
    }
    return -1;
  }

  /** The value of hexadecimal digits, or a negative number if one of them is none. */
  private static int number(String text, int start, int end) {
    long number = 0;
    for (int i = start; i < end; i++) {
      int digit = Escapes.hex(text, i);
      if (digit < 0) {
        return -1;
      }
      number = number << 4 | digit;
    }
    return number > Character.MAX_CODE_POINT ? -1 : (int) number;
  }
}
