package io.github.textmend.internal.encoding;

import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.StepCache;
import java.util.Arrays;

/**
 * A line left as it is: what each of its characters costs, and the state of the model at each
 * place.
 *
 * <p>A few characters after a repair the model has forgotten it, and the rest of the line costs
 * what it costs here. So it is computed once, for all channels and handlings. Reused from line to
 * line; not thread-safe.
 */
final class CopyPath {
  private static final int NO_STATE = -1;

  private final StepCache model;
  private final LineAlphabets alphabets;
  private String line = "";
  private String whole = "";
  private final LineUnits units = new LineUnits();
  private LineAlphabet alphabet;
  private int[] states = {};
  private int[] costs = {};
  private int[] beyond = {};
  private int[] surprises = {};
  private int[] nextBeyond = {};
  private int[] nextMark = {};

  CopyPath(StepCache model, LineAlphabets alphabets) {
    this.model = model;
    this.alphabets = alphabets;
    alphabet = alphabets.of(line);
    reset(line);
  }

  /** Turns to a line, if it is another one. */
  void turnTo(String newLine) {
    turnTo(newLine, newLine);
  }

  /** Turns to a part of a line, whose language is that of the whole. */
  void turnTo(String part, String newWhole) {
    if (!part.equals(line) || !newWhole.equals(whole)) {
      whole = newWhole;
      alphabet = alphabets.of(newWhole);
      reset(part);
    }
  }

  private void reset(String newLine) {
    line = newLine;
    int end = newLine.length();
    units.turnTo(newLine);
    if (states.length <= end) {
      states = new int[end + 1];
      costs = new int[end + 1];
      beyond = new int[end + 1];
      surprises = new int[end + 1];
      nextBeyond = new int[end + 1];
      nextMark = new int[end + 1];
    }
    Arrays.fill(states, 0, end + 1, NO_STATE);
    states[0] = model.start();
    costs[0] = 0;
    for (int at = 0; at < end; ) {
      at = copy(at);
    }
    char[] array = units.array();
    nextBeyond[end] = end;
    nextMark[end] = end;
    for (int at = end - 1; at >= 0; at--) {
      char c = array[at];
      nextBeyond[at] = c >= 0x80 ? at : nextBeyond[at + 1];
      nextMark[at] = CharacterModel.isQuotationMark(c) ? at : nextMark[at + 1];
    }
  }

  private int copy(int at) {
    int codePoint = units.units().codePointAt(at);
    long step = model.step(states[at], codePoint);
    int cost = cost(CharacterModel.costOf(step), codePoint, at);
    boolean isBeyond = codePoint >= 0x80;
    int to = at + Character.charCount(codePoint);
    states[to] = CharacterModel.stateOf(step);
    costs[to] = costs[at] + cost;
    beyond[to] = beyond[at] + (isBeyond ? 1 : 0);
    surprises[to] = surprises[at] + (isBeyond && cost > ChannelCosts.SURPRISE ? 1 : 0);
    return to;
  }

  /** What a character costs as it stands, of which the model says so much. */
  int cost(int modelCost, int codePoint, int at) {
    return CopyCosts.cost(modelCost, units.units(), at, codePoint)
        + alphabet.costOfCopied(codePoint);
  }

  LineAlphabet alphabet() {
    return alphabet;
  }

  String line() {
    return line;
  }

  /** The line in UTF-16 units. */
  LineUnits units() {
    return units;
  }

  /** The state of the model at a place. */
  int state(int place) {
    return states[place];
  }

  /** What the character at a place costs. */
  int cost(int place) {
    return cost(place, place + Character.charCount(units.units().codePointAt(place)));
  }

  int cost(int from, int to) {
    return costs[to] - costs[from];
  }

  /** How many characters beyond ASCII there are between two places. */
  int beyond(int from, int to) {
    return beyond[to] - beyond[from];
  }

  /** Whether one of the characters between two places is a surprise. */
  boolean isSurprising(int from, int to) {
    return surprises[to] > surprises[from];
  }

  /** The next place of a character beyond ASCII from a place on, or the end of the line. */
  int nextBeyond(int place) {
    return nextBeyond[place];
  }

  /** The next place of a double quotation mark from a place on, or the end of the line. */
  int nextQuotationMark(int place) {
    return nextMark[place];
  }
}
