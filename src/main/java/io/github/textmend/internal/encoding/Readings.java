package io.github.textmend.internal.encoding;

import io.github.textmend.internal.score.CharacterModel;

/**
 * How much better one reading of damaged characters is than the others of the same characters.
 *
 * <p>Where a byte was lost, or two marks became one, several code points may have stood there; the
 * model's odds say how sure the best of them is. Reused from place to place; not thread-safe.
 */
final class Readings {
  /** Characters that follow and whose cost depends on the reading. */
  static final int REACH = 4;

  private final CharacterModel model;
  private final SequenceFinder finder;
  private final LineAlphabet alphabet;
  private final int[] following = new int[REACH];
  private int followingSize;

  /**
   * @param alphabet of the line
   */
  Readings(CharacterModel model, SequenceFinder finder, LineAlphabet alphabet) {
    this.model = model;
    this.finder = finder;
    this.alphabet = alphabet;
  }

  /** What follows the reading that {@link #share} is asked for next. */
  void follow(int[] codePoints, int size) {
    System.arraycopy(codePoints, 0, following, 0, size);
    followingSize = size;
  }

  /**
   * The probability of one reading among those of the same characters.
   *
   * @param state of the model before them
   * @param start index of the first of them
   * @param end index after the last
   * @param codePoint the reading
   */
  double share(int state, int start, int end, int codePoint) {
    int edges = finder.find(start);
    double best = Double.POSITIVE_INFINITY;
    double others = 0;
    for (int edge = 0; edge < edges; edge++) {
      if (finder.end(edge) == end && finder.codePoint(edge) == codePoint) {
        best = Math.min(best, cost(state, edge));
      }
    }
    for (int edge = 0; edge < edges; edge++) {
      if (finder.end(edge) == end && finder.codePoint(edge) != codePoint) {
        others += Math.exp((best - cost(state, edge)) / Judge.TEMPERATURE);
      }
    }
    return 1 / (1 + others);
  }

  private double cost(int before, int edge) {
    int codePoint = finder.codePoint(edge);
    long step = model.step(before, codePoint);
    long total = (long) finder.cost(edge) + CharacterModel.costOf(step);
    total += alphabet.costOfDecoded(codePoint);
    int state = CharacterModel.stateOf(step);
    if (finder.hasSpaceAfter(edge)) {
      step = model.step(state, ' ');
      total += CharacterModel.costOf(step);
      state = CharacterModel.stateOf(step);
    }
    for (int i = 0; i < followingSize; i++) {
      step = model.step(state, following[i]);
      total += CharacterModel.costOf(step);
      state = CharacterModel.stateOf(step);
    }
    return Judge.inNats(total);
  }
}
