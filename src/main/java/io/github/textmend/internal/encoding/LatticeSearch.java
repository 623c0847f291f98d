package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.CharacterTypes;
import io.github.textmend.internal.score.StepCache;
import java.util.Arrays;

/**
 * The most probable way a line came through one channel: a beam search over the lattice of copied
 * characters and decoded sequences.
 *
 * <p>A node is a place in the line, a state of the model, and whether the place lies in damage. The
 * nodes of a place form a list; edges only lead forward. Where the model has forgotten the last
 * repair, a node copies all up to the next edge in one step. Reused from line to line; not
 * thread-safe.
 */
final class LatticeSearch {
  /** Nodes kept at one place. */
  private static final int WIDTH = 16;

  /** Nodes of a place from which lost bytes are filled in. */
  private static final int INFERRING_WIDTH = 4;

  /** Fillings of lost bytes that are tried from more than the best node of a place. */
  private static final int LIKELY = 8;

  /** A node this much worse than the best of its place is dropped. */
  private static final int REACH = ChannelCosts.nats(18);

  /** The same among the nodes in damage, and among the others: they may change sides only once. */
  private static final int REACH_OF_SIDE = ChannelCosts.nats(10);

  private static final int SLOTS = 1 << 10;
  private static final Handling[] HANDLINGS = Handling.values();
  private static final int NO_NODE = -1;
  private static final int SOUND = 0;
  static final int DAMAGED = 1;
  static final int INFERRED = 2;
  static final int SPACE_AFTER = 4;

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final StepCache model;
  private final Effort effort;
  private final CopyPath copies;
  private final Edges edges = new Edges();
  private final Edges edgesOfPlace = new Edges();
  private final SequencesBegun begun = new SequencesBegun();
  private String line = "";
  private LineAlphabet alphabet;
  private int lineEnd;
  private ReadingChannel channel = ReadingChannel.of(SingleByteCharset.all().get(0));
  private Handling handling = Handling.NONE;

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
  private int soundCost;
  private final int[] beam = new int[WIDTH];
  private final int[] likelyEdges = new int[LIKELY];
  private final int[] likelyCosts = new int[LIKELY];
  private int likely;
  private final int[] nodes = new int[SLOTS];

  LatticeSearch(StepCache model, CopyPath copies, Effort effort) {
    this.model = model;
    this.copies = copies;
    alphabet = copies.alphabet();
    this.effort = effort;
  }

  /** The path through no line at all. */
  LatticePath nothing() {
    int[] none = {};
    return new LatticePath("", handling, 0, none, none, none, none, new byte[0], false, 0);
  }

  /** Turns to a channel, which may have damaged the line. */
  void begin(String newLine, ReadingChannel newChannel) {
    line = newLine;
    lineEnd = newLine.length();
    copies.turnTo(newLine);
    alphabet = copies.alphabet();
    channel = newChannel;
    collect(Handling.SPACES);
  }

  private void collect(Handling all) {
    effort.spend(2 * copies.beyond(0, lineEnd));
    edges.collect(
        new SequenceFinder(copies.units(), channel, all, model.model(), begun), lineEnd, effort);
  }

  /** Whether a handling makes more possible than those before it. */
  boolean offersMore(Handling newHandling) {
    if (effort.isSpentForChannel()) {
      return false;
    }
    if (newHandling.losses() || newHandling.forms()) {
      collect(newHandling);
    }
    for (Handling other : HANDLINGS) {
      if (other.compareTo(newHandling) < 0 && !edges.distinguish(newHandling, other)) {
        return false;
      }
    }
    return true;
  }

  /** The cheapest path through the line. */
  LatticePath search(Handling newHandling) {
    handling = newHandling;
    if (heads.length <= lineEnd) {
      heads = new int[lineEnd + 1];
      best = new int[2 * lineEnd + 2];
    }
    Arrays.fill(heads, 0, lineEnd + 1, NO_NODE);
    Arrays.fill(best, 0, 2 * lineEnd + 2, Integer.MAX_VALUE - REACH);
    size = 0;
    reach(0, model.start(), 0, NO_NODE, LatticePath.COPIED, 0, SOUND);
    for (int at = 0; at < lineEnd; at++) {
      if (heads[at] != NO_NODE) {
        leaveFrom(at);
      }
    }
    return path(cheapestEnd());
  }

  /** How sure the readings on paths of the last search are. */
  Readings readings(Handling ofPath) {
    SequenceFinder finder =
        new SequenceFinder(copies.units(), channel, ofPath, model.model(), begun);
    return new Readings(model, finder, alphabet, edgesOfPlace);
  }

