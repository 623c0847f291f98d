package io.github.textmend.internal.decode;

import io.github.textmend.internal.score.StepCache;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The encodings that a sample may be in, as far as its characters tell that are looked at one by
 * one. Of encodings that read it alike, only the most usual is among them.
 */
final class Preselection {
  /** How far an encoding may lie behind the cheapest. */
  private static final int HOPELESS = TextCost.nats(30);

  /** For each byte beyond ASCII, so much more: single characters tell less than words. */
  private static final int HOPELESS_EACH = TextCost.nats(2);

  /** A longer sample tells more of each encoding, and takes longer to read in it. */
  private static final int SHORT = 96;

  private static final int MOST = 12;

  /** Many encodings have nearly the same letters for the Latin alphabet. */
  private static final int MOST_LATIN = 16;

  private static final int INDEX_BITS = 8;

  private final byte[] sample;
  private final Expectation expectation;
  private final StepCache model;
  private final List<MultibyteTable> multibyte = List.copyOf(MultibyteTable.all().values());

  Preselection(byte[] sample, Expectation expectation, StepCache model) {
    this.sample = sample;
    this.expectation = expectation;
    this.model = model;
  }

  /** The candidates, most promising first. */
  List<Candidate> candidates() {
    ByteCounts counts = ByteCounts.ofHigh(sample);
    boolean latin = 2 * counts.high() < sample.length;
    int size = sample.length <= SHORT ? ByteTable.EXTENDED_ASCII.size() : latin ? MOST_LATIN : MOST;
    long[] ranked = rank(counts, size);
    long most = (ranked[0] >> INDEX_BITS) + HOPELESS + (long) counts.high() * HOPELESS_EACH;
    List<Candidate> candidates = new ArrayList<>();
    DistinctTables tables = new DistinctTables(counts, expectation);
    for (int i = 0; i < ranked.length && ranked[i] >> INDEX_BITS <= most; i++) {
      int index = (int) ranked[i] & ((1 << INDEX_BITS) - 1);
      if (index < ByteTable.EXTENDED_ASCII.size()) {
        tables.add(ByteTable.EXTENDED_ASCII.get(index), size - candidates.size());
      } else if (candidates.size() + tables.size() < size) {
        candidates.add(candidate(multibyte.get(index - ByteTable.EXTENDED_ASCII.size())));
      }
    }
    for (int i = 0; i < tables.size(); i++) {
      candidates.add(candidate(tables.get(i), counts));
    }
    return candidates;
  }

  /** Costs with the number of the encoding in the lowest bits, ascending. */
  private long[] rank(ByteCounts counts, int size) {
    int[] costs = ByteCosts.of(counts);
    long[] ranked = new long[costs.length + multibyte.size()];
    int[] expected = expectation.costsOfTables();
    for (int i = 0; i < costs.length; i++) {
      long cost = (long) expected[i] + costs[i];
      ranked[i] = cost << INDEX_BITS | i;
    }
    Arrays.sort(ranked, 0, costs.length);
    long most = ranked[size - 1] >> INDEX_BITS;
    for (int i = costs.length; i < ranked.length; i++) {
      MultibyteTable table = multibyte.get(i - costs.length);
      long cost = expectation.cost(table.encoding()) + table.cost(sample, most);
      ranked[i] = cost << INDEX_BITS | i;
    }
    Arrays.sort(ranked);
    return ranked;
  }

  private Candidate candidate(ByteTable table, ByteCounts counts) {
    return new Candidate.SingleByte(table, expectation.cost(table.encoding()), model, () -> counts);
  }

  private Candidate candidate(MultibyteTable table) {
    return new Candidate.Multibyte(table, expectation.cost(table.encoding()), model);
  }
}
