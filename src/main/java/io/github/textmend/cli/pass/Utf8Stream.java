package io.github.textmend.cli.pass;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A text as bytes of UTF-8. */
final class Utf8Stream extends InputStream {
  private final Reader reader;
  private final char[] chars = new char[1 << 15];
  private int kept;
  private byte[] bytes = new byte[0];
  private int at;

  Utf8Stream(Reader reader) {
    this.reader = reader;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (at == bytes.length) {
      if (!fill()) {
        return -1;
      }
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, into, offset, count);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** A high surrogate at the end is kept for the next time, when its other half is there. */
  private boolean fill() throws IOException {
    int count = reader.read(chars, kept, chars.length - kept);
    if (count < 0 && kept == 0) {
      return false;
    }
    int length = kept + Math.max(0, count);
    kept = count > 0 && Character.isHighSurrogate(chars[length - 1]) ? 1 : 0;
    bytes = new String(chars, 0, length - kept).getBytes(StandardCharsets.UTF_8);
    at = 0;
    chars[0] = chars[length - 1];
    return true;
  }
}
