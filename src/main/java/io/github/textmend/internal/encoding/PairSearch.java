package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.scan.SuspicionScan;
import io.github.textmend.internal.score.StepCache;
import io.github.textmend.result.Misreading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The likeliest misreading of a line that UTF-8 under a single-byte charset does not explain. */
final class PairSearch {
  /** In nats: a line that gains more by a misreading was read so as a whole. */
  private static final double CERTAIN = 8;

  /** Nats a character that clean text of the model's languages seldom has more than. */
  private static final double USUAL = 2.5;

  /** The same for characters of East Asia, of which there are more. */
  private static final double USUAL_EAST_ASIAN = 5.5;

  /** Nats that the first characters of a text have more than others. */
  static final double START = 8;

  /** What each nat more weighs. */
  private static final double ODDITY = 12;

  /** A word that is sound in a line that was misread. */
  private static final int SOUND_WORD = ChannelCosts.nats(5);

  /** The same, where the misreading of the line is beyond doubt. */
  private static final int SOUND_BEYOND_DOUBT = ChannelCosts.nats(10);

  private static final double BEYOND_DOUBT = 30;

  /** The same, where all characters of words are others, and not a few letters. */
  private static final int SOUND_EAST_ASIAN_WORD = ChannelCosts.nats(15);

  /** In nats: where one character changed alone; less for each of several. */
  private static final double FEW = 3;

  /**
   * What is left of the oddity where the misreading is a habit of the source: short fields are odd.
   * Balanced, like the next, on lines and words of clean text in 360 languages.
   */
  private static final double ODDITY_OF_HABIT = 0.25;

  private static final double FEW_OF_HABIT = 1.5;

  /** Pairs that are tried on the whole line. */
  private static final int FINALISTS = 5;

  /** In nats: text that is no sentence in any language, or in one that the model does not know. */
  private static final double ODD_TEXT = 50;

  /** Nats a character that such a text has. */
  private static final double ODD_CHARACTER = 4.6;

  /** The same for characters of East Asia. */
  private static final double ODD_EAST_ASIAN = 6;

  /** By how much a pair may be behind the best one there, to be tried. */
  private static final int FAR_BEHIND = ChannelCosts.nats(150);

  /** In nats: what gains so much less than the best pair does not make it less sure. */
  private static final double NO_RIVAL = 40;

  /** UTF-16 units of a line of which a part is surveyed in place of all. */
  private static final int LONG = 1024;

  /** UTF-16 units of a line that choose them. */
  private static final int SAMPLE = 160;

  private final StepCache model;
  private final double leastConfidence;
  private final KeptLines keptLines;
  private final PairSurvey survey;
  private final Judge judge;
  private final Priors priors;
  private final boolean mayBeHabit;

  PairSearch(
      KeptLines keptLines,
      StepCache model,
      BeyondAscii characters,
      long allowed,
      double leastConfidence,
      Judge judge,
      Priors priors,
      boolean mayBeHabit) {
    this.mayBeHabit = mayBeHabit;
    this.keptLines = keptLines;
    this.model = model;
    this.leastConfidence = leastConfidence;
    this.judge = judge;
    this.priors = priors;
    survey = new PairSurvey(characters, allowed, priors);
  }

  /**
   * The layer that gains most, or null if none is likelier than that the line is sound.
   *
   * @param suspicions where the line looks damaged
   * @param habitsAlone whether only a habit of the source is to be found
   * @param least what a pair has to gain at the places that look damaged
   */
  @Nullable Layer best(String line, Suspicions suspicions, boolean habitsAlone, int least) {
    List<Ranked> layers = new ArrayList<>();
    Ranked best = null;
    double odd = excess(Judge.inNats(keptLines.of(line).cost()), line);
    for (Rereading rereading : likeliest(line, suspicions, least)) {
      double leastGain = best == null ? 0 : Math.max(0, best.rank - NO_RIVAL);
      boolean tried = !habitsAlone || isHabit(rereading);
      Layer layer = tried ? layer(line, rereading, leastGain) : null;
      if (layer != null) {
        Ranked ranked = new Ranked(layer, layer.gain() + (isSingle(rereading) ? odd : 0));
        layers.add(ranked);
        best = best == null || ranked.rank > best.rank ? ranked : best;
      }
    }
    return best == null ? null : sure(line, judged(line, best.layer), best.rank, layers);
  }

  /**
   * A layer among others: that the line is odd speaks against each of them, but only where it was
   * written in a single-byte charset it is part of the gain.
   */
  private record Ranked(Layer layer, double rank) {}

  private static boolean isSingle(Rereading rereading) {
    return rereading.written() instanceof SingleByteCharset;
  }

  /** By how much a line costs more than one that is odd. */
  private static double excess(double keptCost, String line) {
    return Math.max(0, keptCost - oddCost(line));
  }

  /** Whether some pair of charsets may explain the places of a line that look damaged. */
  boolean mayBe(String line, String whole, Suspicions suspicions) {
    KeptLine kept = keptLines.ofPart(line, whole);
    for (PairSurvey.Pair pair : survey.pairs(line)) {
      Rereading rereading = new Rereading(kept, pair.image(), pair.written());
      if (rereading.gainsAt(suspicions, priors, Suspicions.LEAST_GAIN_OF_EXCERPT)) {
        return true;
      }
    }
    return false;
  }

