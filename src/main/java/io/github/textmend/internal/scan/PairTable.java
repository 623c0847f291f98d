package io.github.textmend.internal.scan;

import io.github.textmend.internal.data.DataFile;

/**
 * Which characters stand beside each other in clean text.
 *
 * <p>It knows the characters that damage is made of: those of the single-byte charsets, and what
 * handling makes of them; East Asian characters by {@link EastAsianClass}. All others are index 0,
 * beside which everything is met. A character has a row, with a place for each that was met after
 * it: a byte, in the file as in memory. It costs 1 MB, and spares the scan a third of its time and
 * the first text the making of it.
 */
final class PairTable {
  /** The index of characters that damage is not made of. */
  static final int INERT = 0;

  /** Two characters were met in this order. */
  static final byte MET = 1;

  /** The same, and the second is no letter that the {@link LetterSets} know. */
  static final byte MET_PLAIN = MET | 2;

  /** The same, but the first may be what is left of an apostrophe. */
  static final byte MAY_BE_LOST = 4;

  /** A row is 1,024 places: more than there are characters in the single-byte charsets. */
  static final int ROW_SHIFT = 10;

  static final String RESOURCE = "pairs.table";

  private final char[] indexes;

  /** For each index, the {@link LetterSets} that have its character. */
  private final long[] letters;

  private final int characters;
  private final byte[] met;

  PairTable(PairReader reader) {
    characters = reader.characters();
    indexes = reader.indexes();
    letters = reader.letters();
    met = reader.met();
    for (int i = 0; i < LostApostrophe.FOLLOWERS.length(); i++) {
      int place =
          index(LostApostrophe.LEAD) << ROW_SHIFT | index(LostApostrophe.FOLLOWERS.charAt(i));
      met[place] = met[place] == 0 ? 0 : MAY_BE_LOST;
    }
  }

  /** The index of the characters of a class. */
  int indexOf(EastAsianClass one) {
    return characters + 1 + one.place();
  }

  /** Whether the pairs of an index are known one by one. */
  boolean isKnown(int index) {
    return index != INERT && index <= characters;
  }

  /** The table that the library ships. */
  static PairTable shipped() {
    return Shipped.TABLE;
  }

  /** For each character its index. */
  char[] indexes() {
    return indexes;
  }

  /** For each index the {@link LetterSets} that have its character. */
  long[] letters() {
    return letters;
  }

  /** For the first index and the second, in this order, {@link #MET} or 0. */
  byte[] met() {
    return met;
  }

  int index(char c) {
    return indexes[c];
  }

  /** The {@link LetterSets} that have the character of an index. */
  long sets(int index) {
    return letters[index];
  }

  /** The {@link LetterSets} that have all letters of a stretch of one sentence. */
  long common(String text, int from, int end) {
    long common = LetterSets.ANY;
    for (int i = from; i < end; i++) {
      common &= sets(index(text.charAt(i)));
    }
    return common;
  }

  /** {@link #MET} if the characters of two indexes were met in this order, 0 if not. */
  int met(int first, int second) {
    return met[(first << ROW_SHIFT) | second];
  }

  private static final class Shipped {
    static final PairTable TABLE =
        new PairTable(new PairReader(DataFile.read(PairTable.class, RESOURCE)));
  }
}
