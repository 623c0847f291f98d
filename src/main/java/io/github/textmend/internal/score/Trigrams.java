package io.github.textmend.internal.score;

/**
 * The sequences of three among the letters A to Z of a text, in either case, and the edges of its
 * words; none reaches over a character beyond ASCII, which may be damage.
 */
final class Trigrams {
  /** Numbers that a sequence may have are below this. */
  static final int LIMIT = 27 * 27 * 27;

  private static final int EDGE = 0;
  private static final int BEYOND = -1;

  private final CharSequence text;
  private int at;
  private int first = BEYOND;
  private int second = EDGE;

  Trigrams(CharSequence text) {
    this.text = text;
  }

  /** The number of the next sequence, or -1 after the last. */
  int next() {
    while (at <= text.length()) {
      int third = at == text.length() ? EDGE : symbol(text.charAt(at));
      at++;
      int before = first;
      int middle = second;
      first = second;
      second = third;
      boolean inWord = middle != EDGE && (before != EDGE || third != EDGE);
      if (inWord && before >= 0 && middle >= 0 && third >= 0) {
        return (before * 27 + middle) * 27 + third;
      }
    }
    return -1;
  }

  private static int symbol(char c) {
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z' ? lower - 'a' + 1 : c < 0x80 ? EDGE : BEYOND;
  }
}
