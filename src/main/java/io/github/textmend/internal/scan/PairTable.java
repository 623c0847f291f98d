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

  /** Two characters were met in this order. */
  static final byte MET = 1;

  /** The same, and the second is a letter that the {@link LetterSets} know. */
  static final byte MET_LETTER = MET | 2;

  /** A row is 1,024 places: more than there are characters in the single-byte charsets. */
  static final int ROW_SHIFT = 10;

  private static final char WHITE_LENTICULAR_BRACKET = '\u3016';

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
    fill('\u3041', '\u30FF', EastAsianClass.KANA);
    fill('\uFF61', '\uFF9F', EastAsianClass.HALFWIDTH_KATAKANA);
    fill('\uE000', '\uF8FF', EastAsianClass.PRIVATE_USE);
    fill('\uF900', '\uFAFF', EastAsianClass.RARE_CHINESE_HAN);
    // What GBK makes of the long vowel mark of EUC-JP.
    fill(WHITE_LENTICULAR_BRACKET, WHITE_LENTICULAR_BRACKET, EastAsianClass.RARE_CHINESE_HAN);
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
    short[] classes = {
      index(EastAsianClass.RARE_CHINESE_HAN),
      index(EastAsianClass.FREQUENT_CHINESE_HAN),
      index(EastAsianClass.RARE_HAN),
      index(EastAsianClass.FREQUENT_HAN)
    };
    int bytes = (EastAsianClass.LAST_HAN + 1 - EastAsianClass.FIRST_HAN) / Byte.SIZE;
    int frequent = in.position();
    int japanese = frequent + bytes;
    char c = EastAsianClass.FIRST_HAN;
    for (int i = 0; i < bytes; i++) {
      int both = (in.get(frequent + i) & 0xFF) | in.get(japanese + i) << Byte.SIZE;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        indexes[c++] = classes[(both >> bit & 1) | (both >> (bit + Byte.SIZE - 1) & 2)];
      }
    }
    in.position(japanese + bytes);
  }

  private void readHangul(ByteBuffer in) {
    short common = index(EastAsianClass.COMMON_HANGUL);
    short rare = index(EastAsianClass.RARE_HANGUL);
    for (int from = EastAsianClass.FIRST_HANGUL; from <= EastAsianClass.LAST_HANGUL; from += 8) {
      int bits = in.get();
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        indexes[from + bit] = (bits >> bit & 1) != 0 ? common : rare;
      }
    }
  }

  private void fill(char first, char last, EastAsianClass kind) {
    Arrays.fill(indexes, first, last + 1, index(kind));
  }

  private short index(EastAsianClass kind) {
    return (short) (characters + 1 + kind.place());
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
