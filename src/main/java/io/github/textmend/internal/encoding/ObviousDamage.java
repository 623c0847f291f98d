package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.CharsetMasks;
import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.scan.SuspicionScan;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Misreading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that one channel alone explains, every character of them, with nothing suspicious left
 * then. Most damaged lines are of this kind; they need no search.
 */
final class ObviousDamage {
  /** Sequences that a line must have to be believed without the model. */
  private static final int ENOUGH = 2;

  /** The same that are sequences in turn, where no other charset makes any. */
  private static final int MANY = 8;

  /**
   * The confidence in such a line: of clean lines 1 in 40 has a pair that was not met, and none of
   * the validation text has only such pairs, in valid sequences of one charset.
   */
  private static final double FAMILIAR = 0.9999;

  /** By how many nats the best decoding has to lead. */
  private static final double FAR = 8;

  private final long allowed;
  private final double leastConfidence;
  private final int mostLayers;
  private final Judge judge;
  private final Priors priors;

  /** Commonest misreading first, so that of two that read a line alike the commoner is named. */
  private final List<SingleByteCharset> byRarity;

  /** A line's text while it is made. */
  private char[] buffer = {};

  private final DistinctCharacters characters;

  ObviousDamage(
      DistinctCharacters characters,
      long allowed,
      double leastConfidence,
      int mostLayers,
      Judge judge,
      Priors priors) {
    this.characters = characters;
    this.mostLayers = mostLayers;
    this.allowed = allowed;
    this.leastConfidence = leastConfidence;
    this.judge = judge;
    this.priors = priors;
    byRarity = priors.readingsOfUtf8();
  }

  /** How such a line is decoded; null if the line is of another kind. */
  @Nullable Decoding find(String line) {
    long possible = possible(line);
    if (possible == 0) {
      return null;
    }
    List<Decoding> plausible = new ArrayList<>();
    boolean someAreOdd = false;
    List<Decoding> decodings = decodings(line, possible);
    for (Decoding decoding : decodings) {
      if (decoding.suspicion == SuspicionScan.SUSPICIOUS) {
        someAreOdd = true;
      } else {
        plausible.add(decoding);
      }
    }
    Decoding familiar = onlyFamiliar(plausible);
    if (familiar != null && familiar.units() >= ENOUGH && FAMILIAR >= leastConfidence) {
      return familiar;
    }
    if (plausible.isEmpty()) {
      Decoding layered = onlyLayered(decodings, mostLayers - 1);
      return layered == null && decodings.size() == 1 ? likeliest(line, decodings) : layered;
    }
    // A decoding with an odd pair may still be the right one, beside others that are odder.
    return someAreOdd ? null : likeliest(line, plausible);
  }

  /** The only one of which another is again, and so on, up to text that does not look damaged. */
  private @Nullable Decoding onlyLayered(List<Decoding> decodings, int most) {
    Decoding only = null;
    for (Decoding decoding : decodings) {
      decoding.inner = most == 0 ? null : inner(decoding, most);
      if (decoding.inner != null) {
        if (only != null && !only.text().equals(decoding.text())) {
          return null;
        }
        only = only == null ? decoding : only;
      }
    }
    return only;
  }

  private @Nullable Decoding inner(Decoding outer, int most) {
    long possible = possible(outer.text);
    if (possible == 0 || Math.pow(FAMILIAR, mostLayers - most + 1) < leastConfidence) {
      return null;
    }
    List<Decoding> decodings = decodings(outer.text, possible);
    for (Decoding decoding : decodings) {
      if (decoding.suspicion != SuspicionScan.SUSPICIOUS) {
        return innermost(outer, decodings);
      }
    }
    return onlyLayered(decodings, most - 1);
  }

  /** What is a sequence of sequences needs no second one; many of them need no known text. */
  private static @Nullable Decoding innermost(Decoding outer, List<Decoding> decodings) {
    if (decodings.size() == 1 && outer.units() >= MANY) {
      return decodings.get(0);
    }
    return outer.units() >= ENOUGH ? onlyFamiliar(decodings) : null;
  }

  /** The only decoding that clean text is known to look like. */
  private static @Nullable Decoding onlyFamiliar(List<Decoding> decodings) {
    Decoding only = null;
    for (Decoding decoding : decodings) {
      if (decoding.suspicion == SuspicionScan.FAMILIAR) {
        if (only != null) {
          return null;
        }
        only = decoding;
      }
    }
    return only;
  }

