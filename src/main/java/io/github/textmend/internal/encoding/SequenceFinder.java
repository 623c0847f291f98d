package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.Utf8;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.CharacterTypes;

/**
 * The UTF-8 sequences that the characters from one place on may have been, under one channel.
 *
 * <p>Each is an edge of the lattice: the code point it spells, where it ends, and what the channel
 * has to have done to it. What was done so far is passed on as the edge's flags and, above them,
 * the number of bytes lost. Reused from line to line; not thread-safe.
 */
final class SequenceFinder {
  private static final char DAGGER = '†';

  /** How far back a quotation is looked for, in UTF-16 units: it bounds the time. */
  private static final int LONGEST_QUOTATION = 256;

  private static final int NO_SURROGATE = 0;

  /** One lost byte more, in what was done. */
  private static final int ONE_LOST = 1 << 8;

  private static final int FLAGS = ONE_LOST - 1;
  private static final Edges NOWHERE = new Edges();
  private static final int LOSS = Handling.LOST | Edges.INFERRED;

  private final ReadingChannel channel;
  private final LostBytes lost;
  private final CharacterModel model;
  private final LineUnits line;
  private final char[] units;
  private final int lineEnd;
  private final Handling handling;
  private final int possible;
  private final boolean forms;
  private final boolean spaces;
  private final SequencesBegun begun;
  private Edges edges = NOWHERE;

  /** Where those end at least that are looked for. */
  private int leastEnd;

  /**
   * @param begun to be overwritten
   */
  SequenceFinder(
      LineUnits line,
      ReadingChannel channel,
      Handling handling,
      CharacterModel model,
      SequencesBegun begun) {
    this.begun = begun;
    this.line = line;
    units = line.array();
    this.channel = channel;
    lost = channel.lost();
    this.handling = handling;
    this.model = model;
    lineEnd = line.length();
    possible = line.traits();
    spaces = handling.spaces() && (possible & LineTraits.SPACED) != 0;
    forms = handling.forms() && (possible & LineTraits.FORMS) != 0;
  }

  /** Whether a place is worth looking at: ASCII alone is no damage. */
  boolean mayStart(int at) {
    return units[at] >= 0x80 || (at + 1 < lineEnd && units[at + 1] >= 0x80);
  }

  /** Adds all sequences that start at an index; returns how many beginnings it tried. */
  int find(int from, Edges into) {
    return find(from, from, into);
  }

  /**
   * The same of those that do not end before an index.
   *
   * <p>In one method that is too large for the JVM to make a part of those that call it, and to
   * make that anew whenever it meets a case that it had not met before.
   */
  int find(int from, int newLeastEnd, Edges into) {
    edges = into;
    leastEnd = newLeastEnd;
    int tried = 0;
    begun.clear();
    lead(from, 0, 0, NO_SURROGATE);
    while (begun.takeLast()) {
      int bits = begun.bits();
      int needed = begun.needed();
      int at = begun.at();
      int cost = begun.cost();
      int done = begun.done();
      int high = begun.high();
      if (needed == SequencesBegun.ALL) {
        started(bits, at, cost, done, high);
        continue;
      }
      tried++;
      if (needed == 0) {
        spelled(bits, at, cost, done, high);
        continue;
      }
      char c = at < lineEnd ? units[at] : '\n';
      int b = c < 0x80 ? -1 : channel.byteOf(c);
      if (fits(b, bits, needed)) {
        next(bits, b, needed, at + 1, cost, done, high);
      }
      int space = channel.noBreakSpace();
      if (spaces && c <= ' ' && fits(space, bits, needed)) {
        int spaced = done | Handling.SPACED;
        if (c == ' ') {
          next(bits, space, needed, at + 1, cost + ChannelCosts.SPACED, spaced, high);
        }
        if (c == ' ' || c == '\n' || c == '\r') {
          next(bits, space, needed, at, cost + ChannelCosts.SQUEEZED, spaced, high);
        }
      }
      if (handling.losses() && mayLose(done)) {
        lostContinuation(bits, needed, at, cost, oneLost(done), high, c);
      }
      if (forms) {
        handledContinuation(bits, needed, at, cost, done | Handling.FORMED, high, c);
      }
    }
    if (handling.losses()) {
      halfRepaired(from);
    }
    return tried;
  }

