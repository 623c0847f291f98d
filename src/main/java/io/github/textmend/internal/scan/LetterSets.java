package io.github.textmend.internal.scan;

import io.github.textmend.internal.data.DataFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Which Latin letters beyond ASCII some language has together: "è" and "ž" are ordinary, but no
 * language has both. A set of languages is a bit. Immutable.
 */
final class LetterSets {
  static final String RESOURCE = "letters.txt";

  /** What a character says that is none of the letters: nothing. */
  static final long ANY = -1;

  private static final char FIRST = '\u00C0';
  private static final char LAST = '\u024F';

  private final long[] sets = new long[LAST - FIRST + 1];

  /**
   * @param lines the letters of a set each, in lower case
   */
  LetterSets(String lines) {
    Arrays.fill(sets, ANY);
    long set = 1;
    for (int i = 0; i < lines.length(); i++) {
      char c = lines.charAt(i);
      if (c == '\n') {
        set <<= 1;
      } else {
        add(c, set);
        add(Character.toUpperCase(c), set);
      }
    }
  }

  private void add(char letter, long set) {
    if (isInRange(letter)) {
      long known = sets[letter - FIRST];
      sets[letter - FIRST] = known == ANY ? set : known | set;
    }
  }

  static boolean isInRange(char c) {
    return c >= FIRST && c <= LAST;
  }

  /** The sets that have a letter. */
  long of(char c) {
    return isInRange(c) ? sets[c - FIRST] : ANY;
  }

  /** Where the sentence begins that a place is in, or a place before which it does not matter. */
  static int startOfSentence(String text, int least, int place) {
    int start = place;
    while (start > least && !isEnd(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** What ends a line or sentence, or stands between words of several languages. */
  static boolean isEnd(char c) {
    return c < 0x40
        ? c == '\n' || c == '.' || c == ':' || c == ';' || c == '!' || c == '?' || c == '/'
        : c == '|' || c == '·' || c == '•';
  }

  static LetterSets shipped() {
    return Shipped.SETS;
  }

  private static final class Shipped {
    static final LetterSets SETS =
        new LetterSets(
            new String(DataFile.read(LetterSets.class, RESOURCE), StandardCharsets.UTF_8));
  }
}
