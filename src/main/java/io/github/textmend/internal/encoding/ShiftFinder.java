package io.github.textmend.internal.encoding;

/**
 * Finds what stands between the shifts of ISO-2022-JP: from {@code ESC $ B} (or {@code $ @}) to
 * {@code ESC ( B} (or {@code ( J}), with the escape characters or without. In linear time: what was
 * looked for once is remembered. Not thread-safe.
 */
final class ShiftFinder {
  private static final char ESCAPE = '\u001B';
  private static final int NONE = -1;

  /** Characters between shifts that had no escape: two are part of prices and of code. */
  private static final int LEAST_UNESCAPED = 4;

  private final String text;
  private final boolean escaped;
  private int start = NONE;
  private int contentStart;
  private int contentEnd;
  private int end;

  /** The end of the stretch of visible ASCII that the last place was in. */
  private int stretchEnd;

  /** The next shifts back to ASCII, at even and at odd places. */
  private final int[] shiftsBack = {NONE, NONE};

  ShiftFinder(String text, boolean escaped) {
    this.text = text;
    this.escaped = escaped;
  }

  /** Goes to the next one from a place on; false if there is none. */
  boolean find(int from) {
    String shift = escaped ? ESCAPE + "$" : "$";
    for (int at = text.indexOf(shift, from); at >= 0; at = text.indexOf(shift, at + 1)) {
      contentStart = at + shift.length() + 1;
      if (isOneOf('@', 'B', contentStart - 1) && findEnd()) {
        start = at;
        return true;
      }
    }
    return false;
  }

  private boolean findEnd() {
    if (stretchEnd < contentStart) {
      stretchEnd = contentStart;
      while (stretchEnd < text.length() && isVisible(text.charAt(stretchEnd))) {
        stretchEnd++;
      }
    }
    return escaped ? findEscapedEnd() : findUnescapedEnd();
  }

  /** The escape character is no part of the stretch; at the end of a line there may be none. */
  private boolean findEscapedEnd() {
    contentEnd = stretchEnd;
    int length = contentEnd - contentStart;
    if (length == 0 || length % 2 != 0) {
      return false;
    }
    boolean back = text.startsWith(ESCAPE + "(", contentEnd) && isOneOf('B', 'J', contentEnd + 2);
    end = back ? contentEnd + 3 : contentEnd;
    return back || contentEnd == text.length() || isLineEnd(text.charAt(contentEnd));
  }

  private boolean findUnescapedEnd() {
    int least = contentStart + LEAST_UNESCAPED;
    int at = Math.max(least, shiftsBack[least & 1]);
    while (at < stretchEnd && !(text.charAt(at) == '(' && isOneOf('B', 'J', at + 1))) {
      at += 2;
    }
    shiftsBack[least & 1] = at;
    contentEnd = at;
    end = at + 2;
    return at < stretchEnd;
  }

  private boolean isOneOf(char one, char other, int at) {
    return at < text.length() && (text.charAt(at) == one || text.charAt(at) == other);
  }

  private static boolean isVisible(char c) {
    return c > ' ' && c <= '~';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** Where the first shift begins. */
  int start() {
    return start;
  }

  /** After the second shift. */
  int end() {
    return end;
  }

  /** What stands between the shifts. */
  String content() {
    return text.substring(contentStart, contentEnd);
  }

  /** The same with the shifts. */
  String whole() {
    return text.substring(start, end);
  }
}
