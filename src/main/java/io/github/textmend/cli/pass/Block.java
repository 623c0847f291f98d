package io.github.textmend.cli.pass;

/** Bytes of whole records, or of a part of one that is too long. Not changed by anyone. */
final class Block {
  enum Kind {
    /** Records to mend. */
    RECORDS,
    /** The start of a record that is too long. */
    TOO_LONG,
    /** Bytes that pass. */
    PASSING
  }

  private final byte[] bytes;
  private final int start;
  private final Kind kind;

  /**
   * A block.
   *
   * @param start where the first record to mend begins; what stands before passes
   * @param kind what is to be done with it
   */
  Block(byte[] bytes, int start, Kind kind) {
    this.bytes = bytes;
    this.start = start;
    this.kind = kind;
  }

  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  Kind kind() {
    return kind;
  }
}
