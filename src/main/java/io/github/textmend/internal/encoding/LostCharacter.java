package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.score.Alphabet;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.CharacterTypes;
import io.github.textmend.internal.score.StepCache;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a sequence that lacks bytes was, in a line all of whose other characters are parts of
 * sequences: the likeliest of all that a search would find there, and how much likelier it is.
 * Reused from place to place; not thread-safe.
 */
final class LostCharacter {
  /** Characters after a sequence whose cost depends on it: the reach of the model. */
  private static final int REACH = 5;

  /** What is so much less likely by itself is so with what follows. */
  private static final int NO_RIVAL = ChannelCosts.nats(16);

  private static final int MOST_RARITY = ChannelCosts.nats(Alphabet.MOST);
  private static final int LEAST_RARITY = ChannelCosts.nats(Alphabet.LEAST);

  private static final int NONE = Integer.MAX_VALUE / 4;

  private final LineUnits line;
  private final StepCache model;

  /** What each of the channels makes possible. */
  private final List<Edges> found = new ArrayList<>();

  private final int[] sizes = new int[SingleByteCharset.all().size()];
  private int channels;

  /** Those of the channel that is being looked at. */
  private Edges edges = new Edges();

  private ReadingChannel channel;
  private LineAlphabet alphabet;
  private int from;
  private int present;
  private int until;
  private int state;
  private boolean inAnyLanguage;
  private int[] costs = new int[64];
  private int[] rivals = new int[64];
  private int rivalsSize;

  /** What the likeliest costs that the other channels alone may have lost. */
  private int leastOfOthers;

  private int cost;
  private int more;
  private int codePoint;
  private int end;
  private int channelCost;
  private boolean spaceAfter;
  private boolean spaced;
  private boolean lost;
  private boolean mayBeSpaced;
  private boolean beforeAnother;

  LostCharacter(LineUnits line, StepCache model, ReadingChannel channel, LineAlphabet alphabet) {
    this.line = line;
    this.model = model;
    this.channel = channel;
    this.alphabet = alphabet;
  }

  /** Turns to the line that the units have now, and to the channel that it came through. */
  void turnTo(ReadingChannel newChannel, LineAlphabet newAlphabet) {
    channel = newChannel;
    alphabet = newAlphabet;
  }

  /**
   * Finds all that a sequence may have been.
   *
   * @param finders that of the channel, and those of others that read the line as the same bytes
   * @param place where the sequence begins
   * @param stateBefore of the model
   */
  void find(List<SequenceFinder> finders, int place, int stateBefore) {
    from = place;
    state = stateBefore;
    present = WholeSequences.begun(line.array(), place, line.length(), channel);
    until = Math.min(line.length(), place + present + 1 + REACH);
    channels = finders.size();
    while (found.size() < channels) {
      found.add(new Edges());
    }
    for (int i = 0; i < channels; i++) {
      sizes[i] = found.get(i).collectAt(finders.get(i), place);
    }
  }

  /**
   * Finds the likeliest of them.
   *
   * @param anyLanguage whether it is to be judged so that it holds in any language: to find out
   *     which that of the line is takes as long as all the rest
   * @return whether there is one
   */
  boolean compare(boolean anyLanguage) {
    inAnyLanguage = anyLanguage;
    rivalsSize = 0;
    leastOfOthers = NONE;
    cost = NONE;
    mayBeSpaced = false;
    beforeAnother = false;
    for (int i = 0; i < channels && (i == 0 || cost < NONE); i++) {
      edges = found.get(i);
      compareAll(sizes[i], i == 0);
    }
    return cost < NONE;
  }

  private void compareAll(int size, boolean own) {
    if (costs.length < size) {
      costs = new int[2 * size];
    }
    int least = NONE;
    for (int edge = 0; edge < size; edge++) {
      // Where nothing was lost, the other channels say what this one does.
      costs[edge] = own || edges.isInferred(edge) ? costAlone(edge, own) : NONE;
      least = Math.min(least, costs[edge]);
    }
    for (int edge = 0; edge < size; edge++) {
      boolean counts = costs[edge] < NONE && costs[edge] <= least + NO_RIVAL;
      if (counts && (own || !isLikeliest(edge))) {
        add(edge, costs[edge] + costAfter(edge), own);
      }
    }
  }

  private boolean isLikeliest(int edge) {
    return codePoint == edges.codePoint(edge) && end == edges.end(edge);
  }

  /** What an edge costs without what follows. */
  private int costAlone(int edge, boolean own) {
    int at = edges.end(edge);
    if (at < line.length() && isPartOfSequence(at)) {
      return NONE;
    }
    int step = CharacterModel.costOf(model.step(state, edges.codePoint(edge)));
    mayBeSpaced |= own && edges.isAllowed(edge, Handling.SPACES) && step <= ChannelCosts.DOUBT;
    return edges.cost(edge) + step + costOfLetters(edge);
  }

  /** Whether a character is none that a sequence begins with. */
  private boolean isPartOfSequence(int at) {
    char c = line.array()[at];
    return c >= 0x80 && channel.byteOf(c) < 0xC2;
  }

