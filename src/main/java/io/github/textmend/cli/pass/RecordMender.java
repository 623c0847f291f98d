package io.github.textmend.cli.pass;

import io.github.textmend.cli.format.InvalidRecordException;
import io.github.textmend.cli.format.RecordEnds;
import io.github.textmend.cli.format.RecordJob;
import io.github.textmend.cli.format.Utf8;
import java.nio.charset.StandardCharsets;

/** Mends the records of a block, one after the other. Not thread-safe. */
final class RecordMender {
  /** More bytes than a block has. */
  private static final int FAR = 1 << 29;

  private final byte[] block;
  private final Rules rules;
  private final RecordJob job;
  private final StrayBytes strays;
  private final BlockResult result;

  /** Where the next record begins. */
  private int at;

  /**
   * How many bytes are looked at together: little after a record that was to be mended alone, then
   * more and more, or those behind many such records would be looked at over and over.
   */
  private int reach = FAR;

  /** The lines that end before a place. */
  private int lines;

  private int counted;

  RecordMender(byte[] block, Rules rules, StrayBytes strays, BlockResult result) {
    this.block = block;
    this.rules = rules;
    this.job = rules.job();
    this.strays = strays;
    this.result = result;
  }

  /** Passes over records that stay, or were mended otherwise. */
  void skip(int end) {
    at = end;
  }

  /** Mends the records up to a place where one ends. */
  void mend(int end) {
    while (at < end && result.failure() == null) {
      // A record that may be too long is looked at alone.
      int to = end - at <= rules.longest() ? end : nextEnd(end);
      if (isTooLong(to) || !mendTogether(to)) {
        mendNext(to);
      }
    }
  }

  /** Mends as many records together as it can; false if the next one is to be mended alone. */
  private boolean mendTogether(int end) {
    int start = at;
    int until = job.spansLines() ? end : Lines.end(block, Math.min(start + reach, end) - 1);
    at = job.mend(block, start, until, this::replace);
    boolean all = at == until;
    reach = all ? Math.min(2 * reach, FAR) : Math.max(1, at - start);
    return all;
  }

  private void replace(int start, int end, byte[] bytes) {
    result.find();
    result.replace(start, end, bytes);
  }

  private int nextEnd(int end) {
    int found = job.ends().first(block, at, end);
    return found < 0 ? end : found;
  }

  private boolean isTooLong(int next) {
    return RecordEnds.contentEnd(block, at, next) - at > rules.longest();
  }

  private void mendNext(int end) {
    int next = nextEnd(end);
    if (isTooLong(next)) {
      result.warn(line(), rules.tooLong());
    } else {
      mendRecord(at, RecordEnds.contentEnd(block, at, next));
    }
    at = next;
  }

  /** The number of the next record's line. */
  private int line() {
    lines += Lines.count(block, counted, at);
    counted = at;
    return lines;
  }

  private void mendRecord(int start, int end) {
    int invalid = Utf8.countInvalid(block, start, end);
    byte[] decoded = invalid == 0 ? null : strays.decode(block, start, end);
    if (decoded != null) {
      result.replace(start, end, mended(decoded));
    } else if (invalid == 0) {
      mendPiece(start, end, 0);
    } else {
      mendInvalid(start, end, invalid);
    }
  }

  private byte[] mended(byte[] record) {
    return bytes(mended(new String(record, StandardCharsets.UTF_8), 0));
  }

  private void mendInvalid(int start, int end, int count) {
    result.addInvalid(count);
    switch (rules.onInvalid()) {
      case KEEP -> keep(start, end);
      case REPLACE -> result.replace(start, end, bytes(mended(text(start, end), 0)));
      case FAIL -> {
        int invalid = Utf8.validPrefix(block, start, end);
        result.failFile(line(), start, String.format("byte 0x%02X is not UTF-8", block[invalid]));
      }
    }
  }

  private void keep(int start, int end) {
    if (job.takesPieces()) {
      mendAround(start, end);
    } else {
      result.warn(line(), "not UTF-8; kept as it is");
    }
  }

  /** Text between invalid bytes is mended piece by piece; they pass as they are. */
  private void mendAround(int start, int end) {
    int before = 0;
    for (int from = start; from < end; ) {
      int to = Utf8.validPrefix(block, from, end);
      before += mendPiece(from, to, before) + 1;
      from = to + 1;
    }
  }

  /** Mends a piece of text and tells how many code points it has. */
  private int mendPiece(int start, int end, int before) {
    String text = text(start, end);
    String mended = mended(text, before);
    if (!mended.equals(text)) {
      result.replace(start, end, bytes(mended));
    }
    return text.codePointCount(0, text.length());
  }

  private String mended(String text, int before) {
    try {
      String mended = rules.explains() ? explained(text, before) : job.mend(text);
      if (!mended.equals(text)) {
        result.find();
      }
      return mended;
    } catch (InvalidRecordException e) {
      result.fail(line(), e.getMessage() + "; kept as it is");
      return text;
    }
  }

  private String explained(String text, int before) throws InvalidRecordException {
    RecordJob.Result explained = job.apply(text);
    if (explained.parts().stream().anyMatch(RecordJob.Part::isRemarkable)) {
      result.tell(line(), before, explained.parts());
    }
    return explained.text();
  }

  private String text(int start, int end) {
    return new String(block, start, end - start, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
