package io.github.textmend.internal.encoding;

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

  private final BeyondAscii characters;

  ObviousDamage(
      BeyondAscii characters,
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
    List<Decoding> decodings = decodings(line);
    if (decodings.isEmpty()) {
      return null;
    }
    Decoding familiar = onlyFamiliar(decodings);
    if (familiar != null && familiar.units() >= ENOUGH && FAMILIAR >= leastConfidence) {
      return familiar;
    }
    int odd = countSuspicious(decodings);
    if (odd == decodings.size()) {
      Decoding layered = onlyLayered(decodings, mostLayers - 1);
      return layered == null && odd == 1 ? likeliest(decodings) : layered;
    }
    // A decoding with an odd pair may still be the right one, beside others that are odder.
    return odd > 0 ? null : likeliest(decodings);
  }

  private static int countSuspicious(List<Decoding> decodings) {
    int suspicious = 0;
    for (Decoding decoding : decodings) {
      suspicious += decoding.suspicion == SuspicionScan.SUSPICIOUS ? 1 : 0;
    }
    return suspicious;
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
    if (Math.pow(FAMILIAR, mostLayers - most + 1) < leastConfidence) {
      return null;
    }
    List<Decoding> decodings = decodings(outer.text);
    return countSuspicious(decodings) < decodings.size()
        ? innermost(outer, decodings)
        : onlyLayered(decodings, most - 1);
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
  private @Nullable Decoding likeliest(List<Decoding> decodings) {
    Decoding best = decodings.size() == 1 ? decodings.get(0) : preferred(decodings);
    return best == null || !isSure(best) ? null : best.weighed();
  }

  private @Nullable Decoding preferred(List<Decoding> decodings) {
    Decoding best = null;
    double most = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (Decoding decoding : decodings) {
      double gain = -prior(decoding);
      for (double margin : margins(decoding)) {
        gain += margin;
      }
      second = Math.max(second, Math.min(gain, most));
      best = gain > most ? decoding : best;
      most = Math.max(most, gain);
    }
    return most - second < FAR ? null : best;
  }

  private boolean isSure(Decoding decoding) {
    double least = Math.max(leastConfidence, LineMender.DAMAGED);
    String line = decoding.line;
    double[] margins = judge.leastMarginsOfFirst(line, decoding.repairs(), decoding.patch());
    return judge.leastOfFirst(line, decoding.repairs(), margins, prior(decoding)) >= least
        || confidence(decoding) >= least;
  }

  private double confidence(Decoding decoding) {
    double[] margins = margins(decoding);
    return judge.leastOfFirst(decoding.line, decoding.repairs(), margins, prior(decoding));
  }

  private double[] margins(Decoding decoding) {
    return judge.marginsOfFirst(decoding.line, decoding.repairs(), decoding.patch());
  }

  private double prior(Decoding decoding) {
    return Judge.inNats(priors.ofUtf8(decoding.channel.readAs()));
  }

  /** The line decoded from each channel that covers it, one for each way to read its bytes. */
  private List<Decoding> decodings(String line) {
    characters.turnTo(line);
    long possible = characters.size() == 0 ? 0 : characters.inSequence(allowed);
    if (possible == 0) {
      return List.of();
    }
    if (buffer.length < line.length()) {
      buffer = new char[2 * line.length()];
    }
    List<Decoding> decodings = new ArrayList<>();
    for (SingleByteCharset charset : byRarity) {
      if ((possible >>> charset.index() & 1) != 0 && isNew(charset, decodings)) {
        ReadingChannel channel = ReadingChannel.of(charset);
        int size = WholeSequences.decode(line, characters, channel, buffer);
        if (size != WholeSequences.NOT_COVERED) {
          decodings.add(new Decoding(line, channel, new String(buffer, 0, size)));
        }
      }
    }
    return decodings;
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
  final class Decoding implements ObviousLine {
    private final String line;
    private final ReadingChannel channel;
    private final String text;
    private final int suspicion;
    private @Nullable List<Repair> repairs;
    private @Nullable Decoding inner;
    private @Nullable Patch patch;

    /** Whether the model was asked, which takes longer, and its confidence counts. */
    private boolean isWeighed;

    private Decoding(String line, ReadingChannel channel, String text) {
      this.line = line;
      this.channel = channel;
      this.text = text;
      suspicion = SuspicionScan.of(text);
    }

    @Override
    public String text() {
      return inner == null ? text : inner.text();
    }

    Misreading misreading() {
      return new Misreading(Encoding.UTF_8, channel.readAs());
    }

    @Override
    public List<Layer> layers(Priors priors) {
      List<Layer> layers = new ArrayList<>();
      for (Decoding decoding = this; decoding != null; decoding = decoding.inner) {
        double confidence = decoding.isWeighed ? confidence(decoding) : FAMILIAR;
        layers.add(decoding.layer(confidence, priors));
      }
      return layers;
    }

    private Layer layer(double confidence, Priors priors) {
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

    private Patch patch() {
      Patch made = patch;
      if (made == null) {
        made = new Patch(line, repairs());
        patch = made;
      }
      return made;
    }

    private Decoding weighed() {
      isWeighed = true;
      return this;
    }

    @Override
    public boolean isSuspicious() {
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
