package io.github.textmend.internal.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import org.jspecify.annotations.Nullable;

/** Reads what is in neither table of a {@link MultibyteTable}. Not thread-safe. */
final class LongCharacters {
  /** GB18030 and EUC-TW have four bytes. */
  private static final int LONGEST = 4;

  private final MultibyteTable table;
  private final CharBuffer units = CharBuffer.allocate(2 * LONGEST);

  /** Made only if it is needed, which is seldom. */
  private @Nullable CharsetDecoder decoder;

  LongCharacters(MultibyteTable table) {
    this.table = table;
  }

  /** The units of what was read last; none if it was malformed, or cut off by the end. */
  CharBuffer units() {
    return units;
  }

  /**
   * Reads the sequence that begins at an index, one that is in neither table.
   *
   * @return how many bytes it has; 0 if it is cut off
   */
  int read(byte[] bytes, int at, int end) {
    boolean hasPair = at + 1 < end;
    int known = hasPair ? table.malformedLength(bytes[at], bytes[at + 1]) : 0;
    if (known == 0) {
      return decode(bytes, at, end);
    }
    units.clear().flip();
    return Math.min(known, end - at);
  }

  private int decode(byte[] bytes, int at, int end) {
    CharsetDecoder reader = decoder();
    for (int length = 1; length <= LONGEST && at + length <= end; length++) {
      units.clear();
      ByteBuffer in = ByteBuffer.wrap(bytes, at, length);
      CoderResult result = reader.reset().decode(in, units, false);
      if (result.isError()) {
        units.flip();
        int malformed = Math.max(1, result.length());
        if (length <= 2 && at + 1 < end) {
          table.noteMalformed(bytes[at], bytes[at + 1], malformed);
        }
        return Math.min(malformed, end - at);
      }
      if (units.position() > 0 && !in.hasRemaining()) {
        units.flip();
        return length;
      }
    }
    units.clear().flip();
    return at + LONGEST > end ? 0 : 1;
  }

  private CharsetDecoder decoder() {
    CharsetDecoder made = decoder;
    if (made == null) {
      made = table.decoder();
      decoder = made;
    }
    return made;
  }
}
