package io.github.textmend.internal.normalize;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.result.Encoding;

/**
 * C1 controls that were bytes of windows-1252, told by what stands beside them: a letter beside
 * letters, quotes and apostrophes, dashes and signs in their places. Beside other characters from
 * U+0080 to U+00FF they are likelier to be left of damage.
 */
final class C1Controls {
  private static final String OPENING = "\u2018\u201C\u201E";
  private static final String CLOSING = "\u2019\u201D";
  private static final String DASHES = "\u2013\u2014";
  private static final String BEFORE_OPENING = "([{-/";
  private static final String AFTER_CLOSING = ".,;:!?)]}-/";

  private C1Controls() {}

  /** The character of windows-1252 if it fits, or else the control itself. */
  static char fitting(String text, int at) {
    char control = text.charAt(at);
    char meant = SingleByteCharset.of(Encoding.WINDOWS_1252).decode(control);
    char before = Chars.at(text, at - 1);
    char after = Chars.at(text, at + 1);
    boolean left = isLatin1(before) || isLatin1(after);
    return meant != control && control != 0x85 && !left && fits(meant, before, after, text, at)
        ? meant
        : control;
  }

  private static boolean fits(char meant, char before, char after, String text, int at) {
    if (Character.isLetter(meant)) {
      return Chars.isAsciiLetter(before) || Chars.isAsciiLetter(after);
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

  private static boolean isLatin1(char c) {
    return c >= 0x80 && c <= 0xFF;
  }
}
