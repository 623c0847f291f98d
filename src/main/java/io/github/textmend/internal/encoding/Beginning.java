package io.github.textmend.internal.encoding;

import org.jspecify.annotations.Nullable;

/**
 * What the start of a word may have been, as {@link UncertainWords} reads it. Immutable.
 *
 * @param last its last character; null if it has none yet
 * @param state that of the model after it
 * @param cost what it costs
 * @param channelCost the part of that for what became of its bytes
 * @param partial the bytes after its last character
 */
record Beginning(
    @Nullable ReadCharacter last, int state, int cost, int channelCost, PartialCharacter partial) {

  /** Stands for a character that nothing tells. */
  static final char OPEN = '\uFFFD';

  /**
   * A character of the word.
   *
   * @param isFilledIn whether some of its bytes were not known
   * @param end where it ends, in UTF-16 units of the word as it is read
   */
  record ReadCharacter(
      @Nullable ReadCharacter before, int codePoint, boolean isFilledIn, int end) {}

  static Beginning empty(int state) {
    return new Beginning(null, state, 0, 0, PartialCharacter.EMPTY);
  }

  /** In UTF-16 units. */
  int length() {
    return last == null ? 0 : last.end();
  }

  Beginning with(PartialCharacter next) {
    return new Beginning(last, state, cost, channelCost, next);
  }

  /** If so much more became of its bytes. */
  Beginning dearer(int more) {
    return more == 0 ? this : new Beginning(last, state, cost + more, channelCost + more, partial);
  }

  /** If what comes after it costs so much. */
  Beginning before(int more) {
    return new Beginning(last, state, cost + more, channelCost, partial);
  }

  /** With a character that its bytes are, at a cost after which the model is in a state. */
  Beginning with(int codePoint, int costOfCharacter, int stateAfter) {
    ReadCharacter next = next(codePoint, !partial.isCertain());
    return new Beginning(
        next, stateAfter, cost + costOfCharacter, channelCost, PartialCharacter.EMPTY);
  }

  /** With a character that nothing tells, at a cost for what became of its bytes. */
  Beginning withOpen(int more) {
    ReadCharacter next = next(OPEN, false);
    return new Beginning(next, state, cost + more, channelCost + more, PartialCharacter.EMPTY);
  }

  private ReadCharacter next(int codePoint, boolean isFilledIn) {
    return new ReadCharacter(
        last, codePoint, isFilledIn, length() + Character.charCount(codePoint));
  }

  /** Whether a word of the same length has the same character in a place. */
  boolean hasInPlace(ReadCharacter character, int lengthOfWord) {
    if (length() != lengthOfWord) {
      return false;
    }
    ReadCharacter own = last;
    while (own != null && own.end() > character.end()) {
      own = own.before();
    }
    return own != null && own.end() == character.end() && own.codePoint() == character.codePoint();
  }
}
