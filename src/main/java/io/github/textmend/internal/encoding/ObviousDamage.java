package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.CharsetMasks;
import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.scan.SuspicionScan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that one channel alone explains, every character of them, with nothing suspicious left
 * then. Most damaged lines are of this kind; they need no search.
 */
final class ObviousDamage {
  /** Commonest misreading first, so that of two that read a line alike the commoner is named. */
  private final List<SingleByteCharset> byRarity;

  /** Sequences that a line must have to be believed without the model. */
  private static final int ENOUGH = 2;

  /**
   * The confidence in such a line: of clean lines 1 in 40 has a pair that was not met, and none of
   * the validation text has only such pairs, in valid sequences of one charset.
   */
  private static final double FAMILIAR = 0.9999;

  /** By how many nats the best decoding has to lead. */
  private static final double FAR = 8;

  private final long allowed;
  private final double leastConfidence;
  private final Judge judge;
  private final Priors priors;

  ObviousDamage(long allowed, double leastConfidence, Judge judge, Priors priors) {
    this.allowed = allowed;
    this.leastConfidence = leastConfidence;
    this.judge = judge;
    this.priors = priors;
    byRarity =
        SingleByteCharset.all().stream()
            .sorted(Comparator.comparingInt(charset -> priors.ofUtf8(charset.encoding())))
            .toList();
  }

  /** The one layer of such a line; null if the line is of another kind. */
  @Nullable Layer find(String line) {
    long possible = possible(line);
    if (possible == 0) {
      return null;
    }
    List<Decoding> decodings = new ArrayList<>();
    boolean someAreOdd = false;
    for (ReadingChannel channel : distinct(line, possible)) {
      Decoding decoding = Decoding.of(line, channel);
      if (decoding.suspicion() == SuspicionScan.SUSPICIOUS) {
        someAreOdd = true;
      } else {
        decodings.add(decoding);
      }
    }
    Decoding familiar = onlyFamiliar(decodings);
    if (familiar != null) {
      return layer(familiar, FAMILIAR);
    }
    // A decoding with an odd pair may still be the right one, beside others that are odder.
    return someAreOdd ? null : likeliest(line, decodings);
  }

  /** The only decoding that clean text is known to look like, if the line has enough of it. */
  private static @Nullable Decoding onlyFamiliar(List<Decoding> decodings) {
    Decoding only = null;
    for (Decoding decoding : decodings) {
      if (decoding.suspicion() == SuspicionScan.FAMILIAR) {
        if (only != null) {
          return null;
        }
        only = decoding;
      }
    }
    return only != null && only.decoded() >= ENOUGH ? only : null;
  }

  /** The decoding that the model prefers by far, or null if there is none. */
  private @Nullable Layer likeliest(String line, List<Decoding> decodings) {
    Decoding best = null;
    double most = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (Decoding decoding : decodings) {
      double gain = judge.gainOfFirst(line, decoding.repairs(), decoding.patch());
      gain -= Judge.inNats(priors.ofUtf8(decoding.channel().readAs()));
      second = Math.max(second, Math.min(gain, most));
      best = gain > most ? decoding : best;
      most = Math.max(most, gain);
    }
    if (best == null || most - second < FAR) {
      return null;
    }
    double prior = Judge.inNats(priors.ofUtf8(best.channel().readAs()));
    double confidence = judge.leastOfFirst(line, best.repairs(), best.patch(), prior);
    return confidence < Math.max(leastConfidence, LineMender.DAMAGED)
        ? null
        : layer(best, confidence);
  }

  /** The charsets under which every character beyond ASCII is a byte of some sequence. */
  private long possible(String line) {
    long possible = allowed;
    for (int i = 0; i < line.length() && possible != 0; i++) {
      char c = line.charAt(i);
      if (c >= 0x80) {
        possible &= CharsetMasks.inSequence(c);
      }
    }
    return possible;
  }

  /** Of the channels that cover a line, one for each way to read its bytes. */
  private List<ReadingChannel> distinct(String line, long possible) {
    String characters = charactersOf(line);
    List<ReadingChannel> distinct = new ArrayList<>();
    for (SingleByteCharset charset : byRarity) {
      if ((possible >>> charset.index() & 1) != 0) {
        ReadingChannel channel = ReadingChannel.of(charset);
        if (isNew(characters, channel, distinct) && WholeSequences.cover(line, channel)) {
          distinct.add(channel);
        }
      }
    }
    return distinct;
  }

  /** The characters of a line beyond ASCII, each once. */
  private static String charactersOf(String line) {
    StringBuilder characters = new StringBuilder();
    long seen = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= 0x80 && ((seen >>> c & 1) == 0 || characters.indexOf(String.valueOf(c)) < 0)) {
        characters.append(c);
        seen |= 1L << c;
      }
    }
    return characters.toString();
  }

  private static boolean isNew(
      String characters, ReadingChannel channel, List<ReadingChannel> others) {
    for (ReadingChannel other : others) {
      if (readAlike(characters, channel, other)) {
        return false;
      }
    }
    return true;
  }

  private static boolean readAlike(String characters, ReadingChannel one, ReadingChannel other) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (one.byteOf(c) != other.byteOf(c)) {
        return false;
      }
    }
    return true;
  }

  private Layer layer(Decoding decoding, double confidence) {
    List<Repair> judged = new ArrayList<>(decoding.repairs().size());
    for (Repair repair : decoding.repairs()) {
      judged.add(repair.withConfidence(confidence));
    }
    return LineMender.layerOf(decoding.channel(), judged, 0, decoding.patch().text(), priors);
  }

  /** A line decoded from one channel, whole. */
  private record Decoding(
      ReadingChannel channel, List<Repair> repairs, Patch patch, int suspicion) {
    static Decoding of(String line, ReadingChannel channel) {
      List<Repair> repairs = WholeSequences.decode(line, channel);
      Patch patch = new Patch(line, repairs);
      return new Decoding(channel, repairs, patch, SuspicionScan.of(patch.text()));
    }

    /** How many UTF-16 units came of sequences. */
    int decoded() {
      int units = 0;
      for (Repair repair : repairs) {
        units += repair.text().length();
      }
      return units;
    }
  }
}
