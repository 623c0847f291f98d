package io.github.textmend.internal.decode;

import io.github.textmend.internal.score.Alphabet;
import io.github.textmend.internal.score.AlphabetModel;
import io.github.textmend.result.Encoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a sample in all encodings that extend ASCII and keeps the cheapest.
 *
 * <p>It reads a little in all of them and goes on with those that are not hopelessly behind. Of
 * encodings that read the sample alike, only the most usual takes part.
 */
final class Contest {
  private static final int FIRST_STEP = 16;

  /** How far a candidate may lie behind the cheapest and go on. */
  private static final int HOPELESS = TextCost.nats(30);

  /** The same once so much was read that chance plays no part. */
  private static final int HOPELESS_LATER = TextCost.nats(18);

  private static final int LONG = 200;

  /**
   * The same for bytes looked at one by one, which tells less: for each beyond ASCII, so much more.
   */
  private static final int HOPELESS_ALONE = TextCost.nats(3.5);

  private final Expectation expectation;
  private List<Candidate> candidates = new ArrayList<>();
  private int read;

  Contest(Expectation expectation) {
    this.expectation = expectation;
  }

  /**
   * The encodings that were not hopeless, cheapest first.
   *
   * @param context the ASCII of the text, which tells its language; may be empty
   * @param strayUtf8 whether UTF-8 with stray bytes takes part
   */
  List<Candidate> run(byte[] sample, String context, boolean strayUtf8) {
    addSingleByte(sample);
    if (strayUtf8) {
      candidates.add(new Candidate.StrayUtf8(expectation.cost(Encoding.UTF_8)));
    }
    for (MultibyteTable table : MultibyteTable.all().values()) {
      candidates.add(new Candidate.Multibyte(table, expectation.cost(table.encoding())));
    }
    for (int step = FIRST_STEP; read < sample.length && candidates.size() > 1; step *= 2) {
      read = Math.min(sample.length, read + step);
      advance(sample, read);
    }
    candidates.forEach(candidate -> candidate.finish(read));
    if (candidates.size() > 1 && !context.isEmpty()) {
      Alphabet alphabet = AlphabetModel.shipped().of(context);
      candidates.forEach(candidate -> candidate.text.addLanguage(alphabet));
    }
    candidates.sort(Comparator.comparingLong(Candidate::cost));
    return candidates;
  }

  /** How much of the sample was read: all of it only if it took that to decide. */
  int read() {
    return read;
  }

  /** Those that are not hopeless byte by byte, and each kind of reading once. */
  private void addSingleByte(byte[] sample) {
    int[] counts = new int[256];
    int high = 0;
    for (byte b : sample) {
      counts[b & 0xFF]++;
      high += b < 0 ? 1 : 0;
    }
    byte[] distinct = distinctHigh(counts);
    List<ByteTable> tables = ByteTable.EXTENDED_ASCII;
    long[] costs = new long[tables.size()];
    long least = Long.MAX_VALUE;
    for (int i = 0; i < costs.length; i++) {
      ByteTable table = tables.get(i);
      costs[i] = expectation.cost(table.encoding()) + table.aloneCost(distinct, counts);
      least = Math.min(least, costs[i]);
    }
    long most = least + HOPELESS + (long) high * HOPELESS_ALONE;
    addDistinct(tables, costs, most, distinct);
  }

  private void addDistinct(List<ByteTable> tables, long[] costs, long most, byte[] distinct) {
    Map<String, ByteTable> readings = new HashMap<>();
    char[] key = new char[distinct.length];
    for (int i = 0; i < costs.length; i++) {
      ByteTable table = tables.get(i);
      if (costs[i] <= most) {
        for (int k = 0; k < key.length; k++) {
          key[k] = table.charOf(distinct[k]);
        }
        readings.merge(new String(key), table, this::moreUsual);
      }
    }
    for (ByteTable table : readings.values()) {
      candidates.add(new Candidate.SingleByte(table, expectation.cost(table.encoding())));
    }
  }

  private ByteTable moreUsual(ByteTable one, ByteTable other) {
    int difference = expectation.cost(other.encoding()) - expectation.cost(one.encoding());
    return difference < 0 || (difference == 0 && other.encoding().compareTo(one.encoding()) < 0)
        ? other
        : one;
  }

  private static byte[] distinctHigh(int[] counts) {
    byte[] distinct = new byte[128];
    int size = 0;
    for (int b = 0x80; b < 0x100; b++) {
      if (counts[b] > 0) {
        distinct[size++] = (byte) b;
      }
    }
    return java.util.Arrays.copyOf(distinct, size);
  }

  private void advance(byte[] sample, int to) {
    long least = Long.MAX_VALUE;
    for (Candidate candidate : candidates) {
      candidate.advance(sample, to);
      least = Math.min(least, candidate.cost());
    }
    List<Candidate> left = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.cost() <= least + (to < LONG ? HOPELESS : HOPELESS_LATER)) {
        left.add(candidate);
      }
    }
    candidates = left;
  }
}
