package io.github.textmend.internal.decode;

import io.github.textmend.result.DecodingHint;
import io.github.textmend.result.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Decodes a stream in the encoding that its first bytes are found to be in. */
public final class DecodingReader extends Reader {
  /** As much is read before the encoding is decided. */
  static final int LOOK_AHEAD = 1 << 16;

  private final InputStream in;
  private final DecodingHint hint;

  /** The encoding if it is known beforehand. */
  private final @Nullable Encoding known;

  private final TextBuilder text = new TextBuilder(0, LOOK_AHEAD);
  private byte[] buffer = new byte[LOOK_AHEAD];
  private int start;
  private int end;
  private boolean atEnd;
  private Encoding encoding = Encoding.US_ASCII;
  private double confidence;
  private boolean detected;
  private Reading reading = Readings.of(Encoding.UTF_8);

  private DecodingReader(InputStream in, DecodingHint hint, @Nullable Encoding known) {
    this.in = in;
    this.hint = hint;
    this.known = known;
  }

  /** Finds the encoding by the first bytes. */
  public static DecodingReader detecting(InputStream in, DecodingHint hint) {
    return new DecodingReader(in, hint, null);
  }

  /**
   * Decodes in an encoding that is known.
   *
   * @throws IllegalArgumentException if this Java runtime lacks it
   */
  public static DecodingReader of(InputStream in, Encoding encoding) {
    DecodingReader reader = new DecodingReader(in, DecodingHint.NONE, encoding);
    reader.reading = Readings.of(encoding);
    return reader;
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
    if (known != null) {
      encoding = known;
      confidence = 1;
      start = ByteOrderMark.lengthOf(known, buffer, 0, end);
    } else {
      follow(Detector.detect(buffer, 0, end, hint));
    }
    start = reading.read(buffer, start, end, atEnd, text);
  }

  private void follow(Detection found) {
    encoding = found.encoding();
    confidence = found.confidence();
    start = found.bomLength();
    reading = reading(found);
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
