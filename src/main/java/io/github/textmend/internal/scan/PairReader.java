package io.github.textmend.internal.scan;

import java.util.Arrays;

/**
 * Reads the file of {@link PairTable}, which {@code docs/model.md} describes. In small methods that
 * are called often: the first text waits for it, and those are what the JVM compiles first.
 */
final class PairReader {
  private static final int COLUMNS = 1 << PairTable.ROW_SHIFT;

  private final byte[] file;
  private int at;
  private final int characters;
  private final char[] indexes = new char[0x10000];
  private final long[] letters = new long[COLUMNS];

  PairReader(byte[] file) {
    this.file = file;
    at = COLUMNS << PairTable.ROW_SHIFT;
    characters = readUnit();
    readHan();
    readHangul();
    fillOthers();
    readCharacters();
  }

  int characters() {
    return characters;
  }

  char[] indexes() {
    return indexes;
  }

  long[] letters() {
    return letters;
  }

  /** The rows, as they stand at the start of the file: of all indexes that there may be. */
  byte[] met() {
    return file;
  }

  private char readUnit() {
    int high = file[at++] & 0xFF;
    return (char) (high << Byte.SIZE | (file[at++] & 0xFF));
  }

  /** A bit for each character whether it is frequent, then one whether Japanese text has it. */
  private void readHan() {
    char[] classes = {
      index(EastAsianClass.RARE_CHINESE_HAN),
      index(EastAsianClass.FREQUENT_CHINESE_HAN),
      index(EastAsianClass.RARE_HAN),
      index(EastAsianClass.FREQUENT_HAN)
    };
    int bytes = (EastAsianClass.LAST_HAN + 1 - EastAsianClass.FIRST_HAN) / Byte.SIZE;
    for (int i = 0; i < bytes; i++) {
      int first = EastAsianClass.FIRST_HAN + i * Byte.SIZE;
      putHan(first, file[at + i], file[at + bytes + i], classes);
    }
    at += 2 * bytes;
  }

  private void putHan(int first, int frequent, int japanese, char[] classes) {
    for (int i = 0; i < Byte.SIZE; i++) {
      indexes[first + i] = classes[(frequent >> i & 1) | (japanese >> i & 1) << 1];
    }
  }

  private void readHangul() {
    for (int c = EastAsianClass.FIRST_HANGUL; c <= EastAsianClass.LAST_HANGUL; c += Byte.SIZE) {
      putHangul(c, file[at++]);
    }
  }

  private void putHangul(int first, int common) {
    int last = Math.min(first + Byte.SIZE - 1, EastAsianClass.LAST_HANGUL);
    for (int c = first; c <= last; c++) {
      boolean isCommon = (common >> (c - first) & 1) != 0;
      indexes[c] = index(isCommon ? EastAsianClass.COMMON_HANGUL : EastAsianClass.RARE_HANGUL);
    }
  }

  /** The characters whose class follows from where they stand. */
  private void fillOthers() {
    fill('\u3041', '\u30FF', EastAsianClass.KANA);
    fill('\uE000', '\uF8FF', EastAsianClass.PRIVATE_USE);
    fill('\uF900', '\uFAFF', EastAsianClass.RARE_CHINESE_HAN);
    fill('\uFF61', '\uFF9F', EastAsianClass.HALFWIDTH_KATAKANA);
    // This bracket is what GBK makes of the long vowel mark of EUC-JP.
    fill('\u3016', '\u3016', EastAsianClass.RARE_CHINESE_HAN);
  }

  private void fill(char first, char last, EastAsianClass kind) {
    Arrays.fill(indexes, first, last + 1, index(kind));
  }

  private char index(EastAsianClass kind) {
    return (char) (characters + 1 + kind.place());
  }

  private void readCharacters() {
    LetterSets sets = LetterSets.shipped();
    Arrays.fill(letters, LetterSets.ANY);
    for (int i = 1; i <= characters; i++) {
      char c = readUnit();
      indexes[c] = (char) i;
      letters[i] = sets.of(c);
    }
    // A line ends with either.
    indexes['\r'] = indexes['\n'];
  }
}
