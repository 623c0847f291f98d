package io.github.textmend.internal.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;

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

  /** Two characters were met in this order. */
  static final byte MET = 1;

  /** The same, and the second is a letter that the {@link LetterSets} know. */
  static final byte MET_LETTER = MET | 2;

  /** A row is 1,024 places: more than there are characters in the single-byte charsets. */
  static final int ROW_SHIFT = 10;

  static final String RESOURCE = "pairs.table";

  private final short[] indexes = new short[0x10000];

  /** For each index, the {@link LetterSets} that have its character. */
  private final long[] letters = new long[1 << ROW_SHIFT];

  private final int characters;
  private final byte[] met;

  PairTable(ByteBuffer in) {
    characters = in.getShort();
    Arrays.fill(letters, LetterSets.ANY);
    readHan(in);
    readHangul(in);
    for (char c = '\u3000'; c < '\uFFA0'; c++) {
      EastAsianClass other = EastAsianClass.ofOther(c);
      if (other != null) {
        put(c, other);
      }
    }
    byte[] kinds = new byte[1 << ROW_SHIFT];
    Arrays.fill(kinds, MET);
    for (int i = 1; i <= characters; i++) {
      char c = in.getChar();
      indexes[c] = (short) i;
      letters[i] = LetterSets.shipped().of(c);
      kinds[i] = letters[i] == LetterSets.ANY ? MET : MET_LETTER;
    }
    // A line ends with either.
    indexes['\r'] = indexes['\n'];
    met = new byte[(characters + 1 + EastAsianClass.values().length) << ROW_SHIFT];
    for (int place = 0; place < met.length; place += Long.SIZE) {
      for (long bits = in.getLong(); bits != 0; bits &= bits - 1) {
        int second = place + Long.numberOfTrailingZeros(bits);
        met[second] = kinds[second & (1 << ROW_SHIFT) - 1];
      }
    }
  }

  /** A bit for each character whether it is frequent, then one whether Japanese text has it. */
  private void readHan(ByteBuffer in) {
    BitSet frequent = readBits(in, EastAsianClass.FIRST_HAN, EastAsianClass.LAST_HAN);
    BitSet japanese = readBits(in, EastAsianClass.FIRST_HAN, EastAsianClass.LAST_HAN);
    for (char c = EastAsianClass.FIRST_HAN; c <= EastAsianClass.LAST_HAN; c++) {
      put(c, EastAsianClass.ofHan(frequent.get(c), japanese.get(c)));
    }
  }

  private void readHangul(ByteBuffer in) {
    BitSet common = readBits(in, EastAsianClass.FIRST_HANGUL, EastAsianClass.LAST_HANGUL);
    for (char c = EastAsianClass.FIRST_HANGUL; c <= EastAsianClass.LAST_HANGUL; c++) {
      put(c, common.get(c) ? EastAsianClass.COMMON_HANGUL : EastAsianClass.RARE_HANGUL);
    }
  }

  private static BitSet readBits(ByteBuffer in, int first, int last) {
    BitSet bits = new BitSet();
    for (int from = first; from <= last; from += Byte.SIZE) {
      int eight = in.get();
      for (int i = 0; i < Byte.SIZE; i++) {
        bits.set(from + i, (eight >> i & 1) != 0);
      }
    }
    return bits;
  }

  private void put(char c, EastAsianClass kind) {
    indexes[c] = (short) (characters + 1 + kind.place());
  }

  /** The place of an index's class, or a negative number. */
  int classOf(int index) {
    return index - characters - 1;
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

  /** The {@link LetterSets} that have the character of an index. */
  long sets(int index) {
    return letters[index];
  }

  /** {@link #MET} if the characters of two indexes were met in this order, 0 if not. */
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
