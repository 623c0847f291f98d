package io.github.textmend.internal.encoding;

/** How often each byte from 80 on is among some. */
final class ByteHistogram {
  /** Bytes are added up so many at once, so there are zeros after the last. */
  static final int STEP = 4;

  private static final int VALUES = 0x80;

  private final byte[] values;
  private final int[] counts;
  private int distinct;
  private int total;

  /**
   * @param distinct how many different bytes there will be
   */
  ByteHistogram(int distinct) {
    int padded = (distinct + STEP - 1) / STEP * STEP;
    values = new byte[padded];
    counts = new int[padded];
  }

  static ByteHistogram of(byte[] text) {
    int[] byValue = new int[VALUES];
    byte[] bytes = new byte[VALUES + 1];
    int distinct = 0;
    for (byte b : text) {
      if (b < 0) {
        // Without a branch, which no one can predict.
        bytes[distinct] = b;
        distinct += byValue[b & 0x7F]++ == 0 ? 1 : 0;
      }
    }
    ByteHistogram histogram = new ByteHistogram(distinct);
    for (int i = 0; i < distinct; i++) {
      histogram.put(bytes[i], byValue[bytes[i] & 0x7F]);
    }
    return histogram;
  }

  /** Puts a byte that is not there yet. */
  void put(int b, int count) {
    values[distinct] = (byte) (b & 0x7F);
    counts[distinct++] = count;
    total += count;
  }

  /** How many different bytes there are. */
  int distinct() {
    return distinct;
  }

  /** The one at an index, less 80; 0 behind the last one. */
  int value(int index) {
    return values[index];
  }

  /** How often that is there; 0 behind the last one. */
  int count(int index) {
    return counts[index];
  }

  /** How many bytes there are. */
  int total() {
    return total;
  }
}
