package io.github.textmend.cli.format;

/**
 * How records and cells are told apart, one byte or character after the other.
 *
 * @param delimiter what stands between cells, an ASCII character
 * @param quotes whether a cell may be quoted, with quotes in it doubled
 */
record CsvDialect(char delimiter, boolean quotes) {
  /** At the start of a cell. */
  static final int START = 0;

  /** In a cell that is not quoted, or after the closing quote with more to come, which is wrong. */
  static final int PLAIN = 1;

  /** In a quoted cell. */
  static final int QUOTED = 2;

  /** After a quote in a quoted cell: the closing one, unless a second follows. */
  static final int CLOSED = 3;

  /** After a delimiter, which is the start of a cell, too. */
  static final int NEXT_CELL = 4;

  /** After the line feed that ends a record. */
  static final int NEXT_RECORD = 5;

  static final char QUOTE = '"';

  /**
   * Makes a dialect.
   *
   * @throws IllegalArgumentException if the delimiter means something else
   */
  CsvDialect {
    if (delimiter == QUOTE || delimiter == '\n' || delimiter == '\r' || delimiter >= 0x80) {
      throw new IllegalArgumentException(
          "delimiter \""
              + delimiter
              + "\"; it has to be an ASCII character but a quote or line end");
    }
  }

  /**
   * The state after a character, or after a byte of UTF-8.
   *
   * @param state the state before it
   */
  int after(int state, int c) {
    boolean starts = state == START || state == NEXT_CELL || state == NEXT_RECORD;
    if (quotes && c == QUOTE) {
      return starts || state == CLOSED ? QUOTED : state == QUOTED ? CLOSED : PLAIN;
    }
    if (state == QUOTED) {
      return QUOTED;
    }
    if (c == delimiter) {
      return NEXT_CELL;
    }
    if (c == '\n') {
      return NEXT_RECORD;
    }
    // Before a line feed; anywhere else it makes no difference for where cells end.
    return state == CLOSED && c == '\r' ? CLOSED : PLAIN;
  }

  /** Finds the ends of records. */
  RecordEnds ends() {
    return new RecordEnds() {
      private int state = START;

      @Override
      public int last(byte[] bytes, int from, int to) {
        int end = -1;
        for (int next = first(bytes, from, to); next >= 0; next = first(bytes, next, to)) {
          end = next;
        }
        return end;
      }

      @Override
      public int first(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
          state = after(state, bytes[i]);
          if (state == NEXT_RECORD) {
            return i + 1;
          }
        }
        return -1;
      }
    };
  }
}