  /** Frames and tables: of letters read as other characters, some would be no lines. */
  private static boolean areDrawn(String line, List<Repair> repairs) {
    for (Repair repair : repairs) {
      for (int i = repair.start(); i < repair.end(); i++) {
        char c = line.charAt(i);
        if (c >= 0x80 && !CopyCosts.isDrawing(c)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Tables of characters in their order, of which a charset makes another such table. */
  static boolean areListed(List<Repair> repairs) {
    int letters = 0;
    int inOrder = 0;
    for (Repair repair : repairs) {
      String text = repair.text();
      for (int i = 1; i < text.length(); i++) {
        letters++;
        inOrder += text.charAt(i) - text.charAt(i - 1) == 1 ? 1 : 0;
      }
    }
    return areListed(inOrder, letters);
  }

  /**
   * @param inOrder characters that follow the one before them in Unicode
   * @param letters all that have one before them
   */
  static boolean areListed(int inOrder, int letters) {
    return inOrder > 2 && inOrder * 2 > letters;
  }

  /**
   * What a line costs as one that is odd, which is rare, but less so than the sum of its letters.
   */
  static double oddCost(String line) {
    double cost = ODD_TEXT;
    for (int i = 0; i < line.length(); i++) {
      cost += line.charAt(i) < 0x2E80 ? ODD_CHARACTER : ODD_EAST_ASIAN;
    }
    return cost;
  }

  /** Of the pairs worth a look those that make the start of the line likeliest. */
  private List<Rereading> likeliest(String line, Suspicions suspicions, int least) {
    KeptLine kept = keptLines.of(line);
    if (line.length() <= LONG) {
      return likeliest(kept, suspicions, least);
    }
    int from = Math.max(0, SuspicionScan.find(line, 0) - SAMPLE / 2);
    String sample = line.substring(from, Math.min(line.length(), from + LONG / 2));
    List<Rereading> best = new ArrayList<>();
    KeptLine ofSample = new KeptLine(kept.model(), sample, new LineAlphabet(sample));
    for (Rereading rereading : likeliest(ofSample, new Suspicions(sample), least)) {
      ByteImage image = ByteImage.of(line, rereading.readAs(), 0);
      best.add(new Rereading(kept, image, rereading.written()));
    }
    return best;
  }

  private List<Rereading> likeliest(KeptLine kept, Suspicions suspicions, int least) {
    String line = kept.line();
    List<Rereading> best = new ArrayList<>();
    List<Long> costs = new ArrayList<>();
    for (PairSurvey.Pair pair : survey.pairs(line)) {
      Rereading rereading = new Rereading(kept, pair.image(), pair.written());
      if (!mayBeHabit && !speaksFor(rereading, suspicions, least)) {
        continue;
      }
      long limit = best.isEmpty() ? Long.MAX_VALUE : costs.get(0) + FAR_BEHIND;
      limit = best.size() < FINALISTS ? limit : Math.min(limit, costs.get(FINALISTS - 1));
      long cost = rereading.costOfAll(SAMPLE, limit, priors);
      int at = best.size();
      while (at > 0 && costs.get(at - 1) > cost) {
        at--;
      }
      if (cost < limit) {
        best.add(at, rereading);
        costs.add(at, cost);
      }
    }
    return best.subList(0, Math.min(FINALISTS, best.size()));
  }

  private boolean speaksFor(Rereading rereading, Suspicions suspicions, int least) {
    return suspicions.tellNothing()
        || rereading.gainsAt(suspicions, priors, Math.max(least, Suspicions.LEAST_GAIN));
  }

  private boolean isHabit(Rereading rereading) {
    return priors.isHabit(rereading.written().encoding(), rereading.readAs().encoding());
  }

  /**
   * What a pair would have done, not judged as yet, or null if it did nothing.
   *
   * @param least a gain that is too small to matter
   */
  private @Nullable Layer layer(String line, Rereading rereading, double least) {
    Misreading misreading =
        new Misreading(rereading.written().encoding(), rereading.readAs().encoding());
    Rereading.Result result = rereading.result(0, least);
    int rarity = priors.of(misreading.written(), misreading.readAs());
    rarity += sound(line, result.repairs());
    double gain = result.gain() - Judge.inNats(rarity);
    if (gain <= least) {
      return null;
    }
    if (isSingle(rereading)) {
      gain -= excess(rereading.keptCost(), line);
      gain *= Witnesses.of(line, result.repairs());
    }
    String text = new Patch(line, result.repairs()).text();
    boolean habit = isHabit(rereading);
    double oddity = oddity(text, Judge.inNats(model.lineCost(text)));
    gain -= (habit ? ODDITY_OF_HABIT : 1) * oddity;
    gain -= (habit ? FEW_OF_HABIT : FEW) / distinct(line, result.repairs());
    if (gain <= 0 || areDrawn(line, result.repairs()) || areListed(result.repairs())) {
      return null;
    }
    List<Repair> repairs =
        gain > CERTAIN
            ? rereading.result(soundWord(misreading, gain), Double.NEGATIVE_INFINITY).repairs()
            : result.repairs();
    return new Layer(misreading, rarity, repairs, gain, "");
  }

  private static int soundWord(Misreading misreading, double gain) {
    boolean single = misreading.written().isSingleByte() && misreading.readAs().isSingleByte();
    if (!single) {
      return SOUND_EAST_ASIAN_WORD;
    }
    return gain > BEYOND_DOUBT ? SOUND_BEYOND_DOUBT : SOUND_WORD;
  }

  /**
   * What makes text that is read again odd still is likely to have made it odd before: a language
   * that the model does not know, or no language at all.
   *
   * @param cost of the text, in nats
   */
  static double oddity(String text, double cost) {
    double nats = cost - START;
    for (int i = 0; i < text.length(); i++) {
      nats -= text.charAt(i) < 0x2E80 ? USUAL : USUAL_EAST_ASIAN;
    }
    return ODDITY * Math.max(0, nats) / (text.length() + 1);
  }

  /** How many different characters beyond ASCII repairs change. */
  private static int distinct(String line, List<Repair> repairs) {
    BitSet characters = new BitSet();
    for (Repair repair : repairs) {
      for (int i = repair.start(); i < repair.end(); i++) {
        characters.set(line.charAt(i), line.charAt(i) >= 0x80);
      }
    }
    return Math.max(1, characters.cardinality());
  }

  private Layer judged(String line, Layer layer) {
    int soundCost = layer.gain() > CERTAIN ? soundWord(layer.misreading(), layer.gain()) : 0;
    double[] margins = judge.margins(line, layer.repairs(), soundCost);
    List<Repair> judged = new ArrayList<>();
    for (int i = 0; i < margins.length; i++) {
      double margin = Math.min(layer.gain(), margins[i] - Judge.inNats(ChannelCosts.ENTER));
      double confidence = Judge.logistic(margin / Judge.TEMPERATURE);
      judged.add(layer.repairs().get(i).withConfidence(confidence));
    }
    return new Layer(layer.misreading(), layer.rarity(), judged, layer.gain(), layer.text());
  }

  /** Characters beyond ASCII that would be sound in a line most of whose others are damaged. */
  private static int sound(String line, List<Repair> repairs) {
    int sound = 0;
    for (int i = 0; i < line.length(); i++) {
      sound += line.charAt(i) >= 0x80 ? 1 : 0;
    }
    for (Repair repair : repairs) {
      sound -= repair.end() - repair.start();
    }
    return Math.max(0, Math.min(sound, ChannelCosts.MOST_SOUND)) * ChannelCosts.SOUND_BESIDE_PAIR;
  }

  /** The probability of the best among all that were found. */
  private static double share(Layer best, double rank, List<Ranked> layers) {
    double others = 0;
    for (Ranked other : layers) {
      if (!sameText(other.layer, best)) {
        others += Math.exp((other.rank - rank) / Judge.TEMPERATURE);
      }
    }
    return 1 / (1 + others);
  }

  /** The best of those that make another text of the line. */
  private static @Nullable Ranked second(Layer best, List<Ranked> layers) {
    Ranked second = null;
    for (Ranked other : layers) {
      boolean better = second == null || other.rank > second.rank;
      second = better && !sameText(other.layer, best) ? other : second;
    }
    return second;
  }

  /** What the second best layer makes of the same characters. */
  private static @Nullable Rival rival(Repair repair, Ranked second, double share, double rank) {
    double odds = Math.exp((second.rank - rank) / Judge.TEMPERATURE);
    for (Repair other : second.layer.repairs()) {
      boolean same = other.start() == repair.start() && other.end() == repair.end();
      if (same && !other.text().equals(repair.text())) {
        return new Rival(other.text(), share * odds, second.layer.misreading());
      }
    }
    return null;
  }

  private static boolean sameText(Layer one, Layer other) {
    if (one.repairs().size() != other.repairs().size()) {
      return false;
    }
    for (int i = 0; i < one.repairs().size(); i++) {
      Repair a = one.repairs().get(i);
      Repair b = other.repairs().get(i);
      if (a.start() != b.start() || a.end() != b.end() || !a.text().equals(b.text())) {
        return false;
      }
    }
    return true;
  }

  /** The layer with those of its repairs that are sure enough. */
  private @Nullable Layer sure(String line, Layer layer, double rank, List<Ranked> layers) {
    double share = share(layer, rank, layers);
    Ranked second = second(layer, layers);
    List<Repair> sure = new ArrayList<>();
    for (Repair repair : layer.repairs()) {
      double confidence = repair.confidence() * share * repair.share();
      if (repair.confidence() >= LineMender.DAMAGED && confidence >= leastConfidence) {
        Rival rival = second == null ? null : rival(repair, second, share, rank);
        sure.add(repair.withConfidence(confidence).withRival(share * repair.share(), rival));
      }
    }
    return sure.isEmpty()
        ? null
        : new Layer(
            layer.misreading(), layer.rarity(), sure, layer.gain(), new Patch(line, sure).text());
  }
}
