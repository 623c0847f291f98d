package io.github.textmend.internal.scan;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Which characters stand beside each other in clean text.
 *
 * <p>It knows the characters that damage is made of: those of the single-byte charsets, and what
 * handling makes of them. All others are index 0, beside which everything is met. A character has a
 * row of bits, one for each that was met after it.
 */
final class PairTable {
  /** The index of characters that damage is not made of. */
  static final int INERT = 0;

  /** A row is 1,024 bits: more than there are characters in the single-byte charsets. */
  static final int ROW_SHIFT = 10;

  static final String RESOURCE = "pairs.table";

  private final short[] indexes = new short[0x10000];
  private final long[] met;

  PairTable(DataInputStream in) throws IOException {
    int size = in.readUnsignedShort();
    for (int i = 1; i <= size; i++) {
      indexes[in.readChar()] = (short) i;
    }
    met = new long[(size + 1) << (ROW_SHIFT - 6)];
    for (int i = 0; i < met.length; i++) {
      met[i] = in.readLong();
    }
  }

  /** The table that the library ships. */
  static PairTable shipped() {
    return Shipped.TABLE;
  }

  int index(char c) {
    return indexes[c];
  }

  /** Bit 0 tells whether the characters of two indexes were met in this order. */
  long met(int first, int second) {
    int bit = (first << ROW_SHIFT) | second;
    return met[bit >> 6] >>> bit;
  }

  private static final class Shipped {
    static final PairTable TABLE = load();

    private static PairTable load() {
      try (InputStream in = PairTable.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException(RESOURCE + " is missing beside PairTable");
        }
        return new PairTable(
            new DataInputStream(new java.io.ByteArrayInputStream(in.readAllBytes())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
