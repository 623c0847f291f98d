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

  /** The same under another job. */
  Rules with(RecordJob other) {
    return new Rules(other, explains, onInvalid, output, longest);
  }

  /** Whether records are never cut. */
  boolean keepsWhole() {
    return !job.takesPieces() || longest != NO_LIMIT;
  }
}
