package io.github.textmend.internal.encoding;

import io.github.textmend.internal.score.CharacterModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The most probable way a line came through one channel: a beam search over the lattice of copied
 * characters and decoded sequences.
 *
 * <p>A node is a place in the line, a state of the model, and whether the place lies in damage. The
 * nodes of a place form a list; edges only lead forward. Reused from line to line; not thread-safe.
 */
final class LatticeSearch {
  /** Nodes kept at one place. */
  private static final int WIDTH = 16;

  /** Nodes of a place from which lost bytes are filled in. */
  private static final int INFERRING_WIDTH = 4;

  /** A node this much worse than the best of its place is dropped. */
  private static final int REACH = ChannelCosts.nats(18);

  private static final int NO_NODE = -1;
  private static final int SOUND = 0;
  private static final int DAMAGED = 1;
  private static final int INFERRED = 2;
  private static final int SPACE_AFTER = 4;

  private final CharacterModel model;
  private final LineAlphabets alphabets;
  private String line = "";
  private LineAlphabet alphabet;
  private int lineEnd;

  private int[] places = new int[256];
  private int[] heads = {};
  private int[] best = {};
  private int[] nexts = new int[256];
  private int[] states = new int[256];
  private int[] costs = new int[256];
  private int[] previous = new int[256];
  private int[] emitted = new int[256];
  private int[] channelCosts = new int[256];
  private byte[] kinds = new byte[256];
  private int size;
  private int cost;
  private boolean surprised;
  private int sound;
  private int soundCost;
  private final int[] beam = new int[WIDTH];
  private final int[] following = new int[Readings.REACH];

  /** Of the line that is being searched. */
  private @Nullable Readings readings;

  LatticeSearch(CharacterModel model, LineAlphabets alphabets) {
    this.model = model;
    this.alphabets = alphabets;
    alphabet = alphabets.of("");
  }

  /** The repairs on the cheapest path through a line, in order; none if it is to stay. */
  List<Repair> search(String text, int end, ReadingChannel channel, Handling handling) {
    line = text;
    lineEnd = end;
    alphabet = alphabets.of(text);
    if (heads.length <= end) {
      heads = new int[end + 1];
      best = new int[end + 1];
    }
    Arrays.fill(heads, 0, end + 1, NO_NODE);
    Arrays.fill(best, 0, end + 1, Integer.MAX_VALUE - REACH);
    size = 0;
    SequenceFinder finder = new SequenceFinder(channel, model);
    finder.reset(text, end, handling);
    readings = new Readings(model, finder, alphabet);
    reach(0, model.start(), 0, NO_NODE, 0, 0, SOUND);
    for (int at = 0; at < end; at++) {
      if (heads[at] != NO_NODE) {
        leaveFrom(at, finder);
      }
    }
    int last = cheapestEnd();
    cost = costs[last] + model.endCost(states[last]);
    return repairs(last);
  }

  /**
   * Whether the path last found copies a character that the model did not expect, or one that would
   * have been damaged like the others.
   */
  boolean isSurprised() {
    return surprised;
  }

  /** Characters beyond ASCII that the path last found copies. */
  int sound() {
    return sound;
  }

  /**
   * What a copied character beyond ASCII costs more from now on: in a damaged line, few are sound.
   */
  void setSoundCost(int cost) {
    soundCost = cost;
  }

  /** What the path last found costs. */
  int cost() {
    return cost;
  }

  private void leaveFrom(int at, SequenceFinder finder) {
    int width = prune(at);
    int edges = finder.find(at);
    int codePoint = Character.codePointAt(line, at);
    int copied = at + Character.charCount(codePoint);
    for (int i = 0; i < width; i++) {
      int node = beam[i];
      copy(node, codePoint, at, copied);
      for (int edge = 0; edge < edges; edge++) {
        if (i < INFERRING_WIDTH || !finder.isInferred(edge)) {
          decode(node, finder, edge);
        }
      }
    }
  }

  private void copy(int node, int codePoint, int at, int to) {
    long step = model.step(states[node], codePoint);
    boolean damaged = (kinds[node] & DAMAGED) != 0;
    int cost = costs[node] + CopyCosts.cost(CharacterModel.costOf(step), line, at, codePoint);
    boolean stays = codePoint < 0x80 && damaged;
    if (damaged && !stays) {
      cost += ChannelCosts.LEAVE + (emitted[node] >= 0 ? ChannelCosts.ABRUPT : 0);
    }
    if (codePoint >= 0x80) {
      cost += soundCost + alphabet.costOfCopied(codePoint);
    }
    reach(to, CharacterModel.stateOf(step), cost, node, -1, 0, stays ? DAMAGED : SOUND);
  }

  private void decode(int node, SequenceFinder finder, int edge) {
    int codePoint = finder.codePoint(edge);
    long step = model.step(states[node], codePoint);
    int cost = CharacterModel.costOf(step) + alphabet.costOfDecoded(codePoint);
    cost -= Character.isLetter(codePoint) ? 0 : loneLetterRarity(places[node], finder.end(edge));
    int state = CharacterModel.stateOf(step);
    int kind = DAMAGED | (finder.isInferred(edge) ? INFERRED : 0);
    if (finder.hasSpaceAfter(edge)) {
      long space = model.step(state, ' ');
      cost += CharacterModel.costOf(space);
      state = CharacterModel.stateOf(space);
      kind |= SPACE_AFTER;
    }
    int channelCost = finder.cost(edge);
    int entry = (kinds[node] & DAMAGED) == 0 ? entry(places[node]) : 0;
    reach(
        finder.end(edge),
        state,
        costs[node] + cost + channelCost + entry,
        node,
        codePoint,
        channelCost,
        kind);
  }

