package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.score.Alphabet;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.CharacterTypes;
import io.github.textmend.internal.score.StepCache;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a sequence was that lacks bytes, in a line all of whose other characters are parts of
 * sequences: the likeliest of all that a search would find there, where there is no doubt. Reused
 * from place to place; not thread-safe.
 */
final class LostCharacterFinder {
  /** By how much a reading has to be likelier than any other that a search would find. */
  private static final int FAR = ChannelCosts.nats(4);

  /** The same where what follows later tells more: another loss, the end of a quotation. */
  private static final int FAR_IF_MORE_TELLS = ChannelCosts.nats(8);

  /** What is so much less likely by itself is so with what follows. */
  private static final int NO_RIVAL = ChannelCosts.nats(16);

  private static final int MOST_RARITY = ChannelCosts.nats(Alphabet.MOST);
  private static final int LEAST_RARITY = ChannelCosts.nats(Alphabet.LEAST);

  private static final int NONE = Integer.MAX_VALUE / 4;

  private final LineUnits line;
  private final StepCache model;
  private final double leastConfidence;
  private final TextAhead ahead;
  private final RivalCosts rivals = new RivalCosts();
  private final SequencesBegun begun = new SequencesBegun();

  /** That of the channel first, and of others that read the line as the same bytes. */
  private final List<SequenceFinder> finders = new ArrayList<>();

  private final Edges own = new Edges();
  private final Edges others = new Edges();
  private ReadingChannel channel = ReadingChannel.of(SingleByteCharset.all().get(0));
  private LineAlphabet alphabet = new LineAlphabet("");

  /** In nats: how rare it is that a place is damaged, and that a single letter is left of it. */
  private double rarity;

  private double rarityOfLoneLetter;

  private int from;
  private int present;
  private int state;

  /** How many sequences there may be, and what each costs without what follows. */
  private int size;

  private int[] costs = new int[64];

  /**
   * Whether they are compared so that it holds in any language: to find out which that of the line
   * is takes as long as all the rest.
   */
  private boolean inAnyLanguage;

  /** The likeliest, and what it costs; {@link #NONE} if there is none. */
  private int likeliest;

  private int cost;
  private boolean mayBeSpaced;

  /**
   * @param leastConfidence to leave no doubt
   */
  LostCharacterFinder(LineUnits line, StepCache model, double leastConfidence) {
    this.line = line;
    this.model = model;
    this.leastConfidence = leastConfidence;
    ahead = new TextAhead(line, model);
  }

  /**
   * Turns to the line that the units have now.
   *
   * @param channels the one that it came through, and others that read it as the same bytes, but
   *     lose other ones
   * @param newRarity how rare it is that a place is damaged, in nats
   */
  void turnTo(
      List<ReadingChannel> channels,
      LineAlphabet newAlphabet,
      double newRarity,
      double newRarityOfLoneLetter) {
    channel = channels.get(0);
    ahead.turnTo(channel);
    alphabet = newAlphabet;
    rarity = newRarity;
    rarityOfLoneLetter = newRarityOfLoneLetter;
    finders.clear();
    for (ReadingChannel one : channels) {
      Handling handling = one == channel ? Handling.ALL : Handling.LOSS;
      finders.add(new SequenceFinder(line, one, handling, model.model(), begun));
    }
  }

  /**
   * What the sequence was that begins at a place and lacks bytes, or null if there is a doubt.
   *
   * @param stateBefore of the model
   */
  @Nullable LostCharacter find(int place, int stateBefore) {
    from = place;
    state = stateBefore;
    present = WholeSequences.begun(line.array(), place, line.length(), channel);
    // No other character is left without a sequence, so these are parts of this one.
    size = own.collectAt(finders.get(0), place, place + present);
    if (costs.length < size) {
      costs = new int[2 * size];
    }
    ahead.startAt(from + present);
    boolean anyLanguage = !alphabet.isFound();
    compare(anyLanguage);
    if (!isLost()) {
      return null;
    }
    boolean isSure = isBeyondDoubt();
    if (!isSure && anyLanguage) {
      compare(false);
      isSure = isLost() && isBeyondDoubt();
    }
    return isSure ? likeliest() : null;
  }

  private LostCharacter likeliest() {
    return new LostCharacter(
        from,
        own.end(likeliest),
        present,
        own.codePoint(likeliest),
        own.cost(likeliest),
        own.hasSpaceAfter(likeliest),
        own.isAllowed(likeliest, Handling.SPACES),
        mayBeSpaced);
  }

  /** Finds the likeliest. */
  private void compare(boolean anyLanguage) {
    inAnyLanguage = anyLanguage;
    rivals.clear();
    cost = NONE;
    mayBeSpaced = false;
    int least = NONE;
    for (int edge = 0; edge < size; edge++) {
      costs[edge] = costAlone(own, edge);
      least = Math.min(least, costs[edge]);
    }
    for (int edge = 0; edge < size; edge++) {
      if (costs[edge] < NONE && costs[edge] <= least + NO_RIVAL) {
        add(edge, costs[edge] + costAfter(own, edge, NONE));
      }
    }
  }

