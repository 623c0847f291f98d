package io.github.textmend.internal.decode;

/** Tables that read some bytes differently; of those that read them alike, the most usual. */
final class DistinctTables {
  private final ByteCounts bytes;
  private final Expectation expectation;
  private final ByteTable[] tables = new ByteTable[ByteTable.EXTENDED_ASCII.size()];
  private final long[] readings = new long[tables.length];
  private int size;

  DistinctTables(ByteCounts bytes, Expectation expectation) {
    this.bytes = bytes;
    this.expectation = expectation;
  }

  /**
   * Adds a table, or puts it in the place of one that reads alike and is less usual.
   *
   * @param most how many there may be
   */
  void add(ByteTable table, int most) {
    long reading = bytes.reading(table);
    for (int i = 0; i < size; i++) {
      if (readings[i] == reading) {
        tables[i] = moreUsual(tables[i], table);
        return;
      }
    }
    if (size < most) {
      readings[size] = reading;
      tables[size++] = table;
    }
  }

  private ByteTable moreUsual(ByteTable one, ByteTable other) {
    int difference = expectation.cost(other.encoding()) - expectation.cost(one.encoding());
    boolean earlier = other.encoding().compareTo(one.encoding()) < 0;
    return difference < 0 || (difference == 0 && earlier) ? other : one;
  }

  int size() {
    return size;
  }

  ByteTable get(int index) {
    return tables[index];
  }
}
