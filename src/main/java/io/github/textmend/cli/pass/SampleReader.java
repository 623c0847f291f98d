package io.github.textmend.cli.pass;

import io.github.textmend.cli.format.InvalidRecordException;
import io.github.textmend.cli.format.RecordEnds;
import io.github.textmend.cli.format.RecordJob;
import io.github.textmend.cli.format.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the texts that a file begins with. */
public final class SampleReader {
  /** More would tell hardly more, and would have to be held. */
  private static final int MOST_BYTES = 16 << 20;

  private final RecordJob job;
  private final StrayBytes strays;
  private final long most;
  private final List<String> texts = new ArrayList<>();
  private long records;
  private long unread;

  private SampleReader(RecordJob job, StrayBytes strays, long most) {
    this.job = job;
    this.strays = strays;
    this.most = most;
  }

  /**
   * Reads a file that is a sample as a whole, or the first 16 MB of it.
   *
   * @param rules how it is read; its job tells which texts are mended
   * @throws IOException if it cannot be read, or its header is not of the format
   */
  public static Sample read(Source source, Inputs inputs, Rules rules) throws IOException {
    try (InputStream in = source.opening().open()) {
      Input input = inputs.open(in, false).orElseThrow();
      BlockQueue blocks = rules.blocks(input);
      RecordJob job = Header.of(blocks, rules.job()).job(rules.job());
      SampleReader reader = new SampleReader(job, input.strays(), Long.MAX_VALUE);
      reader.addBlocks(blocks);
      return reader.sample();
    }
  }

  /**
   * Looks at the records that blocks begin with, and takes none of the blocks.
   *
   * @param job what is done with the records under their header
   * @param most how many records are looked at, if they are no more than 16 MB
   */
  static Sample peek(BlockQueue blocks, RecordJob job, StrayBytes strays, long most) {
    SampleReader reader = new SampleReader(job, strays, most);
    try {
      reader.addBlocks(blocks);
    } catch (IOException e) {
      // Told when the blocks are taken.
    }
    return reader.sample();
  }

  private Sample sample() {
    return new Sample(texts, records, unread);
  }

  private void addBlocks(BlockQueue blocks) throws IOException {
    int bytes = 0;
    for (int i = 0; isWanting() && bytes < MOST_BYTES; i++) {
      Block block = blocks.peek(i);
      if (block == null) {
        return;
      }
      bytes += block.bytes().length;
      if (block.kind() == Block.Kind.RECORDS) {
        addRecords(block);
      }
    }
  }

  private boolean isWanting() {
    return records + unread < most;
  }

  private void addRecords(Block block) {
    byte[] bytes = block.bytes();
    RecordEnds ends = job.ends();
    for (int start = block.start(); start < bytes.length && isWanting(); ) {
      int found = ends.first(bytes, start, bytes.length);
      int next = found < 0 ? bytes.length : found;
      int end = RecordEnds.contentEnd(bytes, start, next);
      if (start < end) {
        addRecord(bytes, start, end);
      }
      start = next;
    }
  }

  private void addRecord(byte[] bytes, int start, int end) {
    byte[] decoded =
        Utf8.validPrefix(bytes, start, end) == end ? null : strays.decode(bytes, start, end);
    String record =
        decoded == null
            ? new String(bytes, start, end - start, StandardCharsets.UTF_8)
            : new String(decoded, StandardCharsets.UTF_8);
    try {
      job.apply(record).parts().stream()
          .map(part -> part.mended().source())
          .filter(text -> !text.isBlank())
          .forEach(texts::add);
      records++;
    } catch (InvalidRecordException e) {
      unread++;
    }
  }
}
