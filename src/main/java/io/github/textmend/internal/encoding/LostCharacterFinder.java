package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
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

  private static final int NONE = LostCharacterCosts.NONE;

  private final LineUnits line;
  private final StepCache model;
  private final double leastConfidence;
  private final LostCharacterCosts costs;
  private final RivalCosts rivals = new RivalCosts();
  private final SequencesBegun begun = new SequencesBegun();

  /** That of the channel first, and of others that read the line as the same bytes. */
  private final List<SequenceFinder> finders = new ArrayList<>();

  private final Edges own = new Edges();
  private final Edges others = new Edges();
  private ReadingChannel channel = ReadingChannel.of(SingleByteCharset.all().get(0));

  /** In nats: how rare it is that a place is damaged, and that a single letter is left of it. */
  private double rarity;

  private double rarityOfLoneLetter;

  private int from;
  private int present;

  /** How many sequences there may be, and what each costs without what follows. */
  private int size;

  private int[] alone = new int[64];

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
    costs = new LostCharacterCosts(line, model);
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
      LineAlphabet alphabet,
      double newRarity,
      double newRarityOfLoneLetter) {
    channel = channels.get(0);
    costs.turnTo(channel, alphabet);
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
    present = WholeSequences.begun(line.array(), place, line.length(), channel);
    // No other character is left without a sequence, so these are parts of this one.
    size = own.collectAt(finders.get(0), place, place + present);
    if (alone.length < size) {
      alone = new int[2 * size];
    }
    costs.startAt(place, present, stateBefore);
    compare();
    if (!isLost()) {
      return null;
    }
    boolean isSure = isBeyondDoubt();
    if (!isSure && costs.areOfAnyLanguage()) {
      costs.findLanguage();
      compare();
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
  private void compare() {
    rivals.clear();
    cost = NONE;
    mayBeSpaced = false;
    int least = NONE;
    for (int edge = 0; edge < size; edge++) {
      alone[edge] = costs.alone(own, edge);
      least = Math.min(least, alone[edge]);
      mayBeSpaced |= alone[edge] < NONE && mayBeSpaced(edge);
    }
    for (int edge = 0; edge < size; edge++) {
      if (alone[edge] < NONE && alone[edge] <= least + NO_RIVAL) {
        add(edge, alone[edge] + costs.after(own, edge, NONE));
      }
    }
  }

  private boolean mayBeSpaced(int edge) {
    return own.isAllowed(edge, Handling.SPACES) && costs.ofModel(own, edge) <= ChannelCosts.DOUBT;
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
    boolean moreTells = costs.isBeforeAnother() || opens(own.codePoint(likeliest));
    int most = cost + costs.mostMore(own, likeliest);
    int least = most + (moreTells ? FAR_IF_MORE_TELLS : FAR);
    if (!rivals.areAtLeast(least)) {
      return false;
    }
    double margin = Judge.inNats(costs.asItStands() - most);
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
        int cheapest = counts ? costs.alone(others, edge) : NONE;
        if (cheapest < least && cheapest + costs.after(others, edge, least - cheapest) < least) {
          return false;
        }
      }
    }
    return true;
  }
}
