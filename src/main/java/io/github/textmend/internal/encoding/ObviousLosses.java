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
  private final Judge judge;
  private final Priors priors;
  private final LineUnits units = new LineUnits();
  private final LossFilling filling;
  private final List<Reading> readings = new ArrayList<>();
  private int wholeSequences;

  /** What the last filling made of the line. */
  private String text = "";

  /** Commonest misreading first. */
  private final List<SingleByteCharset> byRarity;

  /**
   * The channels that read a line as the same bytes, each of which loses other bytes than those
   * before it.
   *
   * @param whole how many sequences are whole then
   */
  private record Reading(List<ReadingChannel> channels, int whole) {}

  ObviousLosses(
      BeyondAscii characters,
      LineAlphabets alphabets,
      StepCache model,
      long allowed,
      double leastConfidence,
      Judge judge,
      Priors priors) {
    this.characters = characters;
    this.allowed = allowed;
    this.leastConfidence = leastConfidence;
    this.judge = judge;
    this.priors = priors;
    byRarity = priors.readingsOfUtf8();
    filling = new LossFilling(units, alphabets, model, leastConfidence, priors);
  }

  /** Whether some channel makes sequences of all of a line, whole or not, and none whole ones. */
  boolean mayExplain(String line) {
    characters.turnTo(line);
    return findReadings(characters.inSequenceButReplaced(allowed));
  }

  /** What such a line was; null if the line is of another kind. */
  @Nullable String text(String line) {
    return only(line) == null ? null : text;
  }

  /** The layer of damage of such a line; null if the line is of another kind. */
  @Nullable Layer layer(String line) {
    if (only(line) == null) {
      return null;
    }
    List<Repair> repairs = filling.repairs();
    ReadingChannel channel = filling.channel();
    double prior = Judge.inNats(priors.ofUtf8(channel.readAs()) + filling.handling().cost());
    double[] margins = judge.margins(line, repairs, filling.soundCost());
    double[] confidences = judge.confidences(line, repairs, margins, prior);
    List<Repair> judged = new ArrayList<>(repairs.size());
    for (int i = 0; i < confidences.length; i++) {
      double confidence = confidences[i] * repairs.get(i).share();
      judged.add(repairs.get(i).withConfidence(Math.max(leastConfidence, confidence)));
    }
    return LineMender.layerOf(channel, judged, 0, text, priors);
  }

  /** The only reading of a line that leaves no doubt; the filling is that of it then. */
  private @Nullable Reading only(String line) {
    if (!mayExplain(line)) {
      return null;
    }
    units.turnTo(line);
    Reading only = null;
    for (Reading reading : readings) {
      if (explains(reading)) {
        if (only != null) {
          return null;
        }
        only = reading;
      }
    }
    if (only == null || only.channels.get(0) == filling.channel()) {
      return only;
    }
    return explains(only) ? only : null;
  }

  /** Clean text is known to look like what it says; where there is no other, it may look new. */
  private boolean explains(Reading reading) {
    if (!filling.fill(reading.channels, reading.whole)) {
      return false;
    }
    text = filling.text();
    int suspicion = SuspicionScan.of(text);
    return readings.size() == 1
        ? suspicion != SuspicionScan.SUSPICIOUS
        : suspicion == SuspicionScan.FAMILIAR;
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
      ReadingChannel channel = ReadingChannel.of(charset);
      int sequences = sequences(channel);
      int whole = wholeSequences;
      if (sequences > 0 && whole == sequences) {
        return false;
      }
      if (whole > 0 && sequences > 0) {
        List<ReadingChannel> channels = new ArrayList<>();
        channels.add(channel);
        readings.add(new Reading(channels, whole));
      }
    }
    return !readings.isEmpty();
  }

  private boolean addToAlike(SingleByteCharset charset) {
    for (Reading reading : readings) {
      if (characters.areAlike(charset, reading.channels.get(0).charset())) {
        addIfNew(ReadingChannel.of(charset), reading.channels);
        return true;
      }
    }
    return false;
  }

  private static void addIfNew(ReadingChannel channel, List<ReadingChannel> channels) {
    for (ReadingChannel other : channels) {
      if (other.lost().signature() == channel.lost().signature()) {
        return;
      }
    }
    channels.add(channel);
  }

  /** How many sequences a line has, whole or not, if each character is part of one; else 0. */
  private int sequences(ReadingChannel channel) {
    int sequences = 0;
    wholeSequences = 0;
    for (int i = 0; i < characters.size(); sequences++) {
      int end = i + characters.together(i, LONGEST);
      int decoded = WholeSequences.sequence(characters.units(), i, end, channel);
      boolean isWhole = decoded != WholeSequences.MALFORMED;
      wholeSequences += isWhole ? 1 : 0;
      int units =
          isWhole
              ? TextCharset.lengthOf(decoded)
              : WholeSequences.begun(characters.units(), i, end, channel);
      if (units == 0) {
        return 0;
      }
      i += units;
    }
    return sequences;
  }
}
