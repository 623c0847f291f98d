package io.github.textmend.internal.normalize;

/** Escape sequences of terminals, as ECMA-48 has them. */
final class AnsiEscape {
  private static final char ESCAPE = '\u001B';
  private static final char BELL = '\u0007';
  private static final char STRING_TERMINATOR = '\u009C';

  private AnsiEscape() {}

  /** The end of the sequence that an ESC starts; of the ESC itself if it starts none. */
  static int end(String text, int escape) {
    int at = escape + 1;
    char kind = Chars.at(text, at);
    if (kind == '[') {
      return orAlone(escape, endOfControlSequence(text, at + 1));
    }
    if (kind == ']' || kind == 'P' || kind == 'X' || kind == '^' || kind == '_') {
      return orAlone(escape, endOfString(text, at + 1));
    }
    if (kind > ' ' && kind <= '/') {
      return orAlone(escape, endOfControlSequence(text, at));
    }
    return kind == '7' || kind == '8' || kind == '=' || kind == '>' ? at + 1 : escape + 1;
  }

  private static int orAlone(int escape, int end) {
    return end < 0 ? escape + 1 : end;
  }

  /** Parameters and intermediates, private ones too, then a final byte. */
  private static int endOfControlSequence(String text, int from) {
    int i = from;
    while (Chars.at(text, i) >= ' ' && Chars.at(text, i) <= '?') {
      i++;
    }
    char last = Chars.at(text, i);
    return last >= '@' && last <= '~' ? i + 1 : -1;
  }

  /** Titles, links and the like: up to BEL or ST, with no other control before it. */
  private static int endOfString(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= ' ' && text.charAt(i) != STRING_TERMINATOR) {
      i++;
    }
    char last = Chars.at(text, i);
    if (last == BELL || last == STRING_TERMINATOR) {
      return i + 1;
    }
    return last == ESCAPE && Chars.at(text, i + 1) == '\\' ? i + 2 : -1;
  }
}
