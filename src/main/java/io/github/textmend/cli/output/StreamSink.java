package io.github.textmend.cli.output;

import io.github.textmend.cli.file.WriteException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** To a stream, one file after the other. */
public final class StreamSink implements Sink {
  /** What standard output is called in messages. */
  public static final String STANDARD_OUTPUT = "standard output";

  private final OutputStream out;
  private final String target;

  /**
   * To a stream.
   *
   * @param target what it is called in messages
   */
  public StreamSink(OutputStream out, String target) {
    this.out = out;
    this.target = target;
  }

  /** Prints text on standard output. */
  public static void print(OutputStream out, String text) {
    new StreamSink(out, STANDARD_OUTPUT).put(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void write(byte[] source, byte[] output) {
    put(output);
  }

  /** Writes bytes. */
  void put(byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new WriteException(target, e);
    }
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new WriteException(target, e);
    }
  }
}