  /**
   * What a copied character beyond ASCII costs more from now on: in a damaged line, few are sound.
   */
  void setSoundCost(int cost) {
    soundCost = cost;
  }

  private void leaveFrom(int at) {
    boolean spent = effort.isSpentForChannel();
    int width = spent ? Math.min(1, prune(at)) : prune(at);
    int first = edges.firstFrom(at);
    int last = edges.firstFrom(at + 1);
    likely = 0;
    for (int i = 0; i < width; i++) {
      copy(beam[i], at);
    }
    for (int edge = first; edge < last; edge++) {
      if (edges.isAllowed(edge, handling) && !(spent && edges.isInferred(edge))) {
        decodeFromAll(edge, width);
      }
    }
    effort.spend(width * (1 + last - first));
    for (int i = 0; i < likely; i++) {
      for (int node = 1; node < Math.min(width, INFERRING_WIDTH); node++) {
        decode(beam[node], likelyEdges[i]);
      }
    }
  }

  /** From all nodes of the beam; what was lost, from the best alone, to see what is likely. */
  private void decodeFromAll(int edge, int width) {
    if (edges.isInferred(edge)) {
      addLikely(edge, decode(beam[0], edge));
      return;
    }
    for (int i = 0; i < width; i++) {
      decode(beam[i], edge);
    }
  }

  private void addLikely(int edge, int cost) {
    if (likely == LIKELY && cost >= likelyCosts[LIKELY - 1]) {
      return;
    }
    int i = likely < LIKELY ? likely++ : LIKELY - 1;
    for (; i > 0 && likelyCosts[i - 1] > cost; i--) {
      likelyEdges[i] = likelyEdges[i - 1];
      likelyCosts[i] = likelyCosts[i - 1];
    }
    likelyEdges[i] = edge;
    likelyCosts[i] = cost;
  }

  private void copy(int node, int at) {
    int state = states[node];
    int reference = copies.state(at);
    if (!CharacterModel.differInQuotesOnly(state, reference)) {
      copyOne(node, at);
    } else if (state == reference) {
      copyAll(node, at, edges.nextPlace(at + 1));
    } else if (copies.nextQuotationMark(at) == at) {
      copyOne(node, at);
    } else {
      copyAll(node, at, Math.min(edges.nextPlace(at + 1), copies.nextQuotationMark(at)));
    }
  }

  private void copyOne(int node, int at) {
    int codePoint = Character.codePointAt(line, at);
    long step = model.step(states[node], codePoint);
    boolean damaged = (kinds[node] & DAMAGED) != 0;
    int cost = copies.cost(CharacterModel.costOf(step), codePoint, at);
    boolean beyond = codePoint >= 0x80;
    if (beyond) {
      cost += soundCost + (damaged ? leavingCost(node) : 0);
    }
    int kind = damaged && !beyond ? DAMAGED : SOUND;
    int to = at + Character.charCount(codePoint);
    reach(to, CharacterModel.stateOf(step), costs[node] + cost, node, LatticePath.COPIED, 0, kind);
  }

  /** Where a node's state is that of the line as it is, up to quotations. */
  private void copyAll(int node, int at, int to) {
    int cost = copies.cost(at, to) + copies.beyond(at, to) * soundCost;
    boolean damaged = (kinds[node] & DAMAGED) != 0;
    int first = copies.nextBeyond(at);
    if (damaged && first < to) {
      cost += first == at ? leavingCost(node) : ChannelCosts.LEAVE;
    }
    int kind = damaged && first >= to ? DAMAGED : SOUND;
    int state = CharacterModel.withQuotesOf(copies.state(to), states[node]);
    if (states[node] == copies.state(at)) {
      state = copies.state(to);
    }
    reach(to, state, costs[node] + cost, node, LatticePath.COPIED, 0, kind);
  }

  private int leavingCost(int node) {
    // A byte order mark before a text says nothing of that.
    boolean abrupt = emitted[node] >= 0 && emitted[node] != BYTE_ORDER_MARK;
    return ChannelCosts.LEAVE + (abrupt ? ChannelCosts.ABRUPT : 0);
  }

