package io.github.textmend.internal.encoding;

import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.CharacterTypes;
import io.github.textmend.internal.score.StepCache;
import java.util.ArrayList;
import java.util.List;

/**
 * What a channel would gain where a line looks damaged, by the best sequence at each place alone.
 * It takes a small part of the time of a search, and decides nearly all clean lines. Not
 * thread-safe.
 */
final class ChannelClues {
  /** UTF-16 units of a handled sequence before its last one: "ÃƒÂ©" is a layer, "â€TM" is one. */
  private static final int LONGEST_BEFORE = 8;

  /** Places by which channels are compared; who gains nothing there is asked about the others. */
  private static final int COMPARED = 3;

  /** In nats: a whole sequence that gains so much is compared to no other. */
  private static final int CLEAR = ChannelCosts.nats(8);

  /** A channel this much behind the best one is not searched. */
  private static final int FAR_BEHIND = ChannelCosts.nats(40);

  /** The same for a pair, on the validation text: no line is mended otherwise than without. */
  private static final int FAR_BEHIND_OF_PAIR = ChannelCosts.nats(15);

  private static final int NOTHING = Integer.MIN_VALUE / 4;

  private final StepCache model;
  private final CopyPath copies;
  private final Priors priors;
  private final NearbySequences plainNearby = new NearbySequences();
  private final NearbySequences handledNearby = new NearbySequences();
  private final SequencesBegun begun = new SequencesBegun();
  private String line = "";

  /** What the best channel gained that was last asked about. */
  private int best = NOTHING;

  ChannelClues(StepCache model, CopyPath copies, Priors priors) {
    this.model = model;
    this.copies = copies;
    this.priors = priors;
  }

  /** Whether one of some channels may explain why an excerpt of a line looks damaged. */
  boolean speakForOne(
      List<ReadingChannel> channels, String excerpt, String whole, Suspicions suspicions) {
    line = excerpt;
    copies.turnTo(excerpt, whole);
    for (ReadingChannel channel : channels) {
      if (gain(channel, suspicions) >= Suspicions.LEAST_GAIN_OF_EXCERPT) {
        return true;
      }
    }
    return false;
  }

  /**
   * Those channels that may explain why a line looks damaged, and explain it about as well as the
   * best of them, in their order.
   */
  List<ReadingChannel> spokenFor(
      List<ReadingChannel> channels, String newLine, Suspicions suspicions) {
    best = NOTHING;
    if (suspicions.size() == 0) {
      return channels;
    }
    line = newLine;
    copies.turnTo(newLine);
    int[] gains = new int[channels.size()];
    int least = suspicions.areMany() ? NOTHING : Suspicions.LEAST_GAIN;
    // A line in capitals may have been in small letters when it was misread.
    int reach = LineTraits.mayBeRaised(newLine) ? -NOTHING : FAR_BEHIND;
    for (int i = 0; i < gains.length; i++) {
      gains[i] = gain(channels.get(i), suspicions);
      best = Math.max(best, gains[i]);
      least = Math.max(least, gains[i] - reach);
    }
    List<ReadingChannel> spokenFor = new ArrayList<>();
    for (int i = 0; i < gains.length; i++) {
      if (gains[i] >= least) {
        spokenFor.add(channels.get(i));
      }
    }
    return spokenFor;
  }

  /**
   * What a pair of charsets has to gain at the places where the line looks damaged, not to be far
   * behind the best channel. A place may count twice there, so half of it is enough.
   */
  int leastOfPair() {
    return best == NOTHING ? Suspicions.LEAST_GAIN : best / 2 - FAR_BEHIND_OF_PAIR;
  }

  private int gain(ReadingChannel channel, Suspicions suspicions) {
    SequenceFinder plain =
        new SequenceFinder(copies.units(), channel, Handling.NONE, model.model(), begun);
    SequenceFinder handled =
        new SequenceFinder(copies.units(), channel, Handling.ALL, model.model(), begun);
    plainNearby.clear();
    handledNearby.clear();
    int prior = priors.ofUtf8(channel.readAs());
    int most = NOTHING;
    for (int i = 0; i < suspicions.size(); i++) {
      if (i >= COMPARED && most - prior >= Suspicions.LEAST_GAIN) {
        break;
      }
      int gain = gainAt(suspicions.place(i), plain, plainNearby);
      if (gain < CLEAR) {
        gain = Math.max(gain, gainAt(suspicions.place(i), handled, handledNearby));
      }
      most = most > 0 && gain > 0 ? most + gain : Math.max(most, gain);
    }
    return most - prior;
  }

  /** The gain of the best sequence that has a part in two characters, or ends between them. */
  private int gainAt(int second, SequenceFinder finder, NearbySequences nearby) {
    int most = NOTHING;
    int last = Math.min(second, line.length() - 1);
    for (int from = Math.max(0, second - LONGEST_BEFORE); from <= last; from++) {
      int found = nearby.find(finder, from);
      for (int edge = 0; edge < found; edge++) {
        if (nearby.edges(from).end(edge) >= second) {
          most = Math.max(most, gain(from, edge, nearby));
        }
      }
    }
    return most;
  }

  private int gain(int from, int edge, NearbySequences nearby) {
    int[] gains = nearby.gains(from);
    if (gains[edge] == NearbySequences.UNKNOWN) {
      gains[edge] = gain(from, edge, nearby.edges(from));
    }
    return gains[edge];
  }

  private int gain(int from, int edge, Edges edges) {
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
    int until = Math.min(line.length(), end + Judge.REACH);
    while (at < until && state != copies.state(at)) {
      int codePoint = copies.units().units().codePointAt(at);
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
