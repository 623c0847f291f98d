package io.github.textmend.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into blocks of whole lines.
 *
 * <p>A line that is longer than a block is cut, too, after a space in the second half of the block
 * or else between characters of UTF-8, so that the memory for one is bounded; unless lines have to
 * stay whole, when a block grows to hold one.
 */
final class BlockReader {
  /** Small enough for the text of it to be no "humongous" object in a heap of a few gigabytes. */
  static final int BLOCK = 1 << 18;

  /** A block of less may have been typed. */
  static final int TYPED = 1 << 12;

  private final InputStream in;
  private final boolean wholeLines;
  private byte[] rest = new byte[0];

  BlockReader(InputStream in, boolean wholeLines) {
    this.in = in;
    this.wholeLines = wholeLines;
  }

  /** The next block, or null at the end. */
  byte @Nullable [] next() throws IOException {
    byte[] buffer = Arrays.copyOf(rest, Math.max(BLOCK, rest.length));
    int length = rest.length;
    while (true) {
      int count = in.read(buffer, length, buffer.length - length);
      if (count < 0) {
        rest = new byte[0];
        return length == 0 ? null : Arrays.copyOf(buffer, length);
      }
      int before = length;
      length += count;
      boolean full = length == buffer.length;
      if (!full && !isIdle(length)) {
        continue;
      }
      int end = lineEnd(buffer, full ? 0 : before, length);
      end = end == 0 && full && !wholeLines ? partEnd(buffer, length) : end;
      if (end > 0) {
        rest = Arrays.copyOfRange(buffer, end, length);
        return end == length && full ? buffer : Arrays.copyOf(buffer, end);
      }
      buffer = full ? Arrays.copyOf(buffer, grown(length)) : buffer;
    }
  }

  /** Whether someone types: there is little, and no more for now. */
  boolean isIdle() throws IOException {
    return isIdle(rest.length);
  }

  private boolean isIdle(int length) throws IOException {
    return length < TYPED && in.available() == 0;
  }

  private static int grown(int length) throws IOException {
    int most = Integer.MAX_VALUE - 16;
    if (length == most) {
      throw new IOException("a line of more than 2 GB");
    }
    return length > most / 2 ? most : length * 2;
  }

  private static int lineEnd(byte[] buffer, int from, int to) {
    int end = to;
    while (end > from && buffer[end - 1] != '\n') {
      end--;
    }
    return end == from ? 0 : end;
  }

  private static int partEnd(byte[] buffer, int length) {
    int end = length;
    while (end > length / 2 && buffer[end - 1] != ' ') {
      end--;
    }
    if (end > length / 2) {
      return end;
    }
    end = length;
    while (end > length - 4 && (buffer[end - 1] & 0xC0) == 0x80) {
      end--;
    }
    return (buffer[end - 1] & 0xC0) == 0xC0 ? end - 1 : length;
  }
}
