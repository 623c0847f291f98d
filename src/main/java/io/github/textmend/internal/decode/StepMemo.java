package io.github.textmend.internal.decode;

import io.github.textmend.internal.score.CharacterModel;

/**
 * The model's last steps at each place of a sample: most candidates have the same characters at
 * most places. Not thread-safe.
 */
final class StepMemo {
  /** Steps remembered at each place. */
  private static final int WAYS = 2;

  private static final int CODE_POINT_BITS = 21;

  private final CharacterModel model;

  /** One more than a state and a code point; 0 where there is none. */
  private final long[] asked;

  private final long[] answers;

  StepMemo(CharacterModel model, int length) {
    this.model = model;
    asked = new long[WAYS * length];
    answers = new long[WAYS * length];
  }

  /** The same as {@link CharacterModel#step}. */
  long step(int at, int state, int codePoint) {
    long question = ((long) state << CODE_POINT_BITS | codePoint) + 1;
    int slot = WAYS * at + (state & (WAYS - 1));
    if (asked[slot] == question) {
      return answers[slot];
    }
    long answer = model.step(state, codePoint);
    asked[slot] = question;
    answers[slot] = answer;
    return answer;
  }
}