  private void add(int edge, int newCost) {
    boolean better = newCost < cost;
    if (cost < NONE && !isLikeliest(own, edge)) {
      rivals.add(better ? cost : newCost);
    }
    if (better) {
      cost = newCost;
      likeliest = edge;
    }
  }

  private boolean isLikeliest(Edges edges, int edge) {
    return own.codePoint(likeliest) == edges.codePoint(edge)
        && own.end(likeliest) == edges.end(edge);
  }

  /** Whether there is one, and nothing else was done to it than that bytes were lost, or spaces. */
  private boolean isLost() {
    return cost < NONE && own.isAllowed(likeliest, Handling.LOSS);
  }

  private boolean isBeyondDoubt() {
    boolean moreTells = ahead.isBeforeAnother() || opens(own.codePoint(likeliest));
    int most = cost + mostMore(own, likeliest);
    int least = most + (moreTells ? FAR_IF_MORE_TELLS : FAR);
    if (!rivals.areAtLeast(least)) {
      return false;
    }
    double margin = Judge.inNats(costAsItStands() - most);
    double doubt = isLoneLetter() ? rarityOfLoneLetter : rarity;
    double confidence = Judge.logistic((margin - doubt) / Judge.TEMPERATURE);
    return confidence * rivals.shareOf(most) >= leastConfidence && othersCost(least);
  }

  /** What closes a quotation tells what opened it. */
  private static boolean opens(int codePoint) {
    int type = CharacterTypes.of(codePoint);
    return type == Character.INITIAL_QUOTE_PUNCTUATION || type == Character.START_PUNCTUATION;
  }

  private boolean isLoneLetter() {
    return own.end(likeliest) == from + 1 && CharacterTypes.isLetter(line.array()[from]);
  }

  /** Whether all that the other channels alone may have lost costs at least so much. */
  private boolean othersCost(int least) {
    for (int i = 1; i < finders.size(); i++) {
      int found = others.collectAt(finders.get(i), from, from + present);
      for (int edge = 0; edge < found; edge++) {
        // Where nothing was lost, the other channels say what this one does.
        boolean counts = others.isInferred(edge) && !isLikeliest(others, edge);
        int alone = counts ? costAlone(others, edge) : NONE;
        if (alone < least && alone + costAfter(others, edge, least - alone) < least) {
          return false;
        }
      }
    }
    return true;
  }

  /** What an edge costs without what follows. */
  private int costAlone(Edges edges, int edge) {
    int at = edges.end(edge);
    if (at < line.length() && isPartOfSequence(at)) {
      return NONE;
    }
    int step = CharacterModel.costOf(model.step(state, edges.codePoint(edge)));
    mayBeSpaced |=
        edges == own && edges.isAllowed(edge, Handling.SPACES) && step <= ChannelCosts.DOUBT;
    return edges.cost(edge) + step + costOfLetters(edges, edge);
  }

  /** Whether a character is none that a sequence begins with. */
  private boolean isPartOfSequence(int at) {
    char c = line.array()[at];
    return c >= 0x80 && channel.byteOf(c) < 0xC2;
  }

  private int costOfLetters(Edges edges, int edge) {
    int decoded = edges.codePoint(edge);
    if (inAnyLanguage) {
      return alphabet.leastOfDecoded(decoded) - (isAlone(edges, edge) ? MOST_RARITY : 0);
    }
    return alphabet.costOfDecoded(decoded)
        - (isAlone(edges, edge) ? alphabet.rarity(line.array()[from]) : 0);
  }

  /** What an edge may cost more in some language. */
  private int mostMore(Edges edges, int edge) {
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

  private int costAfter(Edges edges, int edge, int most) {
    int after = CharacterModel.stateOf(model.step(state, edges.codePoint(edge)));
    if (!edges.hasSpaceAfter(edge)) {
      return ahead.cost(edges.end(edge), after, most);
    }
    long space = model.step(after, ' ');
    return CharacterModel.costOf(space)
        + ahead.cost(edges.end(edge), CharacterModel.stateOf(space), most);
  }

  /** What the characters cost as they stand, if they are sound, with what follows. */
  private int costAsItStands() {
    int kept = 0;
    int now = state;
    for (int at = from; at < from + present; at++) {
      char c = line.array()[at];
      long step = model.step(now, c);
      kept += CopyCosts.cost(CharacterModel.costOf(step), line.line(), at, c);
      kept += alphabet.costOfCopied(c);
      now = CharacterModel.stateOf(step);
    }
    return kept + ahead.cost(from + present, now);
  }
}
