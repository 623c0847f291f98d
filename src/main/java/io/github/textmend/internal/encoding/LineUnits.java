package io.github.textmend.internal.encoding;

import io.github.textmend.internal.scan.LostApostrophe;

/**
 * A line in UTF-16 units, and what may have been done to it as a whole. Reused from line to line;
 * not thread-safe.
 */
final class LineUnits {
  private static final int NO_PLACE = -1;

  private String line = "";
  private final Units units = new Units();
  private int traits = LineTraits.of(line);
  private int askedForApostrophe = NO_PLACE;
  private boolean apostrophe;

  void turnTo(String newLine) {
    line = newLine;
    traits = LineTraits.of(newLine);
    askedForApostrophe = NO_PLACE;
    apostrophe = false;
    units.turnTo(newLine);
  }

  String line() {
    return line;
  }

  int length() {
    return line.length();
  }

  Units units() {
    return units;
  }

  /** The units, and more behind them. */
  char[] array() {
    return units.array();
  }

  /** What may have been done to the line as a whole: {@link LineTraits#of}. */
  int traits() {
    return traits;
  }

  /** {@link LostApostrophe#isAt}, remembered: each channel and handling asks in turn. */
  boolean isLostApostrophe(int place) {
    if (place != askedForApostrophe) {
      askedForApostrophe = place;
      apostrophe = LostApostrophe.isAt(line, place);
    }
    return apostrophe;
  }
}
