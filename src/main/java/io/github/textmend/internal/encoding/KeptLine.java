package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.StepCache;
import java.util.HashMap;
import java.util.Map;

/**
 * A line as {@link Rereading} sees it: its words, and what it costs if all of them stay. Once for
 * all pairs of charsets: a few characters after a word that was read again, the model has forgotten
 * it, and the line costs what it costs here.
 */
final class KeptLine {
  private final StepCache model;
  private final String line;
  private final Units units;
  private final LineAlphabet alphabet;

  /** The state of the model at each place, and what the line costs up to there. */
  private final int[] states;

  private final long[] costs;

  /** Where the word ends that a place is in. */
  private final int[] ends;

  /** For each place, how many characters before it are beyond ASCII. */
  private final int[] beyond;

  /** A charset that the line was read as, and the one that it was written in. */
  private record Pair(TextCharset readAs, TextCharset written) {}

  private final Map<Pair, UncertainWords> uncertainWords = new HashMap<>();

  KeptLine(StepCache model, String line, LineAlphabet alphabet) {
    this.model = model;
    this.line = line;
    units = Units.of(line);
    this.alphabet = alphabet;
    int length = line.length();
    states = new int[length + 1];
    costs = new long[length + 1];
    ends = new int[length + 1];
    beyond = new int[length + 1];
    states[0] = model.start();
    for (int at = 0; at < length; at++) {
      beyond[at + 1] = beyond[at] + (units.at(at) < 0x80 ? 0 : 1);
    }
    for (int at = 0; at < length; ) {
      int codePoint = units.codePointAt(at);
      long step = model.step(states[at], codePoint);
      int to = at + Character.charCount(codePoint);
      costs[to] = costs[at] + costOf(CharacterModel.costOf(step), codePoint, at);
      states[to] = CharacterModel.stateOf(step);
      at = to;
    }
    ends[length] = length;
    for (int at = length - 1; at >= 0; at--) {
      boolean goesOn = at + 1 < length && isSpace(at) == isSpace(at + 1);
      ends[at] = goesOn ? ends[at + 1] : at + 1;
    }
  }

  private boolean isSpace(int at) {
    return units.at(at) <= ' ';
  }

  private int costOf(int modelCost, int codePoint, int at) {
    return CopyCosts.costAsByte(modelCost, units, at, codePoint) + alphabet.costOfKept(codePoint);
  }

  String line() {
    return line;
  }

  /** The state of the model at a place, if all before it stays. */
  int stateAt(int place) {
    return states[place];
  }

  LineAlphabet alphabet() {
    return alphabet;
  }

  StepCache model() {
    return model;
  }

  /** Its words whose bytes are not certain; a search of its own, once for all who ask. */
  UncertainWords uncertainWords(TextCharset readAs, TextCharset written) {
    return uncertainWords.computeIfAbsent(
        new Pair(readAs, written), pair -> new UncertainWords(model, line, readAs, written));
  }

  int endOfWord(int from) {
    return ends[from];
  }

  /** Where the word begins that a place is in. */
  int startOfWord(int place) {
    int start = place;
    while (start > 0 && isSpace(start - 1) == isSpace(place)) {
      start--;
    }
    return start;
  }

  boolean isAscii(int from, int to) {
    return beyond[from] == beyond[to];
  }

  /** Characters of the line beyond ASCII. */
  int beyond() {
    return beyond[line.length()];
  }

  /** What a stretch costs if all stays. */
  long cost(int from, int to) {
    return costs[to] - costs[from];
  }

  /** What the line costs if all stays. */
  long cost() {
    return costs[line.length()] + model.endCost(states[line.length()]);
  }

  /**
   * What a stretch costs after a state of the model; {@link #stateAfter} tells the one that it
   * leads to.
   */
  long cost(int from, int to, int state) {
    long cost = 0;
    int at = from;
    int now = state;
    while (at < to && now != states[at]) {
      int codePoint = units.codePointAt(at);
      long step = model.step(now, codePoint);
      cost += costOf(CharacterModel.costOf(step), codePoint, at);
      now = CharacterModel.stateOf(step);
      at += Character.charCount(codePoint);
    }
    stateAfter = at < to ? states[to] : now;
    return at < to ? cost + costs[to] - costs[at] : cost;
  }

  private int stateAfter;

  /** The state of the model after the stretch that was last asked about. */
  int stateAfter() {
    return stateAfter;
  }
}
