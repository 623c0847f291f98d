package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.MultiByteCharset;
import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.scan.SuspicionScan;
import io.github.textmend.internal.score.StepCache;
import io.github.textmend.result.Misreading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that were misread as a whole, without UTF-8 under a single-byte charset having a part in
 * it, and beyond doubt: every word with characters beyond ASCII is likelier read again, what comes
 * out is usual text, and no other pair of charsets comes near. They need no search.
 */
final class ObviousPair {
  /**
   * A line and what it says under a pair of charsets.
   *
   * @param isSuspicious whether the text looks damaged in turn
   */
  record Found(
      KeptLines keptLines, String line, PairSurvey.Pair pair, String text, boolean isSuspicious)
      implements ObviousLine {
    /** Whether a rare pair of letters in the text is no wonder: each byte was a character. */
    private boolean isOfSingles() {
      return pair.isOfSingles() && text.indexOf(ByteImage.LOST) < 0;
    }

    Misreading misreading() {
      return new Misreading(pair.written().encoding(), pair.image().readAs().encoding());
    }

    private List<Repair> repairs() {
      return new Rereading(keptLines.of(line), pair.image(), pair.written()).wholeRepairs();
    }

    @Override
    public List<Layer> layers(Priors priors) {
      Misreading misreading = misreading();
      int rarity = priors.of(misreading.written(), misreading.readAs());
      List<Repair> repairs = new ArrayList<>();
      for (Repair repair : repairs()) {
        repairs.add(repair.withConfidence(CONFIDENCE));
      }
      return List.of(new Layer(misreading, rarity, repairs, 0, text));
    }
  }

  /** None of the validation text is decided otherwise by the search. */
  static final double CONFIDENCE = 0.9999;

  /** Characters beyond ASCII that a line must have, and of how many at most it must be one. */
  private static final int LEAST_BEYOND = 16;

  private static final int OF_CHARACTERS = 3;

  /** What each of them has to gain, and all together. */
  private static final int LEAST_GAIN_OF_EACH = ChannelCosts.nats(2);

  private static final int LEAST_GAIN = ChannelCosts.nats(40);

  /** By how much the best pair has to lead. */
  private static final int LEAD = ChannelCosts.nats(25);

  /**
   * What a letter costs at most: of lines that say something familiar in a single-byte charset 999
   * in 1,000 have less a character, of those that say something clear in another one in 1,000 has.
   */
  private static final int MOST_OF_LETTER = ChannelCosts.nats(5);

  /** Different byte strings that the line may have been. */
  private static final int MOST_IMAGES = 4;

  /** Pairs of each kind that the model is asked about. */
  private static final int MOST_PAIRS = 3;

  /** More than there are. */
  private static final int ALL_MULTIPLES = Integer.MAX_VALUE;

  private final KeptLines keptLines;
  private final StepCache steps;
  private final BeyondAscii characters;
  private final Survey survey;
  private final long allowed;
  private final boolean allowsAll;
  private final Priors priors;
  private final List<SingleByteCharset> byRarity;

  ObviousPair(
      KeptLines keptLines,
      StepCache steps,
      BeyondAscii characters,
      Survey survey,
      long allowed,
      Priors priors) {
    this.survey = survey;
    this.steps = steps;
    this.characters = characters;
    this.keptLines = keptLines;
    this.allowed = allowed;
    allowsAll = SingleByteCharset.isAll(allowed);
    this.priors = priors;
    byRarity = priors.readings();
  }

  /** What such a line says; null if the line is of another kind. */
  @Nullable Found find(String line) {
    characters.turnTo(line);
    int beyond = characters.size();
    if (beyond < LEAST_BEYOND || beyond * OF_CHARACTERS < line.length()) {
      return null;
    }
    List<ByteImage> images = new ArrayList<>();
    if (allowsAll && characters.areEastAsian()) {
      addMultiples(line, images);
    }
    addSingles(line, images);
    return images.isEmpty() ? null : best(line, images);
  }

  private void addSingles(String line, List<ByteImage> images) {
    long readings = characters.readings(allowed);
    for (SingleByteCharset charset : byRarity) {
      boolean reads = (readings >>> charset.index() & 1) != 0 && images.size() < MOST_IMAGES;
      if (reads && characters.isNew(charset, images)) {
        images.add(ByteImage.ofUnits(line, charset, characters.histogram(charset)));
      }
    }
  }

  private void addMultiples(String line, List<ByteImage> images) {
    for (MultiByteCharset charset : MultiByteCharset.all()) {
      if (characters.areIn(charset) && characters.isNew(charset, images)) {
        images.add(ByteImage.of(line, charset, 0));
      }
    }
  }

  private @Nullable Found best(String line, List<ByteImage> images) {
    List<PairSurvey.Pair> singles = singles(images);
    // To ask other charsets takes longer than all else for a line of letters.
    List<PairSurvey.Pair> likelier =
        areLetters(singles) ? List.of() : multiplesLikelierThan(singles, images);
    Found found = likelier.isEmpty() ? familiar(line, singles) : clear(line, likelier, singles);
    if (found != null || survey.share(line) >= LineMender.MOSTLY_UTF_8) {
      return found;
    }
    return likeliest(line, pairs(singles, images));
  }

