package io.github.textmend.internal.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Which characters stand beside each other in clean text.
 *
 * <p>It knows the characters that damage is made of: those of the single-byte charsets, and what
 * handling makes of them; East Asian characters by {@link EastAsianClass}. All others are index 0,
 * beside which everything is met. A character has a row, with a place for each that was met after
 * it: a bit in the file, and a byte in memory, which spares the scan a third of its time and costs
 * 1 MB.
 */
final class PairTable {
  /** The index of characters that damage is not made of. */
  static final int INERT = 0;

  /**
   * Indexes follow the order of the characters: up to here they are inert or ASCII, and so is any
   * combination of their bits. (U+007F, whose index is 128, has to do without.)
   */
  static final int LAST_QUIET = 0x7F;

  /** A row is 1,024 places: more than there are characters in the single-byte charsets. */
  static final int ROW_SHIFT = 10;

  static final String RESOURCE = "pairs.table";

  private final short[] indexes = new short[0x10000];
  private final int characters;
  private final byte[] met;

  PairTable(ByteBuffer in) {
    characters = in.getShort();
    readClasses(in, EastAsianClass.FIRST_HAN, EastAsianClass.LAST_HAN);
    readClasses(in, EastAsianClass.FIRST_HANGUL, EastAsianClass.LAST_HANGUL);
    for (char[] range : EastAsianClass.RANGES) {
      int kind = EastAsianClass.of(range[0], false);
      Arrays.fill(indexes, range[0], range[1] + 1, (short) (characters + 1 + kind));
    }
    for (int i = 1; i <= characters; i++) {
      indexes[in.getChar()] = (short) i;
    }
    met = new byte[(characters + 1 + EastAsianClass.values().length) << ROW_SHIFT];
    for (int place = 0; place < met.length; place += Long.SIZE) {
      for (long bits = in.getLong(); bits != 0; bits &= bits - 1) {
        met[place + Long.numberOfTrailingZeros(bits)] = 1;
      }
    }
  }

  /** A bit for each character of a range: whether it is common. */
  private void readClasses(ByteBuffer in, char first, char last) {
    short common = (short) (characters + 1 + EastAsianClass.of(first, true));
    short rare = (short) (characters + 1 + EastAsianClass.of(first, false));
    int bits = 0;
    for (int c = first; c <= last; c++) {
      int place = (c - first) % Byte.SIZE;
      bits = place == 0 ? in.get() : bits;
      indexes[c] = (bits >> place & 1) != 0 ? common : rare;
    }
  }

  /** Whether the pairs of an index are known one by one. */
  boolean isKnown(int index) {
    return index != INERT && index <= characters;
  }

  /** The table that the library ships. */
  static PairTable shipped() {
    return Shipped.TABLE;
  }

  int index(char c) {
    return indexes[c];
  }

  /** 1 if the characters of two indexes were met in this order, 0 if not. */
  int met(int first, int second) {
    return met[(first << ROW_SHIFT) | second];
  }

  private static final class Shipped {
    static final PairTable TABLE = load();

    private static PairTable load() {
      try (InputStream in = PairTable.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException(RESOURCE + " is missing beside PairTable");
        }
        return new PairTable(ByteBuffer.wrap(in.readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
