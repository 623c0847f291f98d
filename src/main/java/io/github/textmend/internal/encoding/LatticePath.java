package io.github.textmend.internal.encoding;

import java.util.ArrayList;
import java.util.List;

/** One way through the lattice: what is copied and what is decoded. Immutable. */
final class LatticePath {
  /** Emitted by a node that copies. */
  static final int COPIED = -1;

  private final CharSequence line;
  private final Handling handling;
  private final int cost;
  private final int[] places;
  private final int[] states;
  private final int[] emitted;
  private final int[] channelCosts;
  private final byte[] kinds;
  private final boolean surprising;
  private final int sound;
  private final int runs;

  /**
   * The arrays have an element for each node, from the first place of the line to its end.
   *
   * @param surprising whether a step of it is a surprise
   * @param sound characters beyond ASCII that it copies
   */
  LatticePath(
      CharSequence line,
      Handling handling,
      int cost,
      int[] places,
      int[] states,
      int[] emitted,
      int[] channelCosts,
      byte[] kinds,
      boolean surprising,
      int sound) {
    this.line = line;
    this.handling = handling;
    this.cost = cost;
    this.places = places;
    this.states = states;
    this.emitted = emitted;
    this.channelCosts = channelCosts;
    this.kinds = kinds;
    this.sound = sound;
    runs = countRuns();
    this.surprising = surprising || (sound > 0 && runs > 0);
  }

  /** What was assumed to find it. */
  Handling handling() {
    return handling;
  }

  int cost() {
    return cost;
  }

  /**
   * Whether it copies a character that the model did not expect, or one that would have been
   * damaged like the others.
   */
  boolean isSurprising() {
    return surprising;
  }

  /** Characters beyond ASCII that it copies. */
  int sound() {
    return sound;
  }

  /** The number of repairs. */
  int size() {
    return runs;
  }

  private int countRuns() {
    int count = 0;
    for (int i = 1; i < emitted.length; i++) {
      count += emitted[i] != COPIED && emitted[i - 1] == COPIED ? 1 : 0;
    }
    return count;
  }

  /** The repairs in order. */
  List<Repair> repairs(Readings readings) {
    List<Repair> repairs = new ArrayList<>(runs);
    for (int i = 1; i < places.length; i++) {
      if (emitted[i] != COPIED) {
        i = addRun(i, readings, repairs) - 1;
      }
    }
    return repairs;
  }

  private int addRun(int from, Readings readings, List<Repair> repairs) {
    StringBuilder text = new StringBuilder();
    int runCost = 0;
    boolean inferred = false;
    double share = 1;
    Rival rival = null;
    int i = from;
    for (; i < places.length && emitted[i] != COPIED; i++) {
      int at = text.length();
      text.appendCodePoint(emitted[i]);
      int end = text.length();
      if ((kinds[i] & LatticeSearch.SPACE_AFTER) != 0) {
        text.append(' ');
      }
      runCost += channelCosts[i];
      double own = channelCosts[i] == 0 ? 1 : share(i, readings);
      rival = rival == null ? null : rival.followedBy(text.substring(at), own);
      boolean closer = own < 1 && (rival == null || readings.runnerUpShare() > rival.share());
      if (closer) {
        String other = text.substring(0, at) + Character.toString(readings.runnerUp());
        rival = new Rival(other + text.substring(end), share * readings.runnerUpShare(), null);
      }
      share *= own;
      inferred |= (kinds[i] & LatticeSearch.INFERRED) != 0;
    }
    int start = places[from - 1];
    repairs.add(
        new Repair(start, places[i - 1], text.toString(), runCost, inferred, share, 0, rival));
    return i;
  }

  private double share(int at, Readings readings) {
    readings.clearFollowing();
    boolean more = true;
    for (int i = at + 1; more && i < places.length; i++) {
      more = emitted[i] == COPIED ? followCopied(i, readings) : readings.follow(emitted[i]);
    }
    return readings.share(states[at - 1], places[at - 1], places[at], emitted[at]);
  }

  private boolean followCopied(int node, Readings readings) {
    boolean more = true;
    for (int i = places[node - 1]; more && i < places[node]; ) {
      int codePoint = Character.codePointAt(line, i);
      more = readings.follow(codePoint);
      i += Character.charCount(codePoint);
    }
    return more;
  }
}
