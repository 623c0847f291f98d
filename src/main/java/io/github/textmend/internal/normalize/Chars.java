package io.github.textmend.internal.normalize;

/**
 * Classes of characters that several sets of rules ask for; a line feed stands for no character.
 */
final class Chars {
  private static final char EDGE = '\n';

  private Chars() {}

  static char at(String text, int index) {
    return index < 0 || index >= text.length() ? EDGE : text.charAt(index);
  }

  /** Tab, the line ends, vertical tab, form feed, U+001C to U+001F, spaces. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAsciiLetter(char c) {
    return (char) ((c | 0x20) - 'a') < 26;
  }

  static boolean isAsciiLetterOrDigit(char c) {
    return isAsciiLetter(c) || isAsciiDigit(c);
  }

  /** Letters, marks and the halves of characters beyond U+FFFF, most of which are letters. */
  static boolean isLetter(char c) {
    return c < 0x80
        ? isAsciiLetter(c)
        : Character.isLetter(c)
            || Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** The scripts and the punctuation of Chinese and Japanese. */
  static boolean isCjk(char c) {
    return (c >= 0x2E80 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF61 && c <= 0xFF9F)
        || (c >= 0xD840 && c <= 0xD88F);
  }

  static boolean isCjkBeside(String text, int start, int end) {
    char after = at(text, end);
    char before = at(text, start - 1);
    boolean supplementary = Character.isLowSurrogate(before) && isCjk(at(text, start - 2));
    return isCjk(after) || isCjk(before) || supplementary;
  }

  /** The end of the line that a place is in. */
  static int endOfLine(String text, int from) {
    int lineFeed = text.indexOf('\n', from);
    return lineFeed < 0 ? text.length() : lineFeed;
  }

  static boolean startsLine(String text, int at) {
    return at == 0 || text.charAt(at - 1) == '\n';
  }
}