  /** Whether the best of some pairs makes characters that are as usual as a language's letters. */
  private static boolean areLetters(List<PairSurvey.Pair> singles) {
    PairSurvey.Pair best = singles.isEmpty() ? null : singles.get(0);
    return best != null && best.cost() <= (long) best.image().beyond() * MOST_OF_LETTER;
  }

  private @Nullable Found familiar(String line, List<PairSurvey.Pair> singles) {
    FamiliarReading familiar = FamiliarReading.only(characters, singles, steps);
    return familiar == null
        ? null
        : new Found(keptLines, line, familiar.pair(), familiar.text(), false);
  }

  private @Nullable Found clear(
      String line, List<PairSurvey.Pair> multiples, List<PairSurvey.Pair> singles) {
    ClearReading clear = ClearReading.only(line, multiples, singles);
    return clear == null ? null : new Found(keptLines, line, clear.pair(), clear.text(), false);
  }

  private @Nullable Found likeliest(String line, List<PairSurvey.Pair> pairs) {
    KeptLine kept = keptLines.of(line);
    long gain = LEAST_GAIN + (long) kept.beyond() * LEAST_GAIN_OF_EACH;
    long most = kept.cost() - gain;
    long mostOfSingle = Math.min(kept.cost(), ChannelCosts.nats(PairSearch.oddCost(line))) - gain;
    long best = most;
    PairSurvey.Pair bestPair = null;
    String bestText = "";
    boolean doubtful = false;
    for (PairSurvey.Pair pair : pairs) {
      Rereading rereading = new Rereading(kept, pair.image(), pair.written());
      long cost = rereading.costOfWhole(bestPair == null ? best : best + LEAD, priors);
      boolean single = pair.written() instanceof SingleByteCharset;
      if (cost == Rereading.NOT_WHOLE || (single && cost >= mostOfSingle)) {
        continue;
      }
      String text = rereading.wholeText();
      boolean same = bestPair != null && bestText.equals(text);
      doubtful = same ? doubtful : bestPair != null && Math.abs(cost - best) < LEAD;
      if (bestPair == null || cost < best) {
        bestPair = pair;
        bestText = text;
      }
      best = Math.min(best, cost);
    }
    return bestPair == null || doubtful || !isUsual(bestText, best, most)
        ? null
        : unlessOdd(line, bestPair, bestText);
  }

  /** What is found, unless it looks damaged in turn or is a table of characters. */
  private @Nullable Found unlessOdd(String line, PairSurvey.Pair pair, String text) {
    boolean isSuspicious = SuspicionScan.of(text) == SuspicionScan.SUSPICIOUS;
    Found found = new Found(keptLines, line, pair, text, isSuspicious);
    boolean isOdd = isSuspicious && !found.isOfSingles();
    return isOdd || PairSearch.areListed(found.repairs()) ? null : found;
  }

  /**
   * @param most what a usual text may cost, with what it costs to be odd
   */
  private static boolean isUsual(String text, long cost, long most) {
    return PairSearch.oddity(text, Judge.inNats(cost)) < Judge.inNats(most - cost)
        && ScriptChanges.cost(text) == 0;
  }

  /** The likeliest pairs of those written in single-byte charsets, the best first. */
  private List<PairSurvey.Pair> singles(List<ByteImage> images) {
    BestPairs singles = BestPairs.likely(MOST_PAIRS, Long.MAX_VALUE);
    for (ByteImage image : images) {
      PairSurvey.addSingles(image, singles, priors);
    }
    return singles.pairs();
  }

  /** Those written in other charsets that cost no more than the best of these. */
  private List<PairSurvey.Pair> multiplesLikelierThan(
      List<PairSurvey.Pair> singles, List<ByteImage> images) {
    long bound = singles.isEmpty() ? Long.MAX_VALUE : singles.get(0).cost() + 1;
    return multiples(images, ALL_MULTIPLES, bound);
  }

  private List<PairSurvey.Pair> multiples(List<ByteImage> images, int most, long bound) {
    BestPairs multiples = BestPairs.likely(most, bound);
    if (allowsAll) {
      for (ByteImage image : images) {
        PairSurvey.addMultiples(image, multiples, priors);
      }
    }
    return multiples.pairs();
  }

  /** All likely ones, the best first, whose text spares most of the time for the others. */
  private List<PairSurvey.Pair> pairs(List<PairSurvey.Pair> singles, List<ByteImage> images) {
    List<PairSurvey.Pair> pairs = new ArrayList<>(singles);
    pairs.addAll(multiples(images, MOST_PAIRS, Long.MAX_VALUE));
    pairs.sort(Comparator.comparingLong(PairSurvey.Pair::cost));
    return pairs;
  }
}