  private int costOfLetters(int edge) {
    int decoded = edges.codePoint(edge);
    if (inAnyLanguage) {
      return alphabet.leastOfDecoded(decoded) - (isAlone(edge) ? MOST_RARITY : 0);
    }
    return alphabet.costOfDecoded(decoded)
        - (isAlone(edge) ? alphabet.rarity(line.array()[from]) : 0);
  }

  /** What an edge may cost more in some language. */
  private int mostMore(int edge) {
    int decoded = edges.codePoint(edge);
    return !inAnyLanguage
        ? 0
        : alphabet.mostOfDecoded(decoded)
            - alphabet.leastOfDecoded(decoded)
            + (isAlone(edge) ? MOST_RARITY - LEAST_RARITY : 0);
  }

  private boolean isAlone(int edge) {
    return edges.end(edge) - from == 1 && !CharacterTypes.isLetter(edges.codePoint(edge));
  }

  private int costAfter(int edge) {
    int after = CharacterModel.stateOf(model.step(state, edges.codePoint(edge)));
    if (!edges.hasSpaceAfter(edge)) {
      return costAhead(edges.end(edge), after);
    }
    long space = model.step(after, ' ');
    return CharacterModel.costOf(space) + costAhead(edges.end(edge), CharacterModel.stateOf(space));
  }

  private void add(int edge, int newCost, boolean own) {
    if (!own) {
      leastOfOthers = Math.min(leastOfOthers, newCost);
      return;
    }
    boolean better = newCost < cost;
    if (cost < NONE && !isLikeliest(edge)) {
      addRival(better ? cost : newCost);
    }
    if (better) {
      cost = newCost;
      more = mostMore(edge);
      codePoint = edges.codePoint(edge);
      end = edges.end(edge);
      channelCost = edges.cost(edge);
      spaceAfter = edges.hasSpaceAfter(edge);
      spaced = edges.isAllowed(edge, Handling.SPACES);
      lost = edges.isAllowed(edge, Handling.LOSS);
    }
  }

  private void addRival(int rivalCost) {
    if (rivalsSize == rivals.length) {
      rivals = Arrays.copyOf(rivals, 2 * rivalsSize);
    }
    rivals[rivalsSize++] = rivalCost;
  }

  /** The cost of what follows, up to the next sequence that lacks bytes. */
  private int costAhead(int start, int stateBefore) {
    int ahead = 0;
    int now = stateBefore;
    int at = start;
    while (at < until) {
      int decoded = WholeSequences.at(line, at, channel);
      if (decoded == WholeSequences.MALFORMED) {
        beforeAnother = true;
        return ahead;
      }
      long step = model.step(now, TextCharset.codePointOf(decoded));
      ahead += CharacterModel.costOf(step);
      now = CharacterModel.stateOf(step);
      at += TextCharset.lengthOf(decoded);
    }
    return at == line.length() ? ahead + model.endCost(now) : ahead;
  }

  /** Whether another sequence lacks bytes so near that it would tell more. */
  boolean isBeforeAnother() {
    return beforeAnother;
  }

  /** What the characters cost as they stand, if they are sound, more than the likeliest does. */
  int gain() {
    int kept = 0;
    int now = state;
    for (int at = from; at < from + present; at++) {
      char c = line.array()[at];
      long step = model.step(now, c);
      kept += CopyCosts.cost(CharacterModel.costOf(step), line.line(), at, c);
      kept += alphabet.costOfCopied(c);
      now = CharacterModel.stateOf(step);
    }
    return kept + costAhead(from + present, now) - cost - more;
  }

  /** By how much it is likelier than any other. */
  int lead() {
    int least = leastOfOthers;
    for (int i = 0; i < rivalsSize; i++) {
      least = Math.min(least, rivals[i]);
    }
    return least - cost - more;
  }

  /** Its probability among all that the channel may have lost. */
  double share() {
    double others = 0;
    for (int i = 0; i < rivalsSize; i++) {
      others += Math.exp(Judge.inNats(cost + more - rivals[i]) / Judge.TEMPERATURE);
    }
    return 1 / (1 + others);
  }

  /** How many characters are left of it. */
  int present() {
    return present;
  }

  int codePoint() {
    return codePoint;
  }

  int end() {
    return end;
  }

  int channelCost() {
    return channelCost;
  }

  boolean hasSpaceAfter() {
    return spaceAfter;
  }

  /** Whether a single letter is all that is left of it. */
  boolean isLoneLetter() {
    return end == from + 1 && CharacterTypes.isLetter(line.array()[from]);
  }

  /** Whether it lacks nothing but a no-break space that became a space. */
  boolean isSpaced() {
    return spaced;
  }

  /** Whether one that lacks nothing else would surprise no one. */
  boolean mayBeSpaced() {
    return mayBeSpaced;
  }

  /** Whether nothing else was done to it than that bytes were lost, or spaces. */
  boolean isLost() {
    return lost;
  }
}
