package io.github.textmend.cli.pass;

import io.github.textmend.cli.format.InvalidRecordException;
import io.github.textmend.cli.format.RecordEnds;
import io.github.textmend.cli.format.RecordJob;
import java.nio.charset.StandardCharsets;

/** Mends blocks of records, in any number of threads. Immutable. */
final class BlockMender {
  private static final char REPLACEMENT = '\uFFFD';

  private final RecordJob job;
  private final Rules rules;
  private final StrayBytes strays;

  BlockMender(Rules rules, StrayBytes strays) {
    this.job = rules.job();
    this.rules = rules;
    this.strays = strays;
  }

  BlockResult mend(Block block) {
    byte[] bytes = block.bytes();
    BlockResult result = new BlockResult(bytes);
    result.setLines(countLines(bytes, 0, bytes.length));
    if (block.kind() == Block.Kind.TOO_LONG) {
      result.warn(0, tooLong());
    } else if (block.kind() == Block.Kind.RECORDS && !mendWhole(block, result)) {
      new Records(block, result).mend();
    }
    rules.output().encode(result);
    return result;
  }

  /** The fast way, for what is clean, or damaged and not explained; false if it cannot be gone. */
  private boolean mendWhole(Block block, BlockResult result) {
    if (!job.takesPieces() || rules.longest() != Rules.NO_LIMIT) {
      return false;
    }
    byte[] bytes = block.bytes();
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0 && Utf8.validPrefix(bytes, 0, bytes.length) < bytes.length) {
      return false;
    }
    if (rules.explains()) {
      return job.isClean(text);
    }
    String mended = job.mend(text);
    if (mended.equals(text)) {
      return true;
    }
    if (text.indexOf('\r') >= 0) {
      return false;
    }
    result.find();
    result.setOutput(mended.getBytes(StandardCharsets.UTF_8));
    return true;
  }

  private String tooLong() {
    return "a record of more than " + rules.longest() + " bytes; kept as it is";
  }

  private static int countLines(byte[] bytes, int start, int end) {
    int lines = 0;
    for (int i = start; i < end; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** The records of a block, one after the other. */
  private final class Records {
    private final Block source;
    private final byte[] block;
    private final BlockResult result;
    private final RecordEnds ends = job.ends();
    private int line;
    private boolean differs;

    Records(Block block, BlockResult result) {
      this.source = block;
      this.block = block.bytes();
      this.result = result;
    }

    void mend() {
      result.write(block, 0, source.start());
      line = countLines(block, 0, source.start());
      for (int start = source.start(); start < block.length && result.failure() == null; ) {
        int found = ends.first(block, start, block.length);
        int next = found < 0 ? block.length : found;
        int end = source.contentEnd(start, next);
        record(start, end);
        if (result.failure() == null) {
          result.write(block, end, next);
        }
        line += job.spansLines() ? countLines(block, start, next) : 1;
        start = next;
      }
      result.finish(differs || result.failure() != null);
    }

    private void record(int start, int end) {
      if (end - start > rules.longest()) {
        result.warn(line, tooLong());
        result.write(block, start, end);
      } else if (job.isClean(block, start, end) && Utf8.validPrefix(block, start, end) == end) {
        result.write(block, start, end);
      } else {
        unclean(start, end);
      }
    }

    private void unclean(int start, int end) {
      int invalid = Utf8.countInvalid(block, start, end);
      byte[] decoded = invalid == 0 ? null : strays.decode(block, start, end);
      if (decoded != null) {
        differs = true;
        piece(decoded, 0, decoded.length, 0);
      } else if (invalid == 0) {
        piece(block, start, end, 0);
      } else {
        invalid(start, end, invalid);
      }
    }

    private void invalid(int start, int end, int count) {
      result.addInvalid(count);
      switch (rules.onInvalid()) {
        case KEEP -> keep(start, end);
        case REPLACE -> {
          differs = true;
          String text = new String(block, start, end - start, StandardCharsets.UTF_8);
          byte[] replaced = text.getBytes(StandardCharsets.UTF_8);
          piece(replaced, 0, replaced.length, 0);
        }
        case FAIL -> {
          int at = Utf8.validPrefix(block, start, end);
          result.failFile(line, String.format("byte 0x%02X is not UTF-8", block[at]));
        }
      }
    }

    private void keep(int start, int end) {
      if (job.takesPieces()) {
        around(start, end);
      } else {
        result.warn(line, "not UTF-8; kept as it is");
        result.write(block, start, end);
      }
    }

    /** Text between invalid bytes is mended piece by piece; they pass as they are. */
    private void around(int start, int end) {
      int before = 0;
      for (int at = start; at < end; ) {
        int valid = Utf8.validPrefix(block, at, end);
        before += piece(block, at, valid, before);
        if (valid < end) {
          result.write(block, valid, valid + 1);
          before++;
        }
        at = valid + 1;
      }
    }

    /** Mends a piece of text and tells how many code points it has. */
    private int piece(byte[] bytes, int start, int end, int before) {
      String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      try {
        RecordJob.Result mended = job.apply(text);
        if (rules.explains()) {
          result.tell(line, before, mended.parts());
        }
        if (mended.changed()) {
          differs = true;
          result.find();
          byte[] output = mended.text().getBytes(StandardCharsets.UTF_8);
          result.write(output, 0, output.length);
          return text.codePointCount(0, text.length());
        }
      } catch (InvalidRecordException e) {
        result.fail(line, e.getMessage() + "; kept as it is");
      }
      result.write(bytes, start, end);
      return text.codePointCount(0, text.length());
    }
  }
}
