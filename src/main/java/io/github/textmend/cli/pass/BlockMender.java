package io.github.textmend.cli.pass;

import io.github.textmend.cli.format.InvalidRecordException;
import io.github.textmend.cli.format.RecordJob;
import java.nio.charset.StandardCharsets;

/** Mends blocks of records, in any number of threads. Immutable. */
final class BlockMender {
  /** As much text at once stays in the caches of a processor, through all that is done with it. */
  static final int PORTION = 1 << 13;

  private static final char REPLACEMENT = '\uFFFD';

  private final RecordJob job;
  private final Rules rules;
  private final StrayBytes strays;
  private final LinesThatStay known = new LinesThatStay();

  BlockMender(Rules rules, StrayBytes strays) {
    this.job = rules.job();
    this.rules = rules;
    this.strays = strays;
  }

  BlockResult mend(Block block) {
    byte[] bytes = block.bytes();
    BlockResult result = new BlockResult(bytes);
    if (block.kind() == Block.Kind.RECORDS) {
      mendRecords(block, result);
    } else if (block.kind() == Block.Kind.TOO_LONG) {
      result.warn(0, rules.tooLong());
    }
    result.setLines(Lines.count(bytes, 0, bytes.length));
    rules.output().encode(result);
    return result;
  }

  private void mendRecords(Block block, BlockResult result) {
    byte[] bytes = block.bytes();
    RecordMender records = new RecordMender(bytes, rules, strays, result);
    records.skip(block.start());
    if (job.takesPieces() && rules.longest() == Rules.NO_LIMIT) {
      mendPortions(bytes, records, result);
    } else {
      records.mend(bytes.length);
    }
    result.finish();
  }

  private void mendPortions(byte[] bytes, RecordMender records, BlockResult result) {
    int size = 1;
    for (int start = 0; start < bytes.length && result.failure() == null; ) {
      int end = endOfPortion(bytes, start, PORTION);
      int doubtful = job.cleanEnd(bytes, start, end);
      size = doubtful > start ? 1 : Math.min(2 * size, PORTION);
      start = doubtful < end ? endOfPortion(bytes, doubtful, size) : end;
      if (doubtful < start && !mendFast(bytes, doubtful, start, result)) {
        records.skip(doubtful);
        records.mend(start);
      }
    }
  }

  private static int endOfPortion(byte[] bytes, int start, int size) {
    return Lines.end(bytes, Math.min(start + size, bytes.length) - 1);
  }

  private boolean mendFast(byte[] bytes, int start, int end, BlockResult result) {
    return known.has(bytes, start, end) || mendWhole(bytes, start, end, result);
  }

  /** The fast way, for what is clean, or damaged and not explained; false if it cannot be gone. */
  private boolean mendWhole(byte[] bytes, int start, int end, BlockResult result) {
    String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0 && Utf8.validPrefix(bytes, start, end) < end) {
      return false;
    }
    if (rules.explains()) {
      return job.isClean(text);
    }
    String mended = mended(text);
    if (mended.equals(text)) {
      known.add(bytes, start, end);
      return true;
    }
    if (text.indexOf('\r') >= 0) {
      return false;
    }
    result.find();
    result.replace(start, end, mended.getBytes(StandardCharsets.UTF_8));
    return true;
  }

  private String mended(String text) {
    try {
      return job.mend(text);
    } catch (InvalidRecordException e) {
      throw new AssertionError("what can be taken in pieces has no form", e);
    }
  }
}
