package io.github.textmend.internal.encoding;

import io.github.textmend.internal.edit.EditLog;
import io.github.textmend.internal.scan.SuspicionScan;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.StepCache;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Misreading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mends one line, a layer of damage at a time. Not thread-safe. */
final class LineMender {
  /** A text that is more likely sound than damaged stays, whatever it may be read as. */
  static final double DAMAGED = 0.5;

  /** In nats: what explains all of a line may yet be odd, as it may be damaged again. */
  static final double EXPLAINED = 50;

  /** A line of which so much makes UTF-8 sequences was UTF-8. */
  static final double MOSTLY_UTF_8 = 0.6;

  /** A line of which no more does was not, if it was something else. */
  static final double HARDLY_UTF_8 = 0.25;

  /** In nats: what gains so much needs no comparison. */
  private static final double BEYOND_DOUBT = 40;

  /** To judge a repair takes as long as so many edges of a search. */
  private static final int EDGES_TO_JUDGE = 20;

  private final int mostLayers;
  private final Priors priors;
  private final HabitScan scan;
  private final double leastConfidence;
  private final ObviousDamage obviousDamage;
  private final ObviousPair obviousPair;
  private final ObviousLosses obviousLosses;
  private final Survey survey;
  private final Effort effort = new Effort();
  private final ChannelSearch search;
  private final ChannelClues clues;
  private final Judge judge;
  private final PairSearch pairSearch;
  private final CharacterModel model;

  /**
   * Whether clean text could be like the line, so that only the source's habits speak for damage.
   */
  private boolean habitsAlone;

  /** A line is asked about several times: where it looks damaged. */
  private String surveyed = "";

  private Suspicions suspicions = new Suspicions(surveyed);

  LineMender(
      EncodingOptions options, long allowed, Priors priors, HabitScan scan, CharacterModel model) {
    mostLayers = options.mostLayers();
    leastConfidence = options.leastConfidence();
    this.priors = priors;
    this.scan = scan;
    survey = new Survey(allowed, priors);
    StepCache steps = new StepCache(model);
    LineAlphabets alphabets = new LineAlphabets();
    CopyPath copies = new CopyPath(steps, alphabets);
    search = new ChannelSearch(new LatticeSearch(steps, copies, effort), effort, priors);
    clues = new ChannelClues(steps, copies, priors);
    judge = new Judge(steps, alphabets);
    KeptLines kept = new KeptLines(steps, alphabets);
    BeyondAscii characters = new BeyondAscii();
    pairSearch =
        new PairSearch(
            kept, steps, characters, allowed, leastConfidence, judge, priors, scan.hasHabits());
    obviousDamage =
        new ObviousDamage(characters, allowed, leastConfidence, mostLayers, judge, priors);
    obviousLosses =
        new ObviousLosses(
            characters, survey, alphabets, steps, allowed, leastConfidence, judge, priors);
    obviousPair = new ObviousPair(kept, steps, characters, survey, allowed, priors);
    this.model = model;
  }

  /** What mending a line changes, or null if it is to stay. */
  @Nullable EditLog mend(String line) {
    List<Layer> layers = layers(line);
    boolean stays = layers.isEmpty() || !isSettled(textOf(layers, line));
    return stays ? null : logOf(line, layers);
  }

  /** The text of a line after its last layer; the same instance if it is to stay. */
  String mended(String line) {
    ObviousLine obvious = obvious(line);
    return obvious == null
        ? settled(textOf(searched(line), line), line, true)
        : settled(obvious.text(), line, obvious.isSuspicious());
  }

  /** The text, or the line if that is not settled; a text that looks clean needs no second pass. */
  private String settled(String text, String line, boolean isSuspicious) {
    boolean isClean = !isSuspicious && !scan.hasHabits();
    return text.equals(line) || !(isClean || isSettled(text)) ? line : text;
  }

  /** Whether a second pass would find no work: else the line had more to say against a mending. */
  private boolean isSettled(String text) {
    return scan.find(text, 0) < 0 || layers(text).isEmpty();
  }

  /**
   * The layers of damage that a line has, outermost first; none if it is to stay, or has more than
   * are to be undone or can be searched: a second pass must not find work.
   */
  List<Layer> layers(String line) {
    ObviousLine obvious = obvious(line);
    return obvious == null ? searched(line) : obvious.layers(priors);
  }

  /** What a line says without a search; null if that is not obvious. */
  private @Nullable ObviousLine obvious(String line) {
    ObviousLine found = LineTraits.isInCapitals(line) ? null : ofUtf8(line);
    return found == null ? pair(line) : found;
  }

