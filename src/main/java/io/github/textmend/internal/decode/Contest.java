package io.github.textmend.internal.decode;

import io.github.textmend.result.Encoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a sample in all encodings that extend ASCII and keeps the cheapest.
 *
 * <p>It reads a little in all of them and goes on with those that are not hopelessly behind. Of
 * encodings that read the sample alike, only the most usual takes part.
 */
final class Contest {
  private static final int FIRST_STEP = 40;
  private static final int STEP_FACTOR = 2;

  /** How far a candidate may lie behind the cheapest and go on. */
  private static final int HOPELESS = TextCost.nats(30);

  private static final List<Encoding> MULTIBYTE =
      List.of(
          Encoding.GB18030,
          Encoding.BIG5,
          Encoding.WINDOWS_31J,
          Encoding.EUC_JP,
          Encoding.WINDOWS_949,
          Encoding.EUC_TW);

  private final Expectation expectation;
  private List<Candidate> candidates = new ArrayList<>();

  Contest(Expectation expectation) {
    this.expectation = expectation;
  }

  /**
   * The encodings that were not hopeless, cheapest first.
   *
   * @param strayUtf8 whether UTF-8 with stray bytes takes part
   */
  List<Candidate> run(byte[] sample, boolean strayUtf8) {
    addSingleByte(sample);
    if (strayUtf8) {
      candidates.add(new Candidate.StrayUtf8(expectation.cost(Encoding.UTF_8)));
    }
    for (Encoding encoding : MULTIBYTE) {
      encoding.nearestCharset().ifPresent(c -> addMultibyte(encoding, new CharsetSteps(c)));
    }
    int to = 0;
    for (int step = FIRST_STEP; to < sample.length; step *= STEP_FACTOR) {
      to = Math.min(sample.length, to + step);
      advance(sample, to);
    }
    candidates.forEach(candidate -> candidate.finish(sample.length));
    candidates.sort(Comparator.comparingLong(Candidate::cost));
    return candidates;
  }

  private void addMultibyte(Encoding encoding, CharsetSteps steps) {
    candidates.add(new Candidate.Multibyte(encoding, steps, expectation.cost(encoding)));
  }

  private void addSingleByte(byte[] sample) {
    byte[] distinct = distinctHigh(sample);
    List<ByteTable> tables = new ArrayList<>(ByteTable.EXTENDED_ASCII);
    tables.sort(Comparator.comparingInt(table -> expectation.cost(table.encoding())));
    Set<String> seen = new HashSet<>();
    char[] key = new char[distinct.length];
    for (ByteTable table : tables) {
      for (int i = 0; i < key.length; i++) {
        key[i] = table.charOf(distinct[i]);
      }
      if (seen.add(new String(key))) {
        int prior = expectation.cost(table.encoding());
        candidates.add(new Candidate.SingleByte(table, prior));
      }
    }
  }

  private static byte[] distinctHigh(byte[] sample) {
    boolean[] has = new boolean[256];
    for (byte b : sample) {
      has[b & 0xFF] |= b < 0;
    }
    byte[] distinct = new byte[128];
    int count = 0;
    for (int b = 0x80; b < 0x100; b++) {
      if (has[b]) {
        distinct[count++] = (byte) b;
      }
    }
    return java.util.Arrays.copyOf(distinct, count);
  }

  private void advance(byte[] sample, int to) {
    long least = Long.MAX_VALUE;
    for (Candidate candidate : candidates) {
      candidate.advance(sample, to);
      least = Math.min(least, candidate.cost());
    }
    List<Candidate> left = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.cost() <= least + HOPELESS) {
        left.add(candidate);
      }
    }
    candidates = left;
  }
}
