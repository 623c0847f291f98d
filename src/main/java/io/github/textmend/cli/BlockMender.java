package io.github.textmend.cli;

import java.nio.charset.StandardCharsets;

/** Mends blocks of lines, in any number of threads. Immutable. */
final class BlockMender {
  private static final char REPLACEMENT = '\uFFFD';

  private final LineJob job;
  private final boolean explains;
  private final StrayBytes strays;
  private final OutputEncoding encoding;

  /**
   * @param explains whether every finding is wanted, or only whether there is one
   */
  BlockMender(LineJob job, boolean explains, StrayBytes strays, OutputEncoding encoding) {
    this.job = job;
    this.explains = explains;
    this.strays = strays;
    this.encoding = encoding;
  }

  BlockResult mend(byte[] block) {
    BlockResult result = new BlockResult();
    result.setLines(countLines(block));
    if (!mendWhole(block, result)) {
      mendLines(block, result);
      result.finish();
    }
    encoding.encode(result);
    return result;
  }

  /** The fast way, for what is clean, or damaged and not explained; false if it cannot be gone. */
  private boolean mendWhole(byte[] block, BlockResult result) {
    if (!job.takesPieces()) {
      return false;
    }
    String text = new String(block, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0 && Utf8.validPrefix(block, 0, block.length) < block.length) {
      return false;
    }
    String mended = job.mend(text);
    if (mended.equals(text)) {
      result.setOutput(block);
      return true;
    }
    if (explains || text.indexOf('\r') >= 0) {
      return false;
    }
    result.find();
    result.setOutput(mended.getBytes(StandardCharsets.UTF_8));
    return true;
  }

  private void mendLines(byte[] block, BlockResult result) {
    int line = 0;
    for (int start = 0; start < block.length; line++) {
      int next = nextLine(block, start);
      int end = contentEnd(block, start, next);
      mendLine(block, start, end, line, result);
      result.write(block, end, next);
      start = next;
    }
  }

  private void mendLine(byte[] block, int start, int end, int line, BlockResult result) {
    if (job.isClean(block, start, end)) {
      result.write(block, start, end);
      return;
    }
    int invalid = Utf8.countInvalid(block, start, end);
    if (invalid == 0) {
      mendPiece(block, start, end, line, result);
      return;
    }
    byte[] decoded = strays.decode(block, start, end);
    if (decoded != null) {
      mendPiece(decoded, 0, decoded.length, line, result);
      return;
    }
    result.addInvalid(invalid);
    if (job.takesPieces()) {
      mendAround(block, start, end, line, result);
    } else {
      result.tell(line, "not UTF-8; kept as it is");
      result.write(block, start, end);
    }
  }

  /** Text between invalid bytes is mended piece by piece; they pass as they are. */
  private void mendAround(byte[] bytes, int start, int end, int line, BlockResult result) {
    for (int at = start; at < end; ) {
      int valid = Utf8.validPrefix(bytes, at, end);
      mendPiece(bytes, at, valid, line, result);
      if (valid < end) {
        result.write(bytes, valid, valid + 1);
      }
      at = valid + 1;
    }
  }

  private void mendPiece(byte[] bytes, int start, int end, int line, BlockResult result) {
    String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    try {
      LineJob.Result mended = job.apply(text);
      if (mended.changed()) {
        result.find(line, mended.parts());
        byte[] output = mended.text().getBytes(StandardCharsets.UTF_8);
        result.write(output, 0, output.length);
        return;
      }
    } catch (InvalidLineException e) {
      result.tell(line, e.getMessage() + "; kept as it is");
    }
    result.write(bytes, start, end);
  }

  private static int countLines(byte[] block) {
    int lines = 0;
    for (byte b : block) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static int nextLine(byte[] block, int start) {
    int i = start;
    while (i < block.length && block[i] != '\n') {
      i++;
    }
    return Math.min(i + 1, block.length);
  }

  private static int contentEnd(byte[] block, int start, int next) {
    int end = next;
    if (end > start && block[end - 1] == '\n') {
      end--;
    }
    if (end > start && block[end - 1] == '\r') {
      end--;
    }
    return end;
  }
}
