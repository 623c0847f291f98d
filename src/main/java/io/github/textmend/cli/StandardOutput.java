package io.github.textmend.cli;

import io.github.textmend.cli.file.WriteException;
import io.github.textmend.cli.output.StreamSink;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output for a report: if no one reads it any more, the run is to end at once. */
final class StandardOutput extends FilterOutputStream {
  StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw new WriteException(StreamSink.STANDARD_OUTPUT, e);
    }
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new WriteException(StreamSink.STANDARD_OUTPUT, e);
    }
  }
}
