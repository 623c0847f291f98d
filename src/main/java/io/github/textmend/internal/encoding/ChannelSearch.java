package io.github.textmend.internal.encoding;

import java.util.Arrays;
import java.util.List;

/**
 * What one channel after the other may have done to a line: of each the cheapest path, where more
 * is allowed only as long as something is left that looks wrong. Not thread-safe.
 */
final class ChannelSearch {
  /**
   * What a channel would have to have done.
   *
   * @param repairs what it damaged
   * @param handlingCost how seldom all else is that this assumes
   * @param soundCost what a character beyond ASCII costs more if it is sound
   */
  record Found(List<Repair> repairs, int handlingCost, int soundCost) {}

  private static final Found NOTHING = new Found(List.of(), 0, 0);

  /**
   * A channel this much behind the best one is given up: what was lost or handled is the smaller
   * part of a damaged line.
   */
  private static final int FAR_BEHIND = ChannelCosts.nats(20);

  /** A channel that may yet explain a line as a whole is behind only if it is this much more. */
  private static final int ALL_BUT_WHOLE = ChannelCosts.nats(LineMender.EXPLAINED);

  private static final int NOT_TRIED = Integer.MAX_VALUE / 2;
  private static final Handling[] HANDLINGS = Handling.values();

  private final LatticeSearch search;
  private final Effort effort;
  private final Priors priors;
  private String line = "";
  private int last;
  private boolean mayBeRaised;
  private boolean inCapitals;

  /** What the line cost under the best channel so far, after each handling. */
  private int[] leastCosts = new int[HANDLINGS.length];

  /** The same under the one that is being tried. */
  private int[] costs = new int[HANDLINGS.length];

  private LatticePath best;
  private int bestCost;

  ChannelSearch(LatticeSearch search, Effort effort, Priors priors) {
    this.search = search;
    this.priors = priors;
    this.effort = effort;
    best = search.nothing();
  }

  /** Turns to a line: no channel was tried yet. */
  void begin(String newLine) {
    line = newLine;
    last = HANDLINGS.length - 1;
    mayBeRaised = LineTraits.mayBeRaised(newLine);
    inCapitals = LineTraits.isInCapitals(newLine);
    Arrays.fill(leastCosts, NOT_TRIED);
  }

  /** Turns to a line that is too hard for all handlings: only spaces may have been lost. */
  void beginPlainly(String newLine) {
    begin(newLine);
    last = 1;
  }

  /**
   * @param explained whether every character is part of a whole sequence, so that nothing else has
   *     to be assumed
   */
  Found search(ReadingChannel channel, boolean explained) {
    effort.beginChannel();
    search.begin(line, channel);
    search.setSoundCost(0);
    best = search.search(Handling.NONE);
    int prior = priors.ofUtf8(channel.readAs());
    bestCost = best.cost() + prior;
    int soundCost = 0;
    if (isMostlyDamaged(best)) {
      soundCost = ChannelCosts.SOUND_AMONG_DAMAGED;
      search.setSoundCost(soundCost);
      bestCost += soundCost * best.sound();
    }
    costs[0] = bestCost;
    boolean sound = explained || !best.isSurprising();
    int tried = sound && !inCapitals ? 0 : handle(prior, sound);
    int farBehind = behind(tried);
    Arrays.fill(costs, tried + 1, costs.length, bestCost);
    if (bestCost < leastCosts[HANDLINGS.length - 1]) {
      int[] beaten = leastCosts;
      leastCosts = costs;
      costs = beaten;
    }
    if (best.size() == 0 || farBehind > FAR_BEHIND + ALL_BUT_WHOLE) {
      return NOTHING;
    }
    List<Repair> repairs = best.repairs(search.readings(best.handling()));
    int handlingCost = best.handling().cost() + contradiction(repairs, channel);
    return new Found(repairs, handlingCost, soundCost);
  }

  /** Tries one handling after the other; returns which was the last. */
  private int handle(int prior, boolean plainIsSound) {
    boolean sound = plainIsSound;
    boolean formsExplain = false;
    boolean inVain = true;
    for (int i = 1; i <= last; i++) {
      Handling handling = HANDLINGS[i];
      costs[i] = bestCost;
      boolean worthIt = handling != Handling.ALL || !(formsExplain || inVain);
      if (!worthIt || isHopeless(i - 1)) {
        return i - 1;
      }
      if (!search.offersMore(handling)) {
        continue;
      }
      LatticePath path = search.search(handling);
      boolean improved = improve(path, path.cost() + handling.cost() + prior);
      costs[i] = bestCost;
      sound |= handling == Handling.SPACES && !path.isSurprising();
      formsExplain |= handling == Handling.FORMS && !path.isSurprising();
      inVain &= handling == Handling.SPACES || !improved;
      if (sound && (!inCapitals || handling.forms())) {
        return i;
      }
    }
    return last;
  }

  /** A line in capitals says nothing before it is seen what it was in small letters. */
  private boolean isHopeless(int tried) {
    boolean tells = !mayBeRaised || HANDLINGS[tried].compareTo(Handling.FORMS) >= 0;
    return tells && behind(tried) > FAR_BEHIND;
  }

  private int behind(int tried) {
    return costs[tried] - leastCosts[tried];
  }

  private boolean improve(LatticePath path, int cost) {
    boolean improved = cost < bestCost;
    if (improved) {
      best = path;
      bestCost = cost;
    }
    return improved;
  }

  private static boolean isMostlyDamaged(LatticePath path) {
    return path.sound() > 0 && path.sound() <= path.size();
  }

  /** Sound characters beyond ASCII say that the line as a whole was not misread. */
  private int contradiction(List<Repair> repairs, ReadingChannel channel) {
    for (Repair repair : repairs) {
      int first = channel.byteOf(line.charAt(repair.start()));
      if (first >= 0xC2) {
        int sound = Math.min(best.sound(), ChannelCosts.MOST_SOUND);
        boolean lossy = best.handling().losses();
        return sound * (lossy ? ChannelCosts.SOUND_DESPITE_LOSS : ChannelCosts.SOUND);
      }
    }
    // What a half-done repair left is damaged after all else was mended.
    return 0;
  }
}
