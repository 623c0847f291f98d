package io.github.textmend.internal.encoding;

import io.github.textmend.internal.scan.SuspicionScan;
import io.github.textmend.internal.score.CharacterModel;

/**
 * The places where a line looks damaged. What is to mend it has to gain something there: else the
 * line is looked at for one reason, and would be changed for another.
 */
final class Suspicions {
  /** More places than clean lines have: there is nothing to be spared. */
  private static final int MANY = 32;

  /**
   * In nats: who gains less at these places, gains nothing. What the rest of the line may add to it
   * is measured: of lines that are mended one in a thousand would be lost, of clean ones nine in
   * ten are decided.
   */
  static final int LEAST_GAIN = ChannelCosts.nats(-5);

  /** The same for an excerpt of a line: less of what else there is may add to it. */
  static final int LEAST_GAIN_OF_EXCERPT = ChannelCosts.nats(-8);

  /** Characters beyond ASCII for each of the places. */
  private static final int SPARSE = 8;

  private final int[] places;
  private int size;
  private boolean many;

  Suspicions(String line) {
    this(line, MANY + 1);
  }

  /**
   * @param enough so many are looked for
   */
  private Suspicions(String line, int enough) {
    places = new int[enough];
    size = SuspicionScan.findPairs(line, places);
    if (size == 0 && SuspicionScan.find(line, 0) >= 0) {
      addLetters(line);
    }
    many = size > MANY;
    size = Math.min(size, MANY);
  }

  /** No language has these letters together, and any may be the wrong one: the first will tell. */
  private void addLetters(String line) {
    int most = Math.min(MANY, places.length);
    for (int i = 0; i < line.length() && size < most; i++) {
      if (line.charAt(i) >= 0x80) {
        places[size++] = i;
      }
    }
  }

  /** Whether there are more of them than were noted. */
  boolean areMany() {
    return many;
  }

  /**
   * Whether a line has fewer than one mostly has that was misread as a whole by a pair of charsets:
   * of such lines one in twenty-five has so few, of clean ones all but one in thirty.
   */
  static boolean areSparse(String line) {
    int beyond = 0;
    for (int i = 0; i < line.length(); i++) {
      beyond += line.charAt(i) < 0x80 ? 0 : 1;
    }
    int enough = Math.min(MANY, beyond / SPARSE) + 1;
    Suspicions first = new Suspicions(line, enough);
    return !first.many && first.size < enough;
  }

  /** Whether they do not tell: there are too many of them, or none. */
  boolean tellNothing() {
    return many || size == 0;
  }

  /**
   * Of a long line the words at the places, with one before and one after each, and those that open
   * or close a quotation.
   */
  String excerpt(String line) {
    StringBuilder excerpt = new StringBuilder();
    int next = 0;
    int until = 0;
    for (int at = 0; at < line.length(); ) {
      int end = wordEnd(line, at);
      int after = wordEnd(line, end);
      boolean near = next < size && places[next] <= after;
      while (next < size && places[next] <= end) {
        next++;
        until = after;
      }
      if (near || at < until || hasQuotationMark(line, at, end)) {
        excerpt.append(line, at, end);
      }
      at = end;
    }
    return excerpt.length() * 3 > line.length() * 2 ? line : excerpt.toString();
  }

  /** The end of a word, and of the spaces after it. */
  private static int wordEnd(String line, int start) {
    int end = start;
    while (end < line.length() && line.charAt(end) != ' ') {
      end++;
    }
    while (end < line.length() && line.charAt(end) == ' ') {
      end++;
    }
    return end;
  }

  private static boolean hasQuotationMark(String line, int start, int end) {
    for (int i = start; i < end; i++) {
      if (CharacterModel.isQuotationMark(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  int size() {
    return size;
  }

  /** The index of the second of two characters that clean text does not have side by side. */
  int place(int index) {
    return places[index];
  }
}
