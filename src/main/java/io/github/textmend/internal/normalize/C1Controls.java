package io.github.textmend.internal.normalize;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.result.Encoding;

/**
 * C1 controls that were bytes of windows-1252, told by what stands beside them: a letter beside
 * letters, quotes and apostrophes, dashes and signs in their places. If one of a line does not fit,
 * or there are other characters from U+00A0 to U+00FF, they are likelier to be left of other
 * damage, which would become harder to mend.
 */
final class C1Controls {
  private static final String SMALL = "\u0161\u0153\u017E\u0192";
  private static final String CAPITAL = "\u0160\u0152\u017D";
  private static final String OPENING = "\u2018\u201C\u201E";
  private static final String CLOSING = "\u2019\u201D";
  private static final String DASHES = "\u2013\u2014";
  private static final String BEFORE_OPENING = "([{-/";
  private static final String AFTER_CLOSING = ".,;:!?)]}-/";

  private static final char NEXT_LINE = 0x85;

  private final String text;
  private int lineEnd = -1;
  private boolean lineFits;

  C1Controls(String text) {
    this.text = text;
  }

  /**
   * The character of windows-1252 if it fits, or else the control itself; to be asked from left to
   * right.
   */
  char fitting(int at) {
    if (at > lineEnd) {
      lineEnd = Chars.endOfLine(text, at);
      lineFits = lineFits(text.lastIndexOf('\n', at) + 1);
    }
    return lineFits ? meant(at) : text.charAt(at);
  }

  private boolean lineFits(int start) {
    for (int i = start; i < lineEnd; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c <= 0xFF && (c >= 0xA0 || c == NEXT_LINE || !fits(i))) {
        return false;
      }
    }
    return true;
  }

  private char meant(int at) {
    return SingleByteCharset.of(Encoding.WINDOWS_1252).decode(text.charAt(at));
  }

  private boolean fits(int at) {
    char before = Chars.at(text, at - 1);
    char after = Chars.at(text, at + 1);
    return meant(at) != text.charAt(at) && fits(meant(at), before, after, text, at);
  }

  private static boolean fits(char meant, char before, char after, String text, int at) {
    if (SMALL.indexOf(meant) >= 0) {
      boolean ligature = meant != '\u0153' || after == 'u' || after == 'i';
      return ligature && (isSmall(before) || isSmall(after));
    }
    if (CAPITAL.indexOf(meant) >= 0) {
      return !isSmall(before) && Chars.isAsciiLetter(after);
    }
    if (OPENING.indexOf(meant) >= 0) {
      boolean free = Chars.isSpace(before) || BEFORE_OPENING.indexOf(before) >= 0;
      return free && Chars.isAsciiLetterOrDigit(after);
    }
    if (CLOSING.indexOf(meant) >= 0) {
      boolean free = Chars.isSpace(after) || AFTER_CLOSING.indexOf(after) >= 0;
      boolean closes = free && !Chars.isSpace(before);
      return closes || (meant == '\u2019' && Elision.isAt(text, at));
    }
    if (DASHES.indexOf(meant) >= 0) {
      return (before == ' ' && after == ' ')
          || (Chars.isAsciiDigit(before) && Chars.isAsciiDigit(after));
    }
    return switch (meant) {
      case '\u20AC' -> Chars.isAsciiDigit(after) || (before == ' ' && !Chars.isAsciiLetter(after));
      case '\u2022' -> Chars.isSpace(before) && after == ' ';
      case '\u2122' -> Chars.isAsciiLetter(before) && !Chars.isAsciiLetterOrDigit(after);
      case '\u2030' -> Chars.isAsciiDigit(before) || before == ' ';
      default -> false;
    };
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }
}
