package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.scan.SuspicionScan;
import io.github.textmend.internal.score.StepCache;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that one channel alone explains but for bytes that were lost, where the model has no doubt
 * what these were, with nothing suspicious left then. They need no search. Reused from line to
 * line; not thread-safe.
 */
final class ObviousLosses {
  private static final int LONGEST = 4;

  private final long allowed;
  private final double leastConfidence;
  private final BeyondAscii characters;
  private final Survey survey;
  private final Judge judge;
  private final Priors priors;
  private final LineUnits units = new LineUnits();
  private final StepCache model;
  private final LineAlphabets alphabets;
  private final List<Reading> readings = new ArrayList<>();

  /** Commonest misreading first. */
  private final List<SingleByteCharset> byRarity;

  /** Made when the first line may be of this kind: few are. */
  private @Nullable LossFilling filling;

  /**
   * The channels that read a line as the same bytes, the commonest first. Each of the others loses
   * bytes that no other does.
   *
   * @param sequences how many there are
   * @param whole how many of them are whole
   * @param mayBeFamiliar whether clean text is known to have all of these
   */
  private record Reading(
      List<ReadingChannel> channels, int sequences, int whole, boolean mayBeFamiliar) {
    boolean isWhole() {
      return whole == sequences;
    }
  }

  ObviousLosses(
      BeyondAscii characters,
      Survey survey,
      LineAlphabets alphabets,
      StepCache model,
      long allowed,
      double leastConfidence,
      Judge judge,
      Priors priors) {
    this.characters = characters;
    this.survey = survey;
    this.alphabets = alphabets;
    this.model = model;
    this.allowed = allowed;
    this.leastConfidence = leastConfidence;
    this.judge = judge;
    this.priors = priors;
    byRarity = priors.readingsOfUtf8();
  }

  /** What such a line says; null if the line is of another kind. */
  @Nullable ObviousLine find(String line) {
    FilledLine filled = filled(line);
    return filled == null ? null : new Found(filled);
  }

  /** The line filled in from the only reading that leaves no doubt. */
  private @Nullable FilledLine filled(String line) {
    characters.turnTo(line);
    boolean mayBe = findReadings(characters.inSequenceButReplaced(allowed));
    // Enough of a line has to make sequences to tell what the others were.
    if (!mayBe || survey.share(line) <= LineMender.HARDLY_UTF_8) {
      return null;
    }
    units.turnTo(line);
    FilledLine only = null;
    for (Reading reading : readings) {
      boolean isWorth = readings.size() == 1 || reading.mayBeFamiliar;
      FilledLine filled = isWorth ? filling().fill(reading.channels, reading.whole) : null;
      if (filled != null && looksClean(filled.text())) {
        if (only != null) {
          return null;
        }
        only = filled;
      }
    }
    return only;
  }

  /** Clean text is known to look like what it says; where there is no other, it may look new. */
  private boolean looksClean(String text) {
    int suspicion = SuspicionScan.of(text);
    return readings.size() == 1
        ? suspicion != SuspicionScan.SUSPICIOUS
        : suspicion == SuspicionScan.FAMILIAR;
  }

  private LossFilling filling() {
    LossFilling made = filling;
    if (made == null) {
      made = new LossFilling(units, characters, alphabets, model, leastConfidence, priors);
      filling = made;
    }
    return made;
  }

  private Layer layer(FilledLine filled) {
    String line = filled.line();
    ReadingChannel channel = filled.channel();
    FilledPath path = new FilledPath(filled, model);
    List<Repair> repairs = path.path().repairs(readings(filled));
    double prior = Judge.inNats(priors.ofUtf8(channel.readAs()) + filled.handling().cost());
    double[] margins = judge.margins(line, repairs, path.soundCost());
    double[] confidences = judge.confidences(line, repairs, margins, prior);
    List<Repair> judged = new ArrayList<>(repairs.size());
    for (int i = 0; i < confidences.length; i++) {
      double confidence = confidences[i] * repairs.get(i).share();
      judged.add(repairs.get(i).withConfidence(Math.max(leastConfidence, confidence)));
    }
    return LineMender.layerOf(channel, judged, 0, filled.text(), priors);
  }

  private Readings readings(FilledLine filled) {
    units.turnTo(filled.line());
    SequenceFinder finder =
        new SequenceFinder(
            units, filled.channel(), filled.handling(), model.model(), new SequencesBegun());
    return new Readings(model, finder, alphabets.of(filled.line()), new Edges());
  }

  /**
   * Finds the readings that cover the line but for lost bytes. Returns whether there are any, and
   * none that covers it whole.
   */
  private boolean findReadings(long possible) {
    readings.clear();
    for (int i = 0; possible != 0 && i < byRarity.size(); i++) {
      SingleByteCharset charset = byRarity.get(i);
      if ((possible >>> charset.index() & 1) == 0 || addToAlike(charset)) {
        continue;
      }
      Reading reading = reading(ReadingChannel.of(charset));
      if (reading == null) {
        continue;
      }
      if (reading.isWhole()) {
        return false;
      }
      readings.add(reading);
    }
    return !readings.isEmpty();
  }

  private boolean addToAlike(SingleByteCharset charset) {
    for (Reading reading : readings) {
      if (characters.areAlike(charset, reading.channels.get(0).charset())) {
        addUnlessIncluded(ReadingChannel.of(charset), reading.channels);
        return true;
      }
    }
    return false;
  }

  /** Of two channels but the first, one that loses all that the other loses is enough. */
  private static void addUnlessIncluded(ReadingChannel channel, List<ReadingChannel> channels) {
    for (int i = channels.size() - 1; i >= 0; i--) {
      if (channels.get(i).lost().include(channel.lost())) {
        return;
      }
      if (i > 0 && channel.lost().include(channels.get(i).lost())) {
        channels.remove(i);
      }
    }
    channels.add(channel);
  }

  /**
   * The line as a channel reads it, if each character is part of a sequence and some are whole;
   * else null.
   */
  private @Nullable Reading reading(ReadingChannel channel) {
    int sequences = 0;
    int whole = 0;
    boolean mayBeFamiliar = true;
    for (int i = 0; i < characters.size(); sequences++) {
      int end = i + characters.together(i, LONGEST);
      int decoded = WholeSequences.sequence(characters.units(), i, end, channel);
      int units = TextCharset.lengthOf(decoded);
      if (decoded == WholeSequences.MALFORMED) {
        units = WholeSequences.begun(characters.units(), i, end, channel);
      } else {
        whole++;
        mayBeFamiliar &= SuspicionScan.mayBeFamiliar(TextCharset.codePointOf(decoded));
      }
      if (units == 0) {
        return null;
      }
      i += units;
    }
    if (whole == 0) {
      return null;
    }
    List<ReadingChannel> channels = new ArrayList<>();
    channels.add(channel);
    return new Reading(channels, sequences, whole, mayBeFamiliar);
  }

  private final class Found implements ObviousLine {
    private final FilledLine filled;

    private Found(FilledLine filled) {
      this.filled = filled;
    }

    @Override
    public String text() {
      return filled.text();
    }

    @Override
    public boolean isSuspicious() {
      return false;
    }

    @Override
    public List<Layer> layers(Priors priors) {
      return List.of(layer(filled));
    }
  }
}