  /** Returns what the way over an edge costs. */
  private int decode(int node, int edge) {
    int codePoint = edges.codePoint(edge);
    long step = model.step(states[node], codePoint);
    int cost = CharacterModel.costOf(step) + alphabet.costOfDecoded(codePoint);
    cost -=
        CharacterTypes.isLetter(codePoint) ? 0 : loneLetterRarity(places[node], edges.end(edge));
    int state = CharacterModel.stateOf(step);
    int kind = DAMAGED | (edges.isInferred(edge) ? INFERRED : 0);
    if (edges.hasSpaceAfter(edge)) {
      long space = model.step(state, ' ');
      cost += CharacterModel.costOf(space);
      state = CharacterModel.stateOf(space);
      kind |= SPACE_AFTER;
    }
    int channelCost = edges.cost(edge);
    int entry = (kinds[node] & DAMAGED) == 0 ? entry(places[node]) : 0;
    int total = costs[node] + cost + channelCost + entry;
    reach(edges.end(edge), state, total, node, codePoint, channelCost, kind);
    return total;
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
    int side = 2 * place + (kind & DAMAGED);
    if (newCost > best[side] + REACH_OF_SIDE || newCost > best[side ^ 1] + REACH) {
      return;
    }
    best[side] = Math.min(best[side], newCost);
    int slot = slot(place, state, kind);
    int known = nodes[slot];
    if (known < size && isAt(known, place, state, kind)) {
      if (newCost < costs[known]) {
        set(known, place, state, newCost, from, codePoint, channelCost, kind);
      }
      return;
    }
    nodes[slot] = size;
    if (size == states.length) {
      grow();
    }
    nexts[size] = heads[place];
    heads[place] = size;
    set(size++, place, state, newCost, from, codePoint, channelCost, kind);
  }

  /**
   * Nodes are found again by a table that forgets the older of two in one slot: to have a node
   * twice does no harm.
   */
  private static int slot(int place, int state, int kind) {
    int key = (state * 0x9E3779B1) ^ (place * 0x85EBCA6B) ^ ((kind & DAMAGED) * 0x27D4EB2F);
    return (key ^ (key >>> 15)) & (SLOTS - 1);
  }

  private boolean isAt(int node, int place, int state, int kind) {
    return places[node] == place && states[node] == state && ((kinds[node] ^ kind) & DAMAGED) == 0;
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
    while (width > 1 && isTooFar(beam[width - 1], place)) {
      width--;
    }
    return width;
  }

  private boolean isTooFar(int node, int place) {
    int side = 2 * place + (kinds[node] & DAMAGED);
    return costs[node] > best[side] + REACH_OF_SIDE || costs[node] > best[side ^ 1] + REACH;
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

  private LatticePath path(int last) {
    int length = 0;
    for (int node = last; node != NO_NODE; node = previous[node]) {
      length++;
    }
    int[] nodes = new int[length];
    for (int node = last, i = length; node != NO_NODE; node = previous[node]) {
      nodes[--i] = node;
    }
    byte[] pathKinds = new byte[length];
    boolean surprising = false;
    int sound = 0;
    for (int i = 0; i < length; i++) {
      pathKinds[i] = kinds[nodes[i]];
      surprising |= i > 0 && isSurprising(nodes[i - 1], nodes[i]);
      sound += i > 0 ? sound(nodes[i - 1], nodes[i]) : 0;
    }
    return new LatticePath(
        line,
        handling,
        costs[last] + model.endCost(states[last]),
        picked(places, nodes),
        picked(states, nodes),
        picked(emitted, nodes),
        picked(channelCosts, nodes),
        pathKinds,
        surprising,
        sound);
  }

  private static int[] picked(int[] from, int[] nodes) {
    int[] picked = new int[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      picked[i] = from[nodes[i]];
    }
    return picked;
  }

  private int sound(int before, int node) {
    return emitted[node] == LatticePath.COPIED ? copies.beyond(places[before], places[node]) : 0;
  }

  private boolean isSurprising(int before, int node) {
    int step = costs[node] - costs[before] - channelCosts[node];
    if (emitted[node] >= 0) {
      return step > ChannelCosts.DOUBT;
    }
    int from = places[before];
    int first = copies.nextBeyond(from);
    if (first >= places[node]) {
      return false;
    }
    if (places[node] == from + Character.charCount(Character.codePointAt(line, from))) {
      return step > ChannelCosts.SURPRISE;
    }
    boolean leaves = (kinds[before] & DAMAGED) != 0;
    return copies.isSurprising(from, places[node])
        || soundCost > 0
        || (leaves && copies.cost(first) + ChannelCosts.LEAVE > ChannelCosts.SURPRISE);
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
