package io.github.textmend.cli.pass;

import io.github.textmend.cli.format.RecordEnds;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into blocks of whole records.
 *
 * <p>A record that is longer than a block is cut, too, after a space in the second half of the
 * block or else between characters of UTF-8; unless records have to stay whole, when a block grows
 * to hold one, up to the longest that is mended. Longer ones pass in pieces. So memory has a bound.
 */
final class BlockReader {
  /** Small enough for the text of it to be no "humongous" object in a heap of a few gigabytes. */
  static final int BLOCK = 1 << 18;

  /** A block of less may have been typed. */
  static final int TYPED = 1 << 12;

  private final InputStream in;
  private final RecordEnds ends;
  private final boolean whole;
  private final int longest;

  /** What was read and not given. */
  private byte[] rest = new byte[0];

  /** Where the last record in the rest ends; 0 if none does. */
  private int restEnd;

  private boolean withinTooLong;
  private @Nullable IOException failure;

  BlockReader(InputStream in, RecordEnds ends, boolean whole, int longest) {
    this.in = in;
    this.ends = ends;
    this.whole = whole;
    this.longest = Math.max(longest, BLOCK);
  }

  /**
   * The next block, or null at the end.
   *
   * @throws IOException if the stream cannot be read on, after all that could be was given
   */
  @Nullable Block next() throws IOException {
    if (failure != null) {
      return afterFailure(failure);
    }
    return withinTooLong ? moreOfTooLong() : records();
  }

  private @Nullable Block records() throws IOException {
    byte[] buffer = Arrays.copyOf(rest, Math.max(BLOCK, rest.length));
    int length = rest.length;
    int end = restEnd;
    while (true) {
      int count = read(buffer, length);
      if (count < 0) {
        return atEnd(buffer, length, end);
      }
      end = Math.max(end, ends.last(buffer, length, length + count));
      length += count;
      boolean full = length == buffer.length;
      if (!full && !isIdle(length)) {
        continue;
      }
      end = end == 0 && full && !whole ? partEnd(buffer, length) : end;
      if (end > 0) {
        return cut(buffer, length, end);
      }
      if (full && length >= longest) {
        withinTooLong = true;
        setRest(new byte[0], 0);
        return new Block(buffer, 0, Block.Kind.TOO_LONG);
      }
      buffer = full ? Arrays.copyOf(buffer, grown(length)) : buffer;
    }
  }

  private Block cut(byte[] buffer, int length, int end) {
    setRest(Arrays.copyOfRange(buffer, end, length), 0);
    byte[] bytes = end == buffer.length ? buffer : Arrays.copyOf(buffer, end);
    return new Block(bytes, 0, Block.Kind.RECORDS);
  }

  private @Nullable Block atEnd(byte[] buffer, int length, int end) throws IOException {
    if (failure != null && end > 0) {
      return cut(buffer, length, end);
    }
    setRest(Arrays.copyOf(buffer, length), 0);
    if (failure != null) {
      return afterFailure(failure);
    }
    byte[] last = rest;
    setRest(new byte[0], 0);
    return last.length == 0 ? null : new Block(last, 0, Block.Kind.RECORDS);
  }

  /** The part of a record that could be read; it cannot be mended. */
  private Block afterFailure(IOException error) throws IOException {
    if (rest.length == 0) {
      throw error;
    }
    byte[] part = rest;
    setRest(new byte[0], 0);
    return new Block(part, 0, Block.Kind.PASSING);
  }

  private @Nullable Block moreOfTooLong() throws IOException {
    byte[] buffer = new byte[BLOCK];
    int count = read(buffer, 0);
    if (count < 0) {
      return atEnd(buffer, 0, 0);
    }
    int end = ends.first(buffer, 0, count);
    if (end >= 0) {
      withinTooLong = false;
      byte[] following = Arrays.copyOfRange(buffer, end, count);
      setRest(following, Math.max(0, ends.last(following, 0, following.length)));
    }
    return new Block(Arrays.copyOf(buffer, end < 0 ? count : end), 0, Block.Kind.PASSING);
  }

  /** Whether someone types: there is little, and no more for now. */
  boolean isIdle() throws IOException {
    return failure == null && isIdle(rest.length);
  }

  private boolean isIdle(int length) throws IOException {
    return length < TYPED && in.available() == 0;
  }

  /** A failure is told only after what was read before it was given. */
  private int read(byte[] buffer, int length) {
    try {
      return in.read(buffer, length, buffer.length - length);
    } catch (IOException e) {
      failure = e;
      return -1;
    }
  }

  private void setRest(byte[] bytes, int end) {
    rest = bytes;
    restEnd = end;
  }

  private int grown(int length) {
    return length > longest / 2 ? longest : length * 2;
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