  private @Nullable ObviousLine ofUtf8(String line) {
    ObviousLine whole = whole(line);
    return whole == null && !scan.hasHabits() ? obviousLosses.find(line) : whole;
  }

  private ObviousPair.@Nullable Found pair(String line) {
    boolean mayBe =
        leastConfidence <= ObviousPair.CONFIDENCE
            && (scan.hasHabits() || !Suspicions.areSparse(line));
    ObviousPair.Found found = mayBe ? obviousPair.find(line) : null;
    if (found == null || (found.isSuspicious() && isWorthSearching(found.text()))) {
      return null;
    }
    return !isLikeClean(line) || isHabit(found.misreading()) ? found : null;
  }

  private ObviousDamage.@Nullable Decoding whole(String line) {
    ObviousDamage.Decoding found = isLikeClean(line) ? null : obviousDamage.find(line);
    if (found == null || (found.isSuspicious() && isWorthSearching(found.text()))) {
      return null;
    }
    boolean rivalled = priors.hasHabitsOfPairs();
    return !rivalled || isHabit(found.misreading()) ? found : null;
  }

  /**
   * Whether clean text could be like the line: it is looked at only since the source has habits.
   */
  private boolean isLikeClean(String line) {
    return scan.hasHabits() && SuspicionScan.find(line, 0) < 0;
  }

  /** The same for a line in which nothing is obvious. */
  List<Layer> searched(String line) {
    if (!isWorthSearching(line)) {
      return List.of();
    }
    effort.beginLine(line.length());
    List<Layer> layers = layers(line, mostLayers);
    boolean deeper = layers.size() == mostLayers && bestLayer(textOf(layers, line), true) != null;
    boolean sure = layers.size() < 2 || areSure(line, layers);
    return deeper || !sure || effort.isSpentForLine() ? List.of() : layers;
  }

  private Suspicions suspicions(String line) {
    if (!line.equals(surveyed)) {
      surveyed = line;
      suspicions = new Suspicions(line);
    }
    return suspicions;
  }

  /** Whether something may explain the places that look damaged, by the words around them. */
  private boolean isWorthSearching(String line) {
    Suspicions suspicions = suspicions(line);
    if (scan.hasHabits() || suspicions.tellNothing()) {
      return true;
    }
    String excerpt = suspicions.excerpt(line);
    Suspicions ofExcerpt = excerpt.equals(line) ? suspicions : new Suspicions(excerpt);
    return ofExcerpt.tellNothing()
        || clues.speakForOne(survey.channels(excerpt), excerpt, line, ofExcerpt)
        || pairSearch.mayBe(excerpt, line, ofExcerpt);
  }

  /** Whether what several layers do to one place is still sure enough. */
  private boolean areSure(String line, List<Layer> layers) {
    for (Edit edit : logOf(line, layers).edits()) {
      if (edit.confidence() < leastConfidence) {
        return false;
      }
    }
    return true;
  }

  private static EditLog logOf(String line, List<Layer> layers) {
    EditLog log = EditLogs.of(line, layers.get(0));
    for (Layer layer : layers.subList(1, layers.size())) {
      log = log.then(EditLogs.of(log.text(), layer));
    }
    return log;
  }

  private static String textOf(List<Layer> layers, String line) {
    return layers.isEmpty() ? line : layers.get(layers.size() - 1).text();
  }

  private List<Layer> layers(String line, int most) {
    boolean sound = most < mostLayers && scan.find(line, 0) < 0;
    if (most == 0 || sound || effort.isSpentForLine()) {
      return List.of();
    }
    Layer layer = bestLayer(line, most < mostLayers);
    List<Layer> layers = layer == null ? List.of() : followed(layer, most);
    Layer whole = wholeLayer(line);
    if (whole == null || (layer != null && whole.text().equals(layer.text()))) {
      return layers;
    }
    List<Layer> others = followed(whole, most);
    boolean better = others.size() > 1 && cost(others, line) < cost(layers, line);
    return better ? others : layers;
  }

  private List<Layer> followed(Layer first, int most) {
    List<Layer> layers = new ArrayList<>();
    layers.add(first);
    layers.addAll(layers(first.text(), most - 1));
    return layers;
  }

  private double cost(List<Layer> layers, String line) {
    double cost = Judge.inNats(model.lineCost(textOf(layers, line)));
    for (Layer layer : layers) {
      cost += Judge.inNats(layer.rarity() + ChannelCosts.ENTER);
    }
    return cost;
  }

