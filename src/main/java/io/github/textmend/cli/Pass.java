package io.github.textmend.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** One run over the lines of a stream, each mended and written before the next is read. */
final class Pass {
  private final LineJob job;
  private final Output output;
  private final Console console;
  private boolean found;
  private long line;
  private long invalidBytes;

  Pass(LineJob job, Output output, Console console) {
    this.job = job;
    this.output = output;
    this.console = console;
  }

  /** Whether any line so far had something to mend. */
  boolean found() {
    return found;
  }

  void run(String file, InputStream in) throws IOException {
    line = 0;
    invalidBytes = 0;
    LineReader lines = new LineReader(in);
    while (lines.next()) {
      line++;
      mend(file, lines.bytes(), lines.length());
    }
    output.flush();
    if (invalidBytes > 0) {
      console.err(file + ": " + invalidBytes + " bytes are not UTF-8 and were kept");
    }
  }

  private void mend(String file, byte[] bytes, int length) {
    int end = contentEnd(bytes, length);
    int invalid = Utf8.countInvalid(bytes, end);
    invalidBytes += invalid;
    if (invalid == 0) {
      mendPiece(file, bytes, 0, end);
    } else if (job.takesPieces()) {
      mendAround(file, bytes, end);
    } else {
      console.err(file + ":" + line + ": not UTF-8; kept as it is");
      output.keep(bytes, 0, end);
    }
    output.keep(bytes, end, length);
  }

  /** Text between invalid bytes is mended piece by piece; they pass as they are. */
  private void mendAround(String file, byte[] bytes, int end) {
    for (int at = 0; at < end; ) {
      int valid = Utf8.validPrefix(bytes, at, end);
      mendPiece(file, bytes, at, valid);
      if (valid < end) {
        output.keep(bytes, valid, valid + 1);
      }
      at = valid + 1;
    }
  }

  private void mendPiece(String file, byte[] bytes, int start, int end) {
    String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    try {
      LineJob.Result result = job.apply(text);
      if (result.changed()) {
        found = true;
        output.changed(file, line, result, result.text().getBytes(StandardCharsets.UTF_8));
        return;
      }
    } catch (InvalidLineException e) {
      console.err(file + ":" + line + ": " + e.getMessage() + "; kept as it is");
    }
    output.keep(bytes, start, end);
  }

  private static int contentEnd(byte[] bytes, int length) {
    int end = length;
    if (end > 0 && bytes[end - 1] == '\n') {
      end--;
    }
    if (end > 0 && bytes[end - 1] == '\r') {
      end--;
    }
    return end;
  }
}
