package io.github.textmend.internal.encoding;

import io.github.textmend.internal.score.CharacterModel;
import java.util.Arrays;

/**
 * The UTF-8 sequences that the characters from one place on may have been, under one channel.
 *
 * <p>Each is an edge of the lattice: the code point it spells, where it ends, and what the channel
 * has to have done to it. Reused from place to place; not thread-safe.
 */
final class SequenceFinder {
  private static final int INFERRED = 1;
  private static final int SPACE_AFTER = 2;
  private static final char DAGGER = '†';

  /** How far back a quotation is looked for, in UTF-16 units: it bounds the time. */
  private static final int LONGEST_QUOTATION = 256;

  private final ReadingChannel channel;
  private final CharacterModel model;
  private CharSequence line = "";
  private int lineEnd;
  private Handling handling = Handling.NONE;
  private int possible;

  private int[] codePoints = new int[64];
  private int[] ends = new int[64];
  private int[] costs = new int[64];
  private int[] flags = new int[64];
  private int size;

  /** The high surrogate of a CESU-8 pair whose second half is being read, or 0. */
  private int high;

  SequenceFinder(ReadingChannel channel, CharacterModel model) {
    this.channel = channel;
    this.model = model;
  }

  void reset(CharSequence newLine, int end, Handling newHandling) {
    line = newLine;
    lineEnd = end;
    handling = newHandling;
    possible = LineTraits.of(newLine);
  }

  /** Finds all sequences that start at an index; returns their number. */
  int find(int from) {
    size = 0;
    high = 0;
    lead(from, 0, 0);
    if (handling.losses()) {
      halfRepaired(from);
    }
    return size;
  }

  int codePoint(int edge) {
    return codePoints[edge];
  }

  int end(int edge) {
    return ends[edge];
  }

  int cost(int edge) {
    return costs[edge];
  }

  boolean isInferred(int edge) {
    return (flags[edge] & INFERRED) != 0;
  }

  /** Whether a space followed the code point, and a half-done repair ate it. */
  boolean hasSpaceAfter(int edge) {
    return (flags[edge] & SPACE_AFTER) != 0;
  }

  /**
   * A repair that takes the space after a lost last byte for a no-break space, byte A0, makes both
   * into one character: "” " into "†", "Í " into "à". Some make the mark a dagger wherever it is.
   * The byte before the lost one was there to be repaired: a charset that loses it, too, is out.
   */
  private void halfRepaired(int at) {
    char c = line.charAt(at);
    boolean endsInA0 = c >= 0xA0 && (c & 0x3F) == 0x20 && !Character.isSurrogate(c);
    if (!endsInA0 || isLost(0x80 | (c >> 6 & 0x3F))) {
      return;
    }
    boolean ateSpace = at + 1 < lineEnd && startsWord(line.charAt(at + 1));
    for (int b = 0x80; ateSpace && b < 0xA0; b++) {
      if (isLost(b)) {
        int codePoint = (c & ~0x3F) | (b & 0x3F);
        add(codePoint, at + 1, ChannelCosts.HALF_REPAIRED, INFERRED | SPACE_AFTER);
      }
    }
    boolean isClosing = c == DAGGER && !ateSpace && isLost(0x80 | ('”' & 0x3F));
    if (isClosing && isInQuotation(at)) {
      add('”', at + 1, ChannelCosts.HALF_REPAIRED_IN_PLACE, INFERRED);
    }
  }

  private boolean isInQuotation(int at) {
    for (int i = at - 1; i >= Math.max(0, at - LONGEST_QUOTATION); i--) {
      char c = line.charAt(i);
      if (c == '“' || c == '„' || c == '”') {
        return c != '”';
      }
    }
    return false;
  }

