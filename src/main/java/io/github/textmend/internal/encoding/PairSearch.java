package io.github.textmend.internal.encoding;

import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.StepCache;
import io.github.textmend.result.Misreading;
import java.util.ArrayList;
import java.util.Comparator;
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
  private static final double START = 8;

  /** What each nat more weighs. */
  private static final double ODDITY = 12;

  /** A word that is sound in a line that was misread. */
  private static final int SOUND_WORD = ChannelCosts.nats(5);

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

  /** UTF-16 units of a line that choose them. */
  private static final int SAMPLE = 160;

  private final CharacterModel model;
  private final StepCache steps;
  private final double leastConfidence;
  private final LineAlphabets alphabets;
  private final PairSurvey survey;
  private final Judge judge;
  private final Priors priors;

  PairSearch(
      StepCache steps,
      long allowed,
      double leastConfidence,
      LineAlphabets alphabets,
      Judge judge,
      Priors priors) {
    this.steps = steps;
    model = steps.model();
    this.leastConfidence = leastConfidence;
    this.alphabets = alphabets;
    this.judge = judge;
    this.priors = priors;
    survey = new PairSurvey(model, allowed, priors);
  }

  /**
   * The layer that gains most, or null if none is likelier than that the line is sound.
   *
   * @param habitsAlone whether only a habit of the source is to be found
   */
  @Nullable Layer best(String line, boolean habitsAlone) {
    List<Layer> layers = new ArrayList<>();
    Layer best = null;
    for (Rereading rereading : likeliest(line)) {
      Layer layer = habitsAlone && !isHabit(rereading) ? null : layer(line, rereading);
      if (layer != null) {
        layers.add(layer);
        best = best == null || layer.gain() > best.gain() ? layer : best;
      }
    }
    return best == null ? null : sure(line, best, layers);
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

  /** Of the pairs worth a look those that make the start of the line likeliest. */
  private List<Rereading> likeliest(String line) {
    LineAlphabet alphabet = alphabets.of(line);
    List<Rereading> best = new ArrayList<>();
    List<Long> costs = new ArrayList<>();
    for (PairSurvey.Pair pair : survey.pairs(line)) {
      Rereading rereading = new Rereading(steps, line, alphabet, pair.image(), pair.written());
      long limit = best.size() < FINALISTS ? Long.MAX_VALUE : costs.get(FINALISTS - 1);
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

  private boolean isHabit(Rereading rereading) {
    return priors.isHabit(rereading.written().encoding(), rereading.readAs().encoding());
  }

  private @Nullable Layer layer(String line, Rereading rereading) {
    Misreading misreading =
        new Misreading(rereading.written().encoding(), rereading.readAs().encoding());
    Rereading.Result result = rereading.result(0);
    int rarity = priors.of(misreading.written(), misreading.readAs());
    rarity += sound(line, result.repairs());
    double gain = result.gain() - Judge.inNats(rarity);
    boolean habit = isHabit(rereading);
    gain -= (habit ? ODDITY_OF_HABIT : 1) * oddity(new Patch(line, result.repairs()).text());
    gain -= (habit ? FEW_OF_HABIT : FEW) / length(result.repairs());
    if (gain <= 0 || areDrawn(line, result.repairs())) {
      return null;
    }
    boolean certain = gain > CERTAIN;
    List<Repair> repairs = certain ? rereading.result(SOUND_WORD).repairs() : result.repairs();
    return new Layer(
        misreading, rarity, judged(line, repairs, gain, certain ? SOUND_WORD : 0), gain, "");
  }

  /**
   * What makes text that is read again odd still is likely to have made it odd before: a language
   * that the model does not know, or no language at all.
   */
  private double oddity(String text) {
    double nats = Judge.inNats(model.lineCost(text)) - START;
    for (int i = 0; i < text.length(); i++) {
      nats -= text.charAt(i) < 0x2E80 ? USUAL : USUAL_EAST_ASIAN;
    }
    return ODDITY * Math.max(0, nats) / (text.length() + 1);
  }

  private static int length(List<Repair> repairs) {
    int length = 0;
    for (Repair repair : repairs) {
      length += repair.end() - repair.start();
    }
    return Math.max(1, length);
  }

  private List<Repair> judged(String line, List<Repair> repairs, double gain, int soundCost) {
    double[] margins = judge.margins(line, repairs, soundCost);
    List<Repair> judged = new ArrayList<>();
    for (int i = 0; i < margins.length; i++) {
      double margin = Math.min(gain, margins[i] - Judge.inNats(ChannelCosts.ENTER));
      judged.add(repairs.get(i).withConfidence(Judge.logistic(margin / Judge.TEMPERATURE)));
    }
    return judged;
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
  private static double share(Layer best, List<Layer> layers) {
    double others = 0;
    for (Layer layer : layers) {
      if (!sameText(layer, best)) {
        others += Math.exp((layer.gain() - best.gain()) / Judge.TEMPERATURE);
      }
    }
    return 1 / (1 + others);
  }

  /** The best of those that make another text of the line. */
  private static @Nullable Layer second(Layer best, List<Layer> layers) {
    return layers.stream()
        .filter(layer -> !sameText(layer, best))
        .max(Comparator.comparingDouble(Layer::gain))
        .orElse(null);
  }

  /** What the second best layer makes of the same characters. */
  private static @Nullable Rival rival(Repair repair, Layer second, double share, double gain) {
    double odds = Math.exp((second.gain() - gain) / Judge.TEMPERATURE);
    for (Repair other : second.repairs()) {
      boolean same = other.start() == repair.start() && other.end() == repair.end();
      if (same && !other.text().equals(repair.text())) {
        return new Rival(other.text(), share * odds, second.misreading());
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
  private @Nullable Layer sure(String line, Layer layer, List<Layer> layers) {
    double share = share(layer, layers);
    Layer second = second(layer, layers);
    List<Repair> sure = new ArrayList<>();
    for (Repair repair : layer.repairs()) {
      double confidence = repair.confidence() * share;
      if (repair.confidence() >= LineMender.DAMAGED && confidence >= leastConfidence) {
        Rival rival = second == null ? null : rival(repair, second, share, layer.gain());
        sure.add(repair.withConfidence(confidence).withRival(share, rival));
      }
    }
    return sure.isEmpty()
        ? null
        : new Layer(
            layer.misreading(), layer.rarity(), sure, layer.gain(), new Patch(line, sure).text());
  }
}
