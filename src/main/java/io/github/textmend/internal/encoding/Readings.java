package io.github.textmend.internal.encoding;

import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.StepCache;

/**
 * How much better one reading of damaged characters is than the others of the same characters.
 *
 * <p>Where a byte was lost, or two marks became one, several code points may have stood there; the
 * model's odds say how sure the best of them is. Reused from place to place; not thread-safe.
 */
final class Readings {
  /** Characters that follow and whose cost depends on the reading. */
  static final int REACH = 4;

  /** Readings that are compared to the end; the others are too improbable to count. */
  private static final int MOST = 8;

  private final StepCache model;
  private final SequenceFinder finder;
  private final Edges edges;
  private final LineAlphabet alphabet;
  private final int[] following = new int[REACH];
  private int followingSize;
  private final int[] rivals = new int[MOST];
  private final int[] rivalCosts = new int[MOST];
  private int rivalsSize;
  private int runnerUp;
  private double runnerUpShare;

  /**
   * @param alphabet of the line
   * @param edges to be overwritten
   */
  Readings(StepCache model, SequenceFinder finder, LineAlphabet alphabet, Edges edges) {
    this.model = model;
    this.finder = finder;
    this.alphabet = alphabet;
    this.edges = edges;
  }

  /** Nothing follows the reading that {@link #share} is asked for next, as yet. */
  void clearFollowing() {
    followingSize = 0;
  }

  /** Adds to what follows that reading; returns whether more matters. */
  boolean follow(int codePoint) {
    if (followingSize < REACH) {
      following[followingSize++] = codePoint;
    }
    return followingSize < REACH;
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
    int best = Integer.MAX_VALUE;
    rivalsSize = 0;
    int found = edges.collectAt(finder, start, end);
    for (int edge = 0; edge < found; edge++) {
      if (edges.end(edge) == end) {
        if (edges.codePoint(edge) == codePoint) {
          best = Math.min(best, cost(state, edge));
        } else {
          addRival(state, edge);
        }
      }
    }
    double others = 0;
    runnerUpShare = 0;
    for (int i = 0; i < rivalsSize; i++) {
      double odds = Math.exp(Judge.inNats(best - cost(state, rivals[i])) / Judge.TEMPERATURE);
      others += odds;
      if (odds > runnerUpShare) {
        runnerUpShare = odds;
        runnerUp = edges.codePoint(rivals[i]);
      }
    }
    runnerUpShare /= 1 + others;
    return 1 / (1 + others);
  }

  /** The next likeliest reading, if its share is not 0. */
  int runnerUp() {
    return runnerUp;
  }

  double runnerUpShare() {
    return runnerUpShare;
  }

  /** Keeps the likeliest, each code point once, cheapest first. */
  private void addRival(int state, int edge) {
    int cost = edges.cost(edge) + CharacterModel.costOf(step(state, edge));
    cost += alphabet.costOfDecoded(edges.codePoint(edge));
    int at = 0;
    while (at < rivalsSize && edges.codePoint(rivals[at]) != edges.codePoint(edge)) {
      at++;
    }
    if (at < rivalsSize ? cost >= rivalCosts[at] : at == MOST && cost >= rivalCosts[MOST - 1]) {
      return;
    }
    if (at == rivalsSize) {
      at = rivalsSize < MOST ? rivalsSize++ : MOST - 1;
    }
    for (; at > 0 && rivalCosts[at - 1] > cost; at--) {
      rivals[at] = rivals[at - 1];
      rivalCosts[at] = rivalCosts[at - 1];
    }
    rivals[at] = edge;
    rivalCosts[at] = cost;
  }

  private long step(int state, int edge) {
    return model.step(state, edges.codePoint(edge));
  }

  private int cost(int before, int edge) {
    long step = step(before, edge);
    int total = edges.cost(edge) + CharacterModel.costOf(step);
    total += alphabet.costOfDecoded(edges.codePoint(edge));
    int state = CharacterModel.stateOf(step);
    if (edges.hasSpaceAfter(edge)) {
      step = model.step(state, ' ');
      total += CharacterModel.costOf(step);
      state = CharacterModel.stateOf(step);
    }
    for (int i = 0; i < followingSize; i++) {
      step = model.step(state, following[i]);
      total += CharacterModel.costOf(step);
      state = CharacterModel.stateOf(step);
    }
    return total;
  }
}
