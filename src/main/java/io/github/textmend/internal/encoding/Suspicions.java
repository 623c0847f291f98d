package io.github.textmend.internal.encoding;

import io.github.textmend.internal.scan.SuspicionScan;

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

  private final int[] places = new int[MANY];
  private int size;
  private boolean many;

  Suspicions(String line) {
    int place = SuspicionScan.find(line, 0);
    while (place >= 0 && !many) {
      if (size == MANY) {
        many = true;
      } else {
        places[size++] = place;
        place = SuspicionScan.next(line, place);
      }
    }
  }

  /** Whether they tell nothing: there are too many of them, or it is not they that were found. */
  boolean tellNothing() {
    return many || size == 0;
  }

  int size() {
    return size;
  }

  /** The index of the second of two characters that clean text does not have side by side. */
  int place(int index) {
    return places[index];
  }
}
