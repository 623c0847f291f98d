package io.github.textmend.cli.pass;

import io.github.textmend.cli.format.DoubtfulTexts;
import io.github.textmend.cli.format.InvalidRecordException;
import io.github.textmend.cli.format.RecordJob;
import io.github.textmend.cli.format.Utf8;
import java.nio.charset.StandardCharsets;

/** Mends blocks of records, in any number of threads. Immutable. */
final class BlockMender {
  /** As much text at once stays in the caches of a processor, through all that is done with it. */
  static final int PORTION = 1 << 13;

  private static final char REPLACEMENT = '\uFFFD';

  private final RecordJob job;
  private final Rules rules;
  private final StrayBytes strays;
  private final DoubtfulTexts known = new DoubtfulTexts();

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

  /** Lines in doubt are mended one by one, or more together where none is out of doubt. */
  private void mendPortions(byte[] bytes, RecordMender records, BlockResult result) {
    int size = 1;
    for (int start = 0; start < bytes.length && result.failure() == null; ) {
      int doubtful = endOfKnown(bytes, start, result);
      size = doubtful > start ? 1 : Math.min(2 * size, PORTION);
      start = endOfPortion(bytes, doubtful, size);
      if (doubtful < start && !mendWhole(bytes, doubtful, start, result)) {
        records.skip(doubtful);
        records.mend(start);
      }
    }
  }

  /**
   * Past lines that are certain to stay, or of which it is known what becomes of them. A loop of
   * its own: the JVM compiles it with all that it calls, which is little.
   */
  private int endOfKnown(byte[] bytes, int start, BlockResult result) {
    int at = start;
    while (at < bytes.length) {
      int end = endOfPortion(bytes, at, PORTION);
      at = job.cleanEnd(bytes, at, end);
      if (at == start) {
        // Maybe of a job that is never certain, which is faster with more lines at once.
        return start;
      }
      if (at < end) {
        int next = Lines.end(bytes, at);
        byte[] mended = known.find(bytes, at, next);
        if (mended == null) {
          return at;
        }
        putMended(at, next, mended, result);
        at = next;
      }
    }
    return at;
  }

  /** The end of the line in which so many bytes end. */
  private static int endOfPortion(byte[] bytes, int start, int size) {
    return Lines.end(bytes, Math.min(start + size, bytes.length) - 1);
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
    boolean stays = mended.equals(text);
    if (!stays && text.indexOf('\r') >= 0) {
      return false;
    }
    byte[] becomes = stays ? DoubtfulTexts.STAYS : mended.getBytes(StandardCharsets.UTF_8);
    putMended(start, end, becomes, result);
    known.add(bytes, start, end, becomes);
    return true;
  }

  @SuppressWarnings("ReferenceEquality")
  private static void putMended(int start, int end, byte[] mended, BlockResult result) {
    if (mended != DoubtfulTexts.STAYS) {
      result.find();
      result.replace(start, end, mended);
    }
  }

  private String mended(String text) {
    try {
      return job.mend(text);
    } catch (InvalidRecordException e) {
      throw new AssertionError("what can be taken in pieces has no form", e);
    }
  }
}
