package io.github.textmend.cli.pass;

import io.github.textmend.cli.format.RecordJob;

/**
 * What is done with blocks.
 *
 * @param job what is done with a record
 * @param explains whether every finding is wanted, or only whether there is one
 * @param longest bytes of the longest record that is mended; if it may be taken in pieces, as text
 *     may, {@link #NO_LIMIT} if long ones are mended so
 */
public record Rules(
    RecordJob job, boolean explains, OnInvalid onInvalid, OutputEncoding output, int longest) {
  /** As long as an array may be. */
  public static final int NO_LIMIT = Integer.MAX_VALUE - 16;

  /** The same for a run in which every finding is wanted, or only whether there is one. */
  public Rules explaining(boolean every) {
    return new Rules(every ? job.explaining() : job, every, onInvalid, output, longest);
  }

  /** The same under another job. */
  public Rules with(RecordJob other) {
    return new Rules(explains ? other.explaining() : other, explains, onInvalid, output, longest);
  }

  /** The blocks of a file. */
  BlockQueue blocks(Input input) {
    return new BlockQueue(new BlockReader(input.utf8(), job.ends(), keepsWhole(), longest));
  }

  /** Whether records are never cut. */
  private boolean keepsWhole() {
    return !job.takesPieces() || longest != NO_LIMIT;
  }

  /** What is told of a longer record. */
  String tooLong() {
    return "a record of more than " + longest + " bytes; kept as it is";
  }
}