  /** A single letter may be all that damage left, the likelier the less the language has it. */
  private int loneLetterRarity(int from, int to) {
    return to - from == 1 ? alphabet.rarity(line.charAt(from)) : 0;
  }

  private int entry(int place) {
    boolean abrupt = place > 0 && line.charAt(place - 1) >= 0x80;
    return ChannelCosts.ENTER + (abrupt ? ChannelCosts.ABRUPT : 0);
  }

  private void reach(
      int place, int state, int newCost, int from, int codePoint, int channelCost, int kind) {
    if (newCost > best[place] + REACH) {
      return;
    }
    best[place] = Math.min(best[place], newCost);
    for (int node = heads[place]; node != NO_NODE; node = nexts[node]) {
      if (states[node] == state && (kinds[node] & DAMAGED) == (kind & DAMAGED)) {
        if (newCost < costs[node]) {
          set(node, place, state, newCost, from, codePoint, channelCost, kind);
        }
        return;
      }
    }
    if (size == states.length) {
      grow();
    }
    nexts[size] = heads[place];
    heads[place] = size;
    set(size++, place, state, newCost, from, codePoint, channelCost, kind);
  }

  private void set(
      int node,
      int place,
      int state,
      int cost,
      int from,
      int codePoint,
      int channelCost,
      int kind) {
    places[node] = place;
    states[node] = state;
    costs[node] = cost;
    previous[node] = from;
    emitted[node] = codePoint;
    channelCosts[node] = channelCost;
    kinds[node] = (byte) kind;
  }

  /** Collects the best nodes of a place, cheapest first; returns their number. */
  private int prune(int place) {
    int width = 0;
    for (int node = heads[place]; node != NO_NODE; node = nexts[node]) {
      int cost = costs[node];
      if (width == WIDTH && cost >= costs[beam[width - 1]]) {
        continue;
      }
      int i = width < WIDTH ? width++ : width - 1;
      while (i > 0 && costs[beam[i - 1]] > cost) {
        beam[i] = beam[i - 1];
        i--;
      }
      beam[i] = node;
    }
    while (width > 1 && costs[beam[width - 1]] > costs[beam[0]] + REACH) {
      width--;
    }
    return width;
  }

  private int cheapestEnd() {
    int best = NO_NODE;
    int bestCost = Integer.MAX_VALUE;
    for (int node = heads[lineEnd]; node != NO_NODE; node = nexts[node]) {
      int cost = costs[node] + model.endCost(states[node]);
      if (cost < bestCost) {
        best = node;
        bestCost = cost;
      }
    }
    return best;
  }

  private List<Repair> repairs(int last) {
    int length = 0;
    for (int node = last; node != NO_NODE; node = previous[node]) {
      length++;
    }
    int[] path = new int[length];
    for (int node = last; node != NO_NODE; node = previous[node]) {
      path[--length] = node;
    }
    List<Repair> repairs = new ArrayList<>();
    surprised = false;
    sound = 0;
    for (int i = 1; i < path.length; i++) {
      int before = path[i - 1];
      surprised |= isSurprising(before, path[i]);
      sound += emitted[path[i]] < 0 && line.charAt(places[before]) >= 0x80 ? 1 : 0;
      if (emitted[path[i]] >= 0) {
        i = addRun(path, i, repairs) - 1;
      }
    }
    surprised |= sound > 0 && !repairs.isEmpty();
    return repairs;
  }

  private boolean isSurprising(int before, int node) {
    int step = costs[node] - costs[before] - channelCosts[node];
    if (emitted[node] >= 0) {
      return step > ChannelCosts.DOUBT;
    }
    return line.charAt(places[before]) >= 0x80 && step > ChannelCosts.SURPRISE;
  }

  private int addRun(int[] path, int from, List<Repair> repairs) {
    StringBuilder text = new StringBuilder();
    int cost = 0;
    boolean inferred = false;
    double share = 1;
    int i = from;
    for (; i < path.length && emitted[path[i]] >= 0; i++) {
      int node = path[i];
      text.appendCodePoint(emitted[node]);
      if ((kinds[node] & SPACE_AFTER) != 0) {
        text.append(' ');
      }
      cost += channelCosts[node];
      share *= channelCosts[node] == 0 ? 1 : share(path, i);
      inferred |= (kinds[node] & INFERRED) != 0;
    }
    repairs.add(
        new Repair(
            places[path[from - 1]],
            places[path[i - 1]],
            text.toString(),
            cost,
            inferred,
            share,
            0));
    return i;
  }

  private double share(int[] path, int at) {
    int size = Math.min(Readings.REACH, path.length - 1 - at);
    for (int i = 0; i < size; i++) {
      int node = path[at + 1 + i];
      int copied = Character.codePointAt(line, places[path[at + i]]);
      following[i] = emitted[node] >= 0 ? emitted[node] : copied;
    }
    Readings found = Objects.requireNonNull(readings);
    found.follow(following, size);
    int before = path[at - 1];
    return found.share(states[before], places[before], places[path[at]], emitted[path[at]]);
  }

  private void grow() {
    int length = size * 2;
    places = Arrays.copyOf(places, length);
    nexts = Arrays.copyOf(nexts, length);
    states = Arrays.copyOf(states, length);
    costs = Arrays.copyOf(costs, length);
    previous = Arrays.copyOf(previous, length);
    emitted = Arrays.copyOf(emitted, length);
    channelCosts = Arrays.copyOf(channelCosts, length);
    kinds = Arrays.copyOf(kinds, length);
  }
}
