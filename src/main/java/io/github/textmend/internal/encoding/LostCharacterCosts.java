package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.score.Alphabet;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.CharacterTypes;
import io.github.textmend.internal.score.StepCache;

/**
 * What a sequence that lacks bytes costs, by what it may have been: edges that begin at its place.
 * Reused from place to place; not thread-safe.
 */
final class LostCharacterCosts {
  /** Greater than the cost of any edge: it does not count. */
  static final int NONE = Integer.MAX_VALUE / 4;

  private static final int MOST_RARITY = ChannelCosts.nats(Alphabet.MOST);
  private static final int LEAST_RARITY = ChannelCosts.nats(Alphabet.LEAST);

  private final LineUnits line;
  private final StepCache model;
  private final TextAhead ahead;
  private ReadingChannel channel = ReadingChannel.of(SingleByteCharset.all().get(0));
  private LineAlphabet alphabet = new LineAlphabet("");
  private int from;
  private int present;
  private int state;
  private boolean inAnyLanguage;

  LostCharacterCosts(LineUnits line, StepCache model) {
    this.line = line;
    this.model = model;
    ahead = new TextAhead(line, model);
  }

  /** Turns to the line that the units have now, and to the channel that it came through. */
  void turnTo(ReadingChannel newChannel, LineAlphabet newAlphabet) {
    channel = newChannel;
    alphabet = newAlphabet;
    ahead.turnTo(newChannel);
  }

  /**
   * Turns to a sequence. Until its language is known, costs are those that the line has at least in
   * any language: to find out which it is takes as long as all the rest.
   *
   * @param units how many are left of it
   * @param stateBefore of the model
   */
  void startAt(int place, int units, int stateBefore) {
    from = place;
    present = units;
    state = stateBefore;
    inAnyLanguage = !alphabet.isFound();
    ahead.startAt(place + units);
  }

  /** Whether costs are those in any language. */
  boolean areOfAnyLanguage() {
    return inAnyLanguage;
  }

  /** From here on, costs are those in the language of the line. */
  void findLanguage() {
    inAnyLanguage = false;
  }

  /** Whether another sequence lacks bytes so near that it would tell more. */
  boolean isBeforeAnother() {
    return ahead.isBeforeAnother();
  }

  /** What an edge costs without what follows; {@link #NONE} if it ends inside a sequence. */
  int alone(Edges edges, int edge) {
    int at = edges.end(edge);
    return at < line.length() && isPartOfSequence(at)
        ? NONE
        : edges.cost(edge) + ofModel(edges, edge) + ofLetters(edges, edge);
  }

  /** What the model says of the character of an edge. */
  int ofModel(Edges edges, int edge) {
    return CharacterModel.costOf(model.step(state, edges.codePoint(edge)));
  }

  /** Whether a character is none that a sequence begins with. */
  private boolean isPartOfSequence(int at) {
    char c = line.array()[at];
    return c >= 0x80 && channel.byteOf(c) < 0xC2;
  }

  private int ofLetters(Edges edges, int edge) {
    int decoded = edges.codePoint(edge);
    if (inAnyLanguage) {
      return alphabet.leastOfDecoded(decoded) - (isAlone(edges, edge) ? MOST_RARITY : 0);
    }
    return alphabet.costOfDecoded(decoded)
        - (isAlone(edges, edge) ? alphabet.rarity(line.array()[from]) : 0);
  }

  /** What an edge may cost more in the language of the line. */
  int mostMore(Edges edges, int edge) {
    int decoded = edges.codePoint(edge);
    return !inAnyLanguage
        ? 0
        : alphabet.mostOfDecoded(decoded)
            - alphabet.leastOfDecoded(decoded)
            + (isAlone(edges, edge) ? MOST_RARITY - LEAST_RARITY : 0);
  }

  private boolean isAlone(Edges edges, int edge) {
    return edges.end(edge) - from == 1 && !CharacterTypes.isLetter(edges.codePoint(edge));
  }

  /** What follows an edge costs; or less, but more than {@code most}. */
  int after(Edges edges, int edge, int most) {
    int after = CharacterModel.stateOf(model.step(state, edges.codePoint(edge)));
    if (!edges.hasSpaceAfter(edge)) {
      return ahead.cost(edges.end(edge), after, most);
    }
    long space = model.step(after, ' ');
    return CharacterModel.costOf(space)
        + ahead.cost(edges.end(edge), CharacterModel.stateOf(space), most);
  }

  /** What the characters cost as they stand, if they are sound, with what follows. */
  int asItStands() {
    int kept = 0;
    int now = state;
    for (int at = from; at < from + present; at++) {
      char c = line.array()[at];
      long step = model.step(now, c);
      kept += CopyCosts.cost(CharacterModel.costOf(step), line.units(), at, c);
      kept += alphabet.costOfCopied(c);
      now = CharacterModel.stateOf(step);
    }
    return kept + ahead.cost(from + present, now, NONE);
  }
}
