package io.github.textmend.cli.format;

/** Where records end, while their bytes are read one piece after the other. Not thread-safe. */
public interface RecordEnds {
  /**
   * Goes over bytes that follow those gone over before.
   *
   * @return where the last record that ends among them does, after its line end; -1 if none does
   */
  int last(byte[] bytes, int from, int to);

  /**
   * Goes over bytes that follow those gone over before, up to the first end of a record.
   *
   * @return where it ends, after its line end; -1 if it does not
   */
  int first(byte[] bytes, int from, int to);

  /** Where the record between two places ends without its line end. */
  static int contentEnd(byte[] bytes, int start, int next) {
    int end = next;
    if (end > start && bytes[end - 1] == '\n') {
      end--;
    }
    if (end > start && bytes[end - 1] == '\r') {
      end--;
    }
    return end;
  }

  /** For records that are lines. */
  final class OfLines implements RecordEnds {
    @Override
    public int last(byte[] bytes, int from, int to) {
      int end = to;
      while (end > from && bytes[end - 1] != '\n') {
        end--;
      }
      return end == from ? -1 : end;
    }

    @Override
    public int first(byte[] bytes, int from, int to) {
      for (int i = from; i < to; i++) {
        if (bytes[i] == '\n') {
          return i + 1;
        }
      }
      return -1;
    }
  }
}