  private static boolean startsWord(char c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.START_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  private void lead(int at, int cost, int lost) {
    char c = line.charAt(at);
    if (c < 0x80 && !(handling.forms() && at + 1 < lineEnd && line.charAt(at + 1) >= 0x80)) {
      return;
    }
    int b = channel.byteOf(c);
    if (b >= 0xC2 && b <= 0xF4) {
      started(b, at + 1, cost, lost);
    }
    if (handling.forms()) {
      handledLead(at, c, cost, lost);
    }
    if (handling.losses()) {
      lostLead(at, c, b, cost, lost);
    }
  }

  private void handledLead(int at, char c, int cost, int lost) {
    for (HandledForms.Form form : channel.handled().startingWith(c)) {
      if (form.byteValue() >= 0xC2 && form.byteValue() <= 0xF4 && matches(form, at)) {
        started(form.byteValue(), at + form.token().length(), cost + form.cost(), lost);
      }
    }
  }

  private void lostLead(int at, char c, int b, int cost, int lost) {
    int replaced = replacementCost(c);
    if (replaced >= 0) {
      lostLead(at + 1, cost + replaced, lost);
    } else if (isContinuation(b)) {
      lostLead(at, cost + ChannelCosts.DROPPED_LEAD, lost);
    }
  }

  private boolean isLost(int b) {
    return channel.isLost(b) && (possible & lossOf(b)) != 0;
  }

  private static int lossOf(int b) {
    return b == 0xAD ? LineTraits.SOFT_HYPHENS_LOST : LineTraits.CONTROLS_LOST;
  }

  private static boolean isContinuation(int b) {
    return b >= 0x80 && b < 0xC0;
  }

  private void lostLead(int next, int cost, int lost) {
    for (int b = 0xC2; b <= 0xEF && lost < channel.mostLost(); b++) {
      if (isLost(b)) {
        started(b, next, cost, lost + 1);
      }
    }
  }

  private void started(int lead, int at, int cost, int lost) {
    if (lead < 0xE0) {
      continuation(lead & 0x1F, 1, 0x80, 0xBF, at, cost, lost);
    } else if (lead < 0xF0) {
      int low = lead == 0xE0 ? 0xA0 : 0x80;
      if (handling.losses() && lost == 0) {
        lostPairs(lead, at, cost);
      }
      continuation(lead & 0x0F, 2, low, 0xBF, at, cost, lost);
    } else {
      int low = lead == 0xF0 ? 0x90 : 0x80;
      continuation(lead & 0x07, 3, low, lead == 0xF4 ? 0x8F : 0xBF, at, cost, lost);
    }
  }

  /** Both bytes after the lead lost: too many to try, so the channel keeps the commonest. */
  private void lostPairs(int lead, int at, int cost) {
    if ((possible & LineTraits.CONTROLS_LOST) == 0) {
      return;
    }
    int replaced = pairReplacementCost(at);
    for (int codePoint : channel.lostPairs(lead, model)) {
      if (replaced >= 0) {
        add(codePoint, at + 2, cost + replaced, INFERRED);
      }
      add(codePoint, at, cost + ChannelCosts.DROPPED_PAIR, INFERRED);
    }
  }

  private int pairReplacementCost(int at) {
    if (at + 1 >= lineEnd || line.charAt(at) != line.charAt(at + 1)) {
      return -1;
    }
    return 2 * replacementCost(line.charAt(at));
  }

  private void continuation(int bits, int needed, int low, int most, int at, int cost, int lost) {
    if (needed == 0) {
      spelled(bits, at, cost, lost);
      return;
    }
    char c = at < lineEnd ? line.charAt(at) : '\n';
    int b = c < 0x80 ? -1 : channel.byteOf(c);
    if (b >= low && b <= most) {
      next(bits, b, needed, at + 1, cost, lost);
    }
    if (handling.spaces()) {
      space(bits, needed, low, most, at, cost, lost, c);
    }
    if (handling.losses() && lost < channel.mostLost()) {
      lostContinuation(bits, needed, low, most, at, cost, lost, c);
    }
    if (handling.forms()) {
      handledContinuation(bits, needed, low, most, at, cost, lost, c);
    }
  }

  private void next(int bits, int b, int needed, int at, int cost, int lost) {
    continuation(bits << 6 | (b & 0x3F), needed - 1, 0x80, 0xBF, at, cost, lost);
  }

  private void handledContinuation(
      int bits, int needed, int low, int most, int at, int cost, int lost, char c) {
    for (HandledForms.Form form : channel.handled().startingWith(c)) {
      if (form.byteValue() >= low && form.byteValue() <= most && matches(form, at)) {
        next(bits, form.byteValue(), needed, at + form.token().length(), cost + form.cost(), lost);
      }
    }
  }

  private void lostContinuation(
      int bits, int needed, int low, int most, int at, int cost, int lost, char c) {
    int replaced = replacementCost(c);
    if (replaced >= 0) {
      fill(bits, needed, low, most, at + 1, cost + replaced, lost + 1);
    }
    fill(bits, needed, low, most, at, cost + ChannelCosts.DROPPED, lost + 1);
  }

  private void space(int bits, int needed, int low, int most, int at, int cost, int lost, char c) {
    int b = channel.noBreakSpace();
    if (b < low || b > most || (possible & LineTraits.SPACED) == 0) {
      return;
    }
    if (c == ' ') {
      next(bits, b, needed, at + 1, cost + ChannelCosts.SPACED, lost);
    }
    if (c == ' ' || c == '\n' || c == '\r') {
      next(bits, b, needed, at, cost + ChannelCosts.SQUEEZED, lost);
    }
  }

  private void fill(int bits, int needed, int low, int most, int at, int cost, int lost) {
    for (int b = low; b <= most; b++) {
      if (isLost(b)) {
        next(bits, b, needed, at, cost, lost);
      }
    }
  }

  private void spelled(int codePoint, int at, int cost, int lost) {
    if (Character.isSurrogate((char) codePoint) && codePoint < 0x10000) {
      surrogate(codePoint, at, cost, lost);
    } else if (high == 0) {
      add(codePoint, at, cost, lost > 0 ? INFERRED : 0);
    }
  }

  private void surrogate(int codePoint, int at, int cost, int lost) {
    if (high == 0 && codePoint < 0xDC00 && at < lineEnd) {
      high = codePoint;
      lead(at, cost, lost);
      high = 0;
    } else if (high != 0 && codePoint >= 0xDC00) {
      int pair = Character.toCodePoint((char) high, (char) codePoint);
      int saved = high;
      high = 0;
      add(pair, at, cost, lost > 0 ? INFERRED : 0);
      high = saved;
    }
  }

  private void add(int codePoint, int at, int channelCost, int flag) {
    int cost = channelCost + ChannelCosts.written(codePoint);
    if (!isText(codePoint) || (flag != 0 && !model.knows(codePoint))) {
      return;
    }
    int edge = 0;
    while (edge < size && !isSame(edge, codePoint, at, flag)) {
      edge++;
    }
    if (edge == size) {
      if (size == ends.length) {
        grow();
      }
      size++;
    } else if (cost >= costs[edge]) {
      return;
    }
    codePoints[edge] = codePoint;
    ends[edge] = at;
    costs[edge] = cost;
    flags[edge] = flag;
  }

  private boolean isSame(int edge, int codePoint, int at, int flag) {
    return codePoints[edge] == codePoint
        && ends[edge] == at
        && hasSpaceAfter(edge) == ((flag & SPACE_AFTER) != 0);
  }

  private void grow() {
    codePoints = Arrays.copyOf(codePoints, size * 2);
    ends = Arrays.copyOf(ends, size * 2);
    costs = Arrays.copyOf(costs, size * 2);
    flags = Arrays.copyOf(flags, size * 2);
  }

  private static boolean isText(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.UNASSIGNED && type != Character.PRIVATE_USE;
  }

  private static int replacementCost(char c) {
    return c == '\uFFFD' ? ChannelCosts.REPLACED : c == '?' ? ChannelCosts.QUESTIONED : -1;
  }

  private boolean matches(HandledForms.Form form, int at) {
    String token = form.token();
    if ((possible & form.handling()) == 0 || token.length() > lineEnd - at) {
      return false;
    }
    for (int i = 0; i < token.length(); i++) {
      if (line.charAt(at + i) != token.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