  /** The layer that gains most, where one that explains every character has an advantage. */
  private @Nullable Layer bestLayer(String line, boolean inner) {
    double utf8 = survey.share(line);
    habitsAlone = isLikeClean(line);
    boolean mostlyUtf8 = utf8 > MOSTLY_UTF_8 && !priors.hasHabitsOfPairs();
    Suspicions suspicions = suspicions(line);
    List<ReadingChannel> channels = survey.channels(line);
    if (!scan.hasHabits()) {
      channels = clues.spokenFor(channels, line, suspicions);
    }
    Layer pair =
        mostlyUtf8 ? null : pairSearch.best(line, suspicions, habitsAlone, clues.leastOfPair());
    pair = pair != null && inner && pair.gain() < BEYOND_DOUBT / 2 ? null : pair;
    if (pair != null && utf8 < HARDLY_UTF_8 && isBeyondDoubt(pair)) {
      return pair;
    }
    effort.beginLayer(line.length());
    search.begin(line);
    Layer layer = bestLayerOfChannels(line, channels, pair);
    if (layer != null || !effort.isSpentForLayer()) {
      return layer;
    }
    effort.beginPlainLayer();
    search.beginPlainly(line);
    return bestLayerOfChannels(line, channels, null);
  }

  private @Nullable Layer bestLayerOfChannels(
      String line, List<ReadingChannel> channels, @Nullable Layer rival) {
    Layer best = rival;
    double most = rival == null ? Double.NEGATIVE_INFINITY : rival.gain();
    for (ReadingChannel channel : channels) {
      if (effort.isSpentForLayer() || effort.isSpentForLine()) {
        break;
      }
      if (habitsAlone && !priors.isHabit(Encoding.UTF_8, channel.readAs())) {
        continue;
      }
      boolean explains = WholeSequences.cover(line, channel);
      Layer layer = layer(line, channel, explains);
      boolean alone = rival == null || !isHabit(rival.misreading());
      double gain = layer == null ? 0 : layer.gain() + (explains && alone ? EXPLAINED : 0);
      if (layer != null && gain > most) {
        best = layer;
        most = gain;
      }
    }
    return best;
  }

  private boolean isHabit(Misreading misreading) {
    return priors.isHabit(misreading.written(), misreading.readAs());
  }

  private static boolean isBeyondDoubt(Layer layer) {
    return layer.gain() > BEYOND_DOUBT
        && ScriptChanges.cost(layer.text()) == 0
        && SuspicionScan.of(layer.text()) != SuspicionScan.SUSPICIOUS;
  }

  /** Every sequence of a line decoded, however odd the result: it may be damaged again. */
  private @Nullable Layer wholeLayer(String line) {
    if (!survey.mayExplain(line)) {
      return null;
    }
    for (ReadingChannel channel : survey.channels(line)) {
      if (WholeSequences.cover(line, channel)) {
        List<Repair> repairs = judged(line, WholeSequences.repairs(line, channel), channel);
        return layerOf(channel, repairs, 0, new Patch(line, repairs).text(), priors);
      }
    }
    return null;
  }

  private @Nullable Layer layer(String line, ReadingChannel channel, boolean explained) {
    ChannelSearch.Found found = search.search(channel, explained);
    List<Repair> repairs = found.repairs();
    if (repairs.isEmpty()) {
      return null;
    }
    List<Repair> sure = new ArrayList<>();
    double prior = Judge.inNats(priors.ofUtf8(channel.readAs()) + found.handlingCost());
    double gain = -prior;
    effort.spend(EDGES_TO_JUDGE * repairs.size());
    double[] margins = judge.margins(line, repairs, found.soundCost());
    double[] confidences = judge.confidences(line, repairs, margins, prior);
    for (int i = 0; i < confidences.length; i++) {
      double confidence = confidences[i] * repairs.get(i).share();
      if (confidences[i] >= DAMAGED && confidence >= leastConfidence) {
        sure.add(repairs.get(i).withConfidence(confidence));
        gain += margins[i];
      }
    }
    return sure.isEmpty()
        ? null
        : layerOf(channel, sure, gain, new Patch(line, sure).text(), priors);
  }

  static Layer layerOf(
      ReadingChannel channel, List<Repair> repairs, double gain, String text, Priors priors) {
    Misreading misreading = new Misreading(Encoding.UTF_8, channel.readAs());
    return new Layer(misreading, priors.ofUtf8(channel.readAs()), repairs, gain, text);
  }

  private List<Repair> judged(String line, List<Repair> repairs, ReadingChannel channel) {
    double prior = Judge.inNats(priors.ofUtf8(channel.readAs()));
    double[] confidences = judge.confidences(line, repairs, judge.margins(line, repairs, 0), prior);
    List<Repair> judged = new ArrayList<>();
    for (int i = 0; i < confidences.length; i++) {
      judged.add(repairs.get(i).withConfidence(confidences[i]));
    }
    return judged;
  }
}