  /** The decoding that the model prefers by far, or null if there is none. */
  private @Nullable Decoding likeliest(String line, List<Decoding> decodings) {
    Decoding best = null;
    double most = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (Decoding decoding : decodings) {
      Patch patch = new Patch(line, decoding.repairs());
      double gain = judge.gainOfFirst(line, decoding.repairs(), patch);
      gain -= Judge.inNats(priors.ofUtf8(decoding.channel.readAs()));
      second = Math.max(second, Math.min(gain, most));
      best = gain > most ? decoding : best;
      most = Math.max(most, gain);
    }
    if (best == null || most - second < FAR) {
      return null;
    }
    double prior = Judge.inNats(priors.ofUtf8(best.channel.readAs()));
    Patch patch = new Patch(line, best.repairs());
    best.confidence = judge.leastOfFirst(line, best.repairs(), patch, prior);
    return best.confidence < Math.max(leastConfidence, LineMender.DAMAGED) ? null : best;
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

  /** The line decoded from each channel that covers it, one for each way to read its bytes. */
  private List<Decoding> decodings(String line, long possible) {
    characters.turnTo(line);
    List<Decoding> decodings = new ArrayList<>();
    for (SingleByteCharset charset : byRarity) {
      if ((possible >>> charset.index() & 1) != 0) {
        boolean isNew = isNew(charset, decodings);
        Decoding decoding = isNew ? decode(line, ReadingChannel.of(charset)) : null;
        if (decoding != null) {
          decodings.add(decoding);
        }
      }
    }
    return decodings;
  }

  private @Nullable Decoding decode(String line, ReadingChannel channel) {
    if (buffer.length < line.length()) {
      buffer = new char[2 * line.length()];
    }
    int size = WholeSequences.decode(line, channel, buffer);
    return size == WholeSequences.NOT_COVERED
        ? null
        : new Decoding(line, channel, new String(buffer, 0, size));
  }

  private boolean isNew(SingleByteCharset charset, List<Decoding> others) {
    for (Decoding other : others) {
      if (characters.areAlike(charset, other.channel.charset())) {
        return false;
      }
    }
    return true;
  }

  /** A line decoded from one channel, whole. */
  static final class Decoding {
    private final String line;
    private final ReadingChannel channel;
    private final String text;
    private final int suspicion;
    private @Nullable List<Repair> repairs;
    private @Nullable Decoding inner;
    private double confidence = FAMILIAR;

    private Decoding(String line, ReadingChannel channel, String text) {
      this.line = line;
      this.channel = channel;
      this.text = text;
      suspicion = SuspicionScan.of(text);
    }

    /** The text under all layers. */
    String text() {
      return inner == null ? text : inner.text();
    }

    Misreading misreading() {
      return new Misreading(Encoding.UTF_8, channel.readAs());
    }

    /** From the outermost. */
    List<Layer> layers(Priors priors) {
      List<Layer> layers = new ArrayList<>();
      for (Decoding decoding = this; decoding != null; decoding = decoding.inner) {
        layers.add(decoding.layer(priors));
      }
      return layers;
    }

    private Layer layer(Priors priors) {
      List<Repair> judged = new ArrayList<>(repairs().size());
      for (Repair repair : repairs()) {
        judged.add(repair.withConfidence(confidence));
      }
      return LineMender.layerOf(channel, judged, 0, text, priors);
    }

    /** Made when they are first asked for: the text alone is cheaper. */
    private List<Repair> repairs() {
      List<Repair> made = repairs;
      if (made == null) {
        made = WholeSequences.repairs(line, channel);
        repairs = made;
      }
      return made;
    }

    /** Whether what all layers leave looks damaged. */
    boolean isSuspicious() {
      return inner == null ? suspicion == SuspicionScan.SUSPICIOUS : inner.isSuspicious();
    }

    /** How many UTF-16 units came of sequences. */
    private int units() {
      int ascii = 0;
      for (int i = 0; i < line.length(); i++) {
        ascii += line.charAt(i) < 0x80 ? 1 : 0;
      }
      return text.length() - ascii;
    }
  }
}
