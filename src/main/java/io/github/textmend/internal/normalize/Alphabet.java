package io.github.textmend.internal.normalize;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSetIterator;

/**
 * A set of UTF-16 units: the characters that a set of rules may change, or start to change at. A
 * character beyond U+FFFF stands in it with its first surrogate.
 */
final class Alphabet {
  private static final int FIRST_SUPPLEMENTARY = 0x10000;

  private final long[] bits = new long[0x10000 >> 6];

  private Alphabet() {}

  /** The characters of a string. */
  static Alphabet of(String characters) {
    Alphabet alphabet = new Alphabet();
    for (int i = 0; i < characters.length(); i++) {
      alphabet.add(characters.charAt(i));
    }
    return alphabet;
  }

  /** A set in the notation of ICU's {@link UnicodeSet}. */
  static Alphabet pattern(String pattern) {
    return of(new UnicodeSet(pattern));
  }

  static Alphabet of(UnicodeSet set) {
    Alphabet alphabet = new Alphabet();
    UnicodeSetIterator ranges = new UnicodeSetIterator(set);
    while (ranges.nextRange()) {
      int first = ranges.codepoint;
      int last = ranges.codepointEnd;
      if (first < FIRST_SUPPLEMENTARY) {
        alphabet.addRange(first, Math.min(last, FIRST_SUPPLEMENTARY - 1));
      }
      if (last >= FIRST_SUPPLEMENTARY) {
        int from = Math.max(first, FIRST_SUPPLEMENTARY);
        alphabet.addRange(Character.highSurrogate(from), Character.highSurrogate(last));
      }
    }
    return alphabet;
  }

  static Alphabet beyondAscii() {
    Alphabet alphabet = new Alphabet();
    alphabet.addRange(0x80, 0xFFFF);
    return alphabet;
  }

  boolean contains(char c) {
    return (bits[c >> 6] & 1L << c) != 0;
  }

  /** Adds a bit to the place of each of its characters. */
  void mark(int[] table, int bit) {
    for (int i = 0; i < bits.length; i++) {
      for (long left = bits[i]; left != 0; left &= left - 1) {
        table[i * Long.SIZE + Long.numberOfTrailingZeros(left)] |= bit;
      }
    }
  }

  /** The index of the next character of the alphabet, or the length of the text. */
  int next(String text, int from) {
    int i = from;
    while (i < text.length() && !contains(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private void addRange(int first, int last) {
    for (int c = first; c <= last; c++) {
      if (c % Long.SIZE == 0 && last - c >= Long.SIZE) {
        bits[c / Long.SIZE] = -1;
        c += Long.SIZE - 1;
      } else {
        add((char) c);
      }
    }
  }

  private void add(char c) {
    bits[c >> 6] |= 1L << c;
  }
}