  /**
   * A repair that takes the space after a lost last byte for a no-break space, byte A0, makes both
   * into one character: "” " into "†", "Í " into "à". Some make the mark a dagger wherever it is.
   * The byte before the lost one was there to be repaired: a charset that loses it, too, is out.
   */
  private void halfRepaired(int at) {
    char c = units[at];
    boolean endsInA0 = c >= 0xA0 && (c & 0x3F) == 0x20 && !Character.isSurrogate(c);
    if (!endsInA0 || isLost(0x80 | (c >> 6 & 0x3F))) {
      return;
    }
    boolean ateSpace = at + 1 < lineEnd && startsWord(units[at + 1]);
    for (int b = 0x80; ateSpace && b < 0xA0; b++) {
      if (isLost(b)) {
        int codePoint = (c & ~0x3F) | (b & 0x3F);
        add(codePoint, at + 1, ChannelCosts.HALF_REPAIRED, LOSS | Edges.SPACE_AFTER);
      }
    }
    boolean isClosing = c == DAGGER && !ateSpace && isLost(0x80 | ('”' & 0x3F));
    if (isClosing && isInQuotation(at)) {
      add('”', at + 1, ChannelCosts.HALF_REPAIRED_IN_PLACE, LOSS);
    }
  }

  private boolean isInQuotation(int at) {
    for (int i = at - 1; i >= Math.max(0, at - LONGEST_QUOTATION); i--) {
      char c = units[i];
      if (c == '“' || c == '„' || c == '”') {
        return c != '”';
      }
    }
    return false;
  }

