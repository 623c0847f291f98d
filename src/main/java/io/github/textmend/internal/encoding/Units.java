package io.github.textmend.internal.encoding;

/**
 * A text in UTF-16 units. {@link String#charAt} has two forms of strings to tell apart and checks
 * to make, which the JVM compiles anew wherever many characters are asked for. Reused from text to
 * text; not thread-safe.
 */
final class Units {
  private char[] array = {};
  private int length;

  static Units of(String text) {
    Units units = new Units();
    units.turnTo(text);
    return units;
  }

  void turnTo(String text) {
    length = text.length();
    if (array.length < length) {
      array = new char[length];
    }
    text.getChars(0, length, array, 0);
  }

  int length() {
    return length;
  }

  /** The units, and more behind them. */
  char[] array() {
    return array;
  }

  /** The unit at a place of the text. */
  char at(int place) {
    return array[place];
  }

  /** The unit at any place; a line feed before the text and behind it. */
  char atOrLineFeed(int place) {
    return place >= 0 && place < length ? array[place] : '\n';
  }

  int codePointAt(int place) {
    return Character.codePointAt(array, place, length);
  }
}
