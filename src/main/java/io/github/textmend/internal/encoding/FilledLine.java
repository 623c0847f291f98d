package io.github.textmend.internal.encoding;

import java.util.List;

/**
 * A line decoded from one channel, with lost bytes filled in.
 *
 * @param lost what the sequences were that lack bytes, in order
 * @param text the line decoded
 */
record FilledLine(String line, ReadingChannel channel, List<LostCharacter> lost, String text) {
  /** What happened to the line after it was misread. */
  Handling handling() {
    return lacksOnlySpaces() ? Handling.SPACES : Handling.LOSS;
  }

  /**
   * Whether a search would look for what was lost: one that finds no more missing than spaces does
   * not.
   */
  boolean wouldBeSearchedFor() {
    return lacksOnlySpaces() || !mayLackOnlySpaces();
  }

  private boolean lacksOnlySpaces() {
    for (LostCharacter character : lost) {
      if (!character.isSpaced()) {
        return false;
      }
    }
    return true;
  }

  private boolean mayLackOnlySpaces() {
    for (LostCharacter character : lost) {
      if (!character.mayBeSpaced()) {
        return false;
      }
    }
    return true;
  }
}
