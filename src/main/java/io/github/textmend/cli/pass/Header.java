package io.github.textmend.cli.pass;

import io.github.textmend.cli.format.InvalidRecordException;
import io.github.textmend.cli.format.RecordEnds;
import io.github.textmend.cli.format.RecordJob;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The first record of a file, if it names the fields of the others. */
final class Header {
  private final @Nullable String record;

  private Header(@Nullable String record) {
    this.record = record;
  }

  /** Sets it aside: the first of the blocks passes it on. */
  static Header of(BlockQueue blocks, RecordJob job) throws IOException {
    Block block = job.hasHeader() ? blocks.next() : null;
    if (block == null) {
      return new Header(null);
    }
    byte[] bytes = block.bytes();
    int found = job.ends().first(bytes, 0, bytes.length);
    int end = found < 0 ? bytes.length : found;
    blocks.putBack(new Block(bytes, end, block.kind()));
    return new Header(
        new String(bytes, 0, RecordEnds.contentEnd(bytes, 0, end), StandardCharsets.UTF_8));
  }

  /**
   * What is done with the records under it.
   *
   * @throws IOException if it lacks a field that is to be mended
   */
  RecordJob job(RecordJob job) throws IOException {
    if (record == null) {
      return job;
    }
    try {
      return job.under(record);
    } catch (InvalidRecordException e) {
      throw new IOException("header: " + e.getMessage(), e);
    }
  }
}
