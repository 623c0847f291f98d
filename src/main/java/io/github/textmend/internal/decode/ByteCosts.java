package io.github.textmend.internal.decode;

import java.util.List;

/** What bytes cost in all single-byte encodings that extend ASCII, looked at one by one. */
final class ByteCosts {
  private static final List<ByteTable> TABLES = ByteTable.EXTENDED_ASCII;

  /** Those of a byte in all tables side by side, so that they are added up together. */
  private static final int[] COSTS = costs();

  private ByteCosts() {}

  /** The cost in each table, in their order. */
  static int[] of(ByteCounts bytes) {
    int[] sums = new int[TABLES.size()];
    for (int index : bytes.found()) {
      add(bytes.count(index), index * sums.length, sums);
    }
    return sums;
  }

  private static void add(int count, int from, int[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += count * COSTS[from + i];
    }
  }

  private static int[] costs() {
    int[] costs = new int[ByteCounts.KINDS * TABLES.size()];
    for (int index = 0; index < ByteCounts.KINDS; index++) {
      for (int table = 0; table < TABLES.size(); table++) {
        costs[index * TABLES.size() + table] = TABLES.get(table).cost(index);
      }
    }
    return costs;
  }
}
