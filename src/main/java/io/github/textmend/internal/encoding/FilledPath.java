package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.StepCache;
import java.util.Arrays;

/** The way through the lattice that a search would find to a {@link FilledLine}. */
final class FilledPath {
  private final FilledLine filled;
  private final StepCache model;
  private final char[] units;
  private final int[] places;
  private final int[] states;
  private final int[] emitted;
  private final int[] channelCosts;
  private final byte[] kinds;
  private int length;
  private int state;

  /** Runs of whole sequences, and UTF-16 units that are left of others. */
  private int runs;

  private int left;

  FilledPath(FilledLine filled, StepCache model) {
    this.filled = filled;
    this.model = model;
    units = filled.line().toCharArray();
    int most = units.length + 1;
    places = new int[most];
    states = new int[most];
    emitted = new int[most];
    channelCosts = new int[most];
    kinds = new byte[most];
    state = model.start();
    addNode(0, LatticePath.COPIED, 0, 0);
    walk();
  }

  LatticePath path() {
    return new LatticePath(
        filled.line(),
        filled.handling(),
        0,
        Arrays.copyOf(places, length),
        Arrays.copyOf(states, length),
        Arrays.copyOf(emitted, length),
        Arrays.copyOf(channelCosts, length),
        Arrays.copyOf(kinds, length),
        false,
        0);
  }

  /** What a character that is left as it stands costs more, if whole sequences leave but few. */
  int soundCost() {
    return left <= runs ? ChannelCosts.SOUND_AMONG_DAMAGED : 0;
  }

  private void walk() {
    int next = 0;
    boolean inRun = false;
    for (int at = 0; at < units.length; ) {
      boolean isLost = next < filled.lost().size() && filled.lost().get(next).start() == at;
      boolean isWhole = !isLost && units[at] >= 0x80;
      runs += isWhole && !inRun ? 1 : 0;
      inRun = isWhole;
      at = isLost ? decode(filled.lost().get(next++)) : isWhole ? decode(at) : copy(at);
    }
  }

  private int copy(int from) {
    int at = from;
    while (at < units.length && units[at] < 0x80) {
      step(units[at++]);
    }
    addNode(at, LatticePath.COPIED, 0, 0);
    return at;
  }

  private int decode(int at) {
    int decoded = WholeSequences.sequence(units, at, units.length, filled.channel());
    int codePoint = TextCharset.codePointOf(decoded);
    int end = at + TextCharset.lengthOf(decoded);
    step(codePoint);
    int cost = ChannelCosts.written(codePoint) + ChannelCosts.lead(units[at]);
    addNode(end, codePoint, cost, LatticeSearch.DAMAGED);
    return end;
  }

  private int decode(LostCharacter lost) {
    left += lost.present();
    step(lost.codePoint());
    int kind = LatticeSearch.DAMAGED | (lost.isSpaced() ? 0 : LatticeSearch.INFERRED);
    if (lost.hasSpaceAfter()) {
      step(' ');
      kind |= LatticeSearch.SPACE_AFTER;
    }
    addNode(lost.end(), lost.codePoint(), lost.channelCost(), kind);
    return lost.end();
  }

  private void step(int codePoint) {
    state = CharacterModel.stateOf(model.step(state, codePoint));
  }

  private void addNode(int place, int codePoint, int channelCost, int kind) {
    places[length] = place;
    states[length] = state;
    emitted[length] = codePoint;
    channelCosts[length] = channelCost;
    kinds[length++] = (byte) kind;
  }
}