  private static boolean startsWord(char c) {
    int type = CharacterTypes.of(c);
    return CharacterTypes.isLetterOrDigit(c)
        || type == Character.START_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  /**
   * @param high the high surrogate of a CESU-8 pair whose second half begins here, or {@link
   *     #NO_SURROGATE}
   */
  private void lead(int at, int cost, int done, int high) {
    char c = units[at];
    if (c < 0x80 && !(handling.forms() && at + 1 < lineEnd && units[at + 1] >= 0x80)) {
      return;
    }
    int b = channel.byteOf(c);
    if (isLead(b)) {
      begun.add(b, SequencesBegun.ALL, at + 1, cost + ChannelCosts.lead(c), done, high);
    }
    if (forms) {
      handledLead(at, c, cost, done, high);
    }
    if (handling.losses()) {
      lostLead(at, c, b, cost, c < 0x80 ? done | Handling.FORMED : done, high);
    }
  }

  private void handledLead(int at, char c, int cost, int done, int high) {
    for (HandledForms.Form form : channel.handled().startingWith(c)) {
      if (isLead(form.byteValue()) && matches(form, at)) {
        int next = at + form.token().length();
        int all = SequencesBegun.ALL;
        begun.add(form.byteValue(), all, next, cost + form.cost(), done | Handling.FORMED, high);
      }
    }
  }

  private void lostLead(int at, char c, int b, int cost, int done, int high) {
    int replaced = replacementCost(c);
    boolean mayBeLost = replaced >= 0 || Utf8.isContinuation(b);
    if (mayBeLost && mayLose(done)) {
      int next = replaced >= 0 ? at + 1 : at;
      int more = replaced >= 0 ? replaced : ChannelCosts.DROPPED_LEAD;
      for (int lead : lost.leads()) {
        if (isLost(lead)) {
          begun.add(lead, SequencesBegun.ALL, next, cost + more, oneLost(done), high);
        }
      }
    }
  }

  private boolean mayLose(int done) {
    return done < lost.mostOfSequence() * ONE_LOST;
  }

  private static int oneLost(int done) {
    return done + ONE_LOST | LOSS;
  }

  private boolean isLost(int b) {
    return lost.isLost(b) && (possible & lossOf(b)) != 0;
  }

  private static int lossOf(int b) {
    return b == 0xAD ? LineTraits.SOFT_HYPHENS_LOST : LineTraits.CONTROLS_LOST;
  }

  private static boolean isLead(int b) {
    return b >= 0xC2 && b <= 0xF4;
  }

  private void started(int lead, int at, int cost, int done, int high) {
    if (lead < 0xE0) {
      begun.add(lead & 0x1F, 1, at, cost, done, high);
    } else if (lead < 0xF0) {
      if (handling.losses() && done < ONE_LOST && high == NO_SURROGATE) {
        lostPairs(lead, at, cost, done | LOSS);
      }
      begun.add(lead & 0x0F, 2, at, cost, done, high);
    } else {
      begun.add(lead & 0x07, 3, at, cost, done, high);
    }
  }

  /** Both bytes after the lead lost: too many to try, so the channel keeps the commonest. */
  private void lostPairs(int lead, int at, int cost, int done) {
    if ((possible & LineTraits.CONTROLS_LOST) == 0) {
      return;
    }
    int replaced = pairReplacementCost(at);
    if (replaced < 0 && at < leastEnd) {
      return;
    }
    for (int codePoint : lost.withoutContinuations(lead, model)) {
      if (replaced >= 0) {
        add(codePoint, at + 2, cost + replaced, done);
      }
      boolean inPlace = codePoint == '’' && line.isLostApostrophe(at - 1);
      int dropped = inPlace ? ChannelCosts.DROPPED_OF_APOSTROPHE : ChannelCosts.DROPPED_PAIR;
      add(codePoint, at, cost + dropped, done);
    }
  }

  private int pairReplacementCost(int at) {
    if (at + 1 >= lineEnd || units[at] != units[at + 1]) {
      return -1;
    }
    return 2 * replacementCost(units[at]);
  }

  /**
   * Whether a byte may continue a sequence: no code point is spelled longer than it has to be, and
   * none is beyond U+10FFFF.
   */
  private static boolean fits(int b, int bits, int needed) {
    if (bits == 0 && needed > 1) {
      return Utf8.isContinuation(b) && b >= (needed == 2 ? 0xA0 : 0x90);
    }
    return Utf8.isContinuation(b) && !(bits == 4 && needed == 3 && b >= 0x90);
  }

  private void next(int bits, int b, int needed, int at, int cost, int done, int high) {
    begun.add(bits << 6 | (b & 0x3F), needed - 1, at, cost, done, high);
  }

  private void handledContinuation(
      int bits, int needed, int at, int cost, int done, int high, char c) {
    for (HandledForms.Form form : channel.handled().startingWith(c)) {
      if (fits(form.byteValue(), bits, needed) && matches(form, at)) {
        int end = at + form.token().length();
        next(bits, form.byteValue(), needed, end, cost + form.cost(), done, high);
      }
    }
  }

  private void lostContinuation(
      int bits, int needed, int at, int cost, int done, int high, char c) {
    int replaced = replacementCost(c);
    if (replaced >= 0) {
      fill(bits, needed, at + 1, cost + replaced, done, high);
    }
    fill(bits, needed, at, cost + ChannelCosts.DROPPED, done, high);
  }

  private void fill(int bits, int needed, int at, int cost, int done, int high) {
    boolean surrogates = bits >= LostBytes.FIRST_SURROGATES && bits <= LostBytes.LAST_SURROGATES;
    if (needed == 1 && !surrogates) {
      fillLast(bits, at, cost, done, high);
      return;
    }
    for (int b : lost.continuations()) {
      boolean fits = fits(b, bits, needed) && (possible & lossOf(b)) != 0;
      if (fits && LostBytes.isWorthFilling(bits << 6 | (b & 0x3F), needed - 1, model)) {
        next(bits, b, needed, at, cost, done, high);
      }
    }
  }

  /** All that the last byte may have been would be too much to try: the commonest. */
  private void fillLast(int bits, int at, int cost, int done, int high) {
    if (high == NO_SURROGATE && at >= leastEnd) {
      for (int codePoint : lost.withoutLast(bits, model)) {
        if (isLost(0x80 | (codePoint & 0x3F))) {
          add(codePoint, at, cost, done);
        }
      }
    }
  }

  private void spelled(int codePoint, int at, int cost, int done, int high) {
    boolean surrogate = codePoint < 0x10000 && Character.isSurrogate((char) codePoint);
    if (!surrogate) {
      if (high == NO_SURROGATE) {
        add(codePoint, at, cost, done);
      }
    } else if (high == NO_SURROGATE && codePoint < 0xDC00 && at < lineEnd) {
      lead(at, cost, done, codePoint);
    } else if (high != NO_SURROGATE && codePoint >= 0xDC00) {
      add(Character.toCodePoint((char) high, (char) codePoint), at, cost, done);
    }
  }

  private void add(int codePoint, int at, int channelCost, int done) {
    boolean inferred = (done & Edges.INFERRED) != 0;
    if (at >= leastEnd && isText(codePoint) && (!inferred || model.knows(codePoint))) {
      edges.add(codePoint, at, channelCost + ChannelCosts.written(codePoint), done & FLAGS);
    }
  }

  private static boolean isText(int codePoint) {
    int type = CharacterTypes.of(codePoint);
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
      if (units[at + i] != token.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
