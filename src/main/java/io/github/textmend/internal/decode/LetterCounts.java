package io.github.textmend.internal.decode;

import com.ibm.icu.lang.UCharacter;
import io.github.textmend.internal.score.LikelyLanguages;
import java.util.Arrays;

/** Which letters beyond ASCII a text has, and how well the alphabet of one language covers them. */
final class LetterCounts {
  /** A letter that the language nearest to the text does not have. */
  private static final int FOREIGN = TextCost.nats(2);

  /** As often one letter counts: names and quotations repeat. */
  private static final int MOST_EACH = 4;

  private static final int MOST_DISTINCT = 256;

  private static final int USUAL_DISTINCT = 16;

  /** Most texts in a wrong encoding are given up before a letter is counted. */
  private char[] letters = {};

  private int[] counts = {};
  private int distinct;

  void add(int codePoint) {
    if (codePoint >= 0x80) {
      add(codePoint, 1);
    }
  }

  /** Adds a character as often as it is there. */
  void add(int codePoint, int count) {
    if (codePoint >= 0x10000 || !Alphabets.isJudged((char) codePoint)) {
      return;
    }
    char letter = (char) UCharacter.toLowerCase(codePoint);
    for (int i = 0; i < distinct; i++) {
      if (letters[i] == letter) {
        counts[i] += count;
        return;
      }
    }
    if (distinct < MOST_DISTINCT) {
      addDistinct(letter, count);
    }
  }

  private void addDistinct(char letter, int count) {
    if (distinct == letters.length) {
      int room = Math.max(USUAL_DISTINCT, 2 * distinct);
      letters = Arrays.copyOf(letters, room);
      counts = Arrays.copyOf(counts, room);
    }
    letters[distinct] = letter;
    counts[distinct++] = count;
  }

  /** What the letters cost that the best of all languages does not have. */
  int foreignCost() {
    if (Alphabets.SHIPPED.haveOneLanguage(letters, distinct)) {
      return 0;
    }
    int least = Integer.MAX_VALUE;
    for (int language = 0; language < Alphabets.SHIPPED.size() && least > 0; language++) {
      least = Math.min(least, foreign(language, least));
    }
    return least * FOREIGN;
  }

  /** How much rarer than usual the letters are in the language of the text around them, in nats. */
  double surprise(LikelyLanguages languages) {
    return languages.surprise(letters, counts, distinct);
  }

  private int foreign(int language, int most) {
    int foreign = 0;
    for (int i = 0; i < distinct && foreign < most; i++) {
      if (!Alphabets.SHIPPED.has(language, letters[i])) {
        foreign += Math.min(counts[i], MOST_EACH);
      }
    }
    return foreign;
  }
}
