package io.github.textmend.internal.encoding;

import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.CharacterTypes;
import io.github.textmend.internal.score.StepCache;

/**
 * What a channel would gain where a line looks damaged, by the best sequence at each place alone.
 * It takes a small part of the time of a search, and decides nearly all clean lines. Not
 * thread-safe.
 */
final class ChannelClues {
  /** UTF-16 units of a handled sequence before its last one: "ÃƒÂ©" is a layer, "â€TM" is one. */
  private static final int LONGEST_BEFORE = 8;

  /** Characters after a sequence whose cost depends on it: the reach of the model. */
  private static final int REACH = 5;

  private static final int NOTHING = Integer.MIN_VALUE / 4;

  private final StepCache model;
  private final CopyPath copies;
  private final Priors priors;
  private final Edges edges = new Edges();
  private String line = "";

  ChannelClues(StepCache model, CopyPath copies, Priors priors) {
    this.model = model;
    this.copies = copies;
    this.priors = priors;
  }

  /** Whether a channel may explain why a line looks damaged. */
  boolean speakFor(ReadingChannel channel, String newLine, Suspicions suspicions) {
    if (suspicions.tellNothing()) {
      return true;
    }
    line = newLine;
    copies.turnTo(newLine);
    SequenceFinder finder = new SequenceFinder(newLine, channel, Handling.ALL, model.model());
    int most = NOTHING;
    for (int i = 0; i < suspicions.size(); i++) {
      int gain = gainAt(suspicions.place(i), finder);
      most = most > 0 && gain > 0 ? most + gain : Math.max(most, gain);
    }
    return most - priors.ofUtf8(channel.readAs()) >= Suspicions.LEAST_GAIN;
  }

  /** The gain of the best sequence that has a part in two characters, or ends between them. */
  private int gainAt(int second, SequenceFinder finder) {
    int most = NOTHING;
    int last = Math.min(second, line.length() - 1);
    for (int from = Math.max(0, second - LONGEST_BEFORE); from <= last; from++) {
      int found = finder.mayStart(from) ? edges.collectAt(finder, from) : 0;
      for (int edge = 0; edge < found; edge++) {
        if (edges.end(edge) >= second) {
          most = Math.max(most, gain(from, edge));
        }
      }
    }
    return most;
  }

  private int gain(int from, int edge) {
    int end = edges.end(edge);
    int codePoint = edges.codePoint(edge);
    long step = model.step(copies.state(from), codePoint);
    int cost = ChannelCosts.ENTER + edges.cost(edge) + CharacterModel.costOf(step);
    cost += copies.alphabet().costOfDecoded(codePoint);
    if (end - from == 1 && !CharacterTypes.isLetter(codePoint)) {
      cost -= copies.alphabet().rarity(line.charAt(from));
    }
    if (edges.hasSpaceAfter(edge)) {
      step = model.step(CharacterModel.stateOf(step), ' ');
      cost += CharacterModel.costOf(step);
    }
    return -cost + gainAfter(from, end, CharacterModel.stateOf(step));
  }

  /** What is spared from one place to another, and what the characters after that gain. */
  private int gainAfter(int from, int end, int stateAfter) {
    int state = stateAfter;
    int cost = 0;
    int at = end;
    int until = Math.min(line.length(), end + REACH);
    while (at < until && state != copies.state(at)) {
      int codePoint = line.codePointAt(at);
      long step = model.step(state, codePoint);
      cost += copies.cost(CharacterModel.costOf(step), codePoint, at);
      state = CharacterModel.stateOf(step);
      at += Character.charCount(codePoint);
    }
    if (at == line.length()) {
      cost += model.endCost(state) - model.endCost(copies.state(at));
    }
    return copies.cost(from, at) - cost;
  }
}
