package io.github.textmend.cli.output;

import java.io.OutputStream;

/** For those who want to know, not to have: what listeners print to a stream is all there is. */
public final class NoSink implements Sink {
  private final StreamSink printed;

  public NoSink(OutputStream printed) {
    this.printed = new StreamSink(printed, StreamSink.STANDARD_OUTPUT);
  }

  @Override
  public void write(byte[] source, byte[] output) {
    // See above.
  }

  @Override
  public void flush() {
    printed.flush();
  }
}
