package io.github.textmend.internal.decode;

import io.github.textmend.result.DecodingHint;
import io.github.textmend.result.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Decodes a stream in the encoding that its first bytes are found to be in. */
public final class DecodingReader extends Reader {
  /** As much is read before the encoding is decided. */
  static final int LOOK_AHEAD = 1 << 16;

  private final InputStream in;
  private final DecodingHint hint;
  private final TextBuilder text = new TextBuilder(0, LOOK_AHEAD);
  private byte[] buffer = new byte[LOOK_AHEAD];
  private int start;
  private int end;
  private boolean atEnd;
  private Encoding encoding = Encoding.US_ASCII;
  private double confidence;
  private boolean detected;
  private Reading reading = Readings.of(Encoding.UTF_8);

  public DecodingReader(InputStream in, DecodingHint hint) {
    this.in = in;
    this.hint = hint;
  }

  /** The encoding; reads the first bytes if they were not read yet. */
  public Encoding encoding() throws IOException {
    detect();
    return encoding;
  }

  /** How sure that is. */
  public double confidence() throws IOException {
    detect();
    return confidence;
  }

  /** How many stretches were malformed so far. */
  public int malformedCount() {
    return text.malformedCount();
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    detect();
    while (text.length() == 0) {
      if (atEnd && start == end) {
        return -1;
      }
      if (!atEnd) {
        fill();
      }
      start = reading.read(buffer, start, end, atEnd, text);
    }
    return text.take(into, offset, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void detect() throws IOException {
    if (detected) {
      return;
    }
    detected = true;
    while (!atEnd && end < buffer.length) {
      fill();
    }
    Detection found = Detector.detect(buffer, 0, end, hint);
    encoding = found.encoding();
    confidence = found.confidence();
    start = found.bomLength();
    reading = reading(found);
    start = reading.read(buffer, start, end, atEnd, text);
  }

  /** ASCII so far may turn out to be UTF-8, and UTF-8 may have strays. */
  private Reading reading(Detection found) {
    if (found.encoding() == Encoding.UTF_8 || found.encoding() == Encoding.US_ASCII) {
      return Readings.mixed(MixedUtf8.strays(MixedUtf8.otherEncoding(buffer, start, end)));
    }
    return Readings.of(found.encoding());
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, start, buffer, 0, end - start);
    end -= start;
    start = 0;
    int count = in.read(buffer, end, buffer.length - end);
    if (count < 0) {
      atEnd = true;
    } else {
      end += count;
    }
  }
}
