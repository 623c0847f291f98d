package io.github.textmend.internal.score;

/**
 * A {@link CharacterModel} that remembers its last steps: a search takes the same ones many times,
 * under one assumption after the other. Not thread-safe.
 */
public final class StepCache {
  private static final int SIZE_BITS = 13;

  /** A state and a code point; no state is negative, so this is none. */
  private static final long NOTHING = -1;

  private final CharacterModel model;

  /** Questions, each with its answer beside it. */
  private final long[] steps = new long[2 << SIZE_BITS];

  public StepCache(CharacterModel model) {
    this.model = model;
    java.util.Arrays.fill(steps, NOTHING);
  }

  public CharacterModel model() {
    return model;
  }

  /** The same as {@link CharacterModel#start}. */
  public int start() {
    return model.start();
  }

  /** The same as {@link CharacterModel#quotesAfter(int, CharSequence, int, int)}. */
  public int quotesAfter(int state, CharSequence text, int from, int to) {
    return model.quotesAfter(state, text, from, to);
  }

  /** The same as {@link CharacterModel#quotesAfter(int, int)}. */
  public int quotesAfter(int state, int codePoint) {
    return model.quotesAfter(state, codePoint);
  }

  /** The same as {@link CharacterModel#step}. */
  public long step(int state, int codePoint) {
    long question = ((long) state << 21) | codePoint;
    int slot = (int) ((question * 0x9E3779B97F4A7C15L) >>> (64 - SIZE_BITS)) << 1;
    if (steps[slot] == question) {
      return steps[slot + 1];
    }
    long answer = model.step(state, codePoint);
    steps[slot] = question;
    steps[slot + 1] = answer;
    return answer;
  }

  /** The same as {@link CharacterModel#endCost}. */
  public int endCost(int state) {
    return CharacterModel.costOf(step(state, CharacterModel.LINE_END));
  }

  /** The same as {@link CharacterModel#lineCost}. */
  public long lineCost(CharSequence line) {
    long total = 0;
    int state = start();
    for (int i = 0; i < line.length(); ) {
      int codePoint = Character.codePointAt(line, i);
      long step = step(state, codePoint);
      total += CharacterModel.costOf(step);
      state = CharacterModel.stateOf(step);
      i += Character.charCount(codePoint);
    }
    return total + endCost(state);
  }
}
