package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.CharsetMasks;
import io.github.textmend.internal.charset.SingleByteCharset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which charsets a line may have been read as: those under which its characters make the most UTF-8
 * sequences. One pass over the line for all charsets at once, a bit each.
 */
final class Survey {
  /** Channels tried for one line. */
  private static final int MOST = 5;

  /** A channel that explains less than this share of what the best one explains is not tried. */
  private static final double LEAST_SHARE = 0.5;

  /** Characters that a sequence has at least. */
  private static final int SEQUENCE = 2;

  private static final int LONGEST_SEQUENCE = 4;

  private final long allowed;
  private final Priors priors;
  private final BitCounters whole = new BitCounters();
  private final BitCounters broken = new BitCounters();

  /** The line whose whole sequences are counted. */
  private String counted = "";

  /** The line whose broken sequences are. */
  private String searched = "";

  /** The charsets under which each of its characters beyond ASCII is a byte of some sequence. */
  private long inSequence;

  /** How many of them there are. */
  private int beyond;

  private char[] units = {};

  /** For each unit the charsets in which it is a continuation byte. */
  private long[] continuations = {};

  /** For each sequence the charsets in which it is one. */
  private long[] sequences = {};

  /**
   * @param allowed the charsets to consider, by index
   */
  Survey(long allowed, Priors priors) {
    this.allowed = allowed;
    this.priors = priors;
  }

  /** The channels worth trying, likeliest first. */
  List<ReadingChannel> channels(String line) {
    count(line);
    countBroken(line);
    double[] scores = new double[SingleByteCharset.all().size()];
    for (int i = 0; i < scores.length; i++) {
      SingleByteCharset charset = SingleByteCharset.all().get(i);
      double found = whole.get(i) + 0.5 * broken.get(i);
      boolean tried = (allowed >>> i & 1) != 0 && (found > 0 || isCommon(charset));
      scores[i] = tried ? 1 + found - priors.ofUtf8(charset.encoding()) * 1e-5 : 0;
    }
    return best(scores, line);
  }

  /**
   * About what share of a line's characters beyond ASCII make UTF-8 sequences, under the charset
   * that makes the most.
   */
  double share(String line) {
    count(line);
    return (double) whole.greatest() * SEQUENCE / Math.max(1, beyond);
  }

  /** Whether a charset may explain a line as a whole, every character of it. */
  boolean mayExplain(String line) {
    count(line);
    return inSequence != 0;
  }

  /** Misreadings so common that they are tried even where no sequence speaks for them. */
  private boolean isCommon(SingleByteCharset charset) {
    return priors.ofUtf8(charset.encoding()) <= ChannelCosts.COMMON;
  }

  private List<ReadingChannel> best(double[] scores, CharSequence line) {
    List<ReadingChannel> channels = new ArrayList<>();
    List<Long> signatures = new ArrayList<>();
    double least = 1 + (scores[indexOfGreatest(scores)] - 1) * LEAST_SHARE;
    int tried = 0;
    for (int best = indexOfGreatest(scores); scores[best] > 0; best = indexOfGreatest(scores)) {
      SingleByteCharset charset = SingleByteCharset.all().get(best);
      boolean likely = scores[best] >= least && tried < MOST;
      scores[best] = 0;
      if (!likely && !isCommon(charset)) {
        continue;
      }
      ReadingChannel channel = ReadingChannel.of(charset);
      long signature = signature(line, channel);
      if (!signatures.contains(signature)) {
        signatures.add(signature);
        channels.add(channel);
        tried++;
      }
    }
    return channels;
  }

  private static int indexOfGreatest(double[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }

  /** Equal for channels that read a line's characters as the same bytes and lose the same ones. */
  private static long signature(CharSequence line, ReadingChannel channel) {
    long hash = channel.lost().signature();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= 0x80) {
        hash = hash * 0x9E3779B97F4A7C15L + channel.byteOf(c);
      }
    }
    return hash;
  }

  /** Once for each line, however often it is asked about. */
  private void count(String line) {
    if (line.equals(counted)) {
      return;
    }
    counted = line;
    lookUp(line);
    whole.clear();
    inSequence = allowed;
    beyond = 0;
    int found = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = units[i];
      if (c >= 0x80) {
        beyond++;
        inSequence &= CharsetMasks.inSequence(c);
        sequences[found] = wholeAt(i);
        found += continuations[i + 1] == 0 ? 0 : 1;
      }
    }
    whole.increment(sequences, found);
  }

  /** The charsets in which a whole sequence begins at an index. */
  private long wholeAt(int at) {
    char lead = units[at];
    long four = CharsetMasks.lead4(lead) & continuations[at + 3];
    long three = (CharsetMasks.lead3(lead) | four) & continuations[at + 2];
    return (CharsetMasks.lead2(lead) | three) & continuations[at + 1];
  }

  /** As many zeros after the units of a line as a sequence may need. */
  private void lookUp(String line) {
    int length = line.length();
    if (units.length < length + LONGEST_SEQUENCE) {
      units = new char[2 * length + LONGEST_SEQUENCE];
      continuations = new long[units.length];
      sequences = new long[units.length];
    }
    line.getChars(0, length, units, 0);
    Arrays.fill(units, length, length + LONGEST_SEQUENCE, '\0');
    for (int i = 0; i < length; i++) {
      continuations[i] = CharsetMasks.continuation(units[i]);
    }
    Arrays.fill(continuations, length, length + LONGEST_SEQUENCE, 0);
  }

  private void countBroken(String line) {
    if (line.equals(searched)) {
      return;
    }
    searched = line;
    broken.clear();
    for (int i = 0; i + 1 < line.length(); i++) {
      if (units[i] >= 0x80) {
        broken.increment(brokenAt(i));
      }
    }
  }

  /** The charsets in which a sequence begins at an index that lacks its end, or bytes in it. */
  private long brokenAt(int at) {
    char lead = units[at];
    char next = units[at + 1];
    if (next == ' ') {
      return CharsetMasks.lead2(lead) & CharsetMasks.continuation('\u00A0');
    }
    if (next == '?' || next == ByteImage.LOST) {
      return CharsetMasks.lead2(lead) | CharsetMasks.lead3(lead);
    }
    long lacking3 = CharsetMasks.lead3(lead) & ~continuations[at + 2];
    long lacking4 = CharsetMasks.lead4(lead) & ~(continuations[at + 2] & continuations[at + 3]);
    return (lacking3 | lacking4) & continuations[at + 1];
  }
}
