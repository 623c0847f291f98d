package io.github.textmend.internal.decode;

import io.github.textmend.internal.charset.Utf8;
import io.github.textmend.internal.scan.ByteWords;

/** What some bytes have of UTF-8, counted in one pass. */
final class Utf8Survey {
  private static final int MOST_STRAYS = 3;
  private static final int LONG_RUN = 4;

  /** So many bytes are looked at together: eight, and two behind the last of them. */
  private static final int WINDOW = Long.BYTES + 2;

  private static final long OVERLONG = 0xC0C0_C0C0_C0C0_C0C0L;

  private int sequences;
  private int run;
  private int longestRun;
  private int pairs;
  private int longNuls;
  private int invalid;

  /** Places where a sequence and an invalid byte touch. */
  private int mixed;

  private int endOfSequence = -1;
  private int endOfInvalid = -1;
  private boolean cutOff;

  /**
   * @param from the first byte beyond ASCII
   */
  static Utf8Survey of(byte[] bytes, int from, int end) {
    Utf8Survey survey = new Utf8Survey();
    survey.count(bytes, from, end);
    return survey;
  }

  private void count(byte[] bytes, int from, int end) {
    int at = countWords(bytes, from, end);
    while (at < end) {
      int length = Utf8.sequence(bytes, at, end);
      if (length > 1) {
        countSequence(at, at + length);
      }
      at += length > 0 ? length : countOther(bytes, at, end);
      at = countWords(bytes, at, end);
    }
  }

  /**
   * Counts ASCII, sequences of two bytes, and what is part of none, eight bytes at a time: other
   * encodings have hardly anything else, in an order that no processor foresees. In a word, a byte
   * is marked by its highest bit.
   *
   * @return where a longer or overlong sequence may begin, or too few bytes are left
   */
  private int countWords(byte[] bytes, int from, int end) {
    int at = from;
    while (at <= end - WINDOW) {
      long word = ByteWords.at(bytes, at);
      long high = word & ByteWords.HIGH;
      if (high == 0) {
        at += Long.BYTES;
        continue;
      }
      long begun = high & word << 1 & continuations(ByteWords.at(bytes, at + 1));
      if (begun == 0) {
        countOthers(at, high);
        at += Long.BYTES;
        continue;
      }
      long longer = begun & word << 2 & continuations(ByteWords.at(bytes, at + 2));
      long stop = longer | (begun & overlong(word));
      long counted = Long.lowestOneBit(stop) - 1;
      long pairs = begun & ~(word << 2) & counted;
      countWord(at, pairs, high & ~(pairs | pairs << Byte.SIZE) & counted);
      if (stop != 0) {
        return at + ByteWords.before(stop);
      }
      // A pair that the last byte begins ends behind the word.
      at += Long.BYTES + (int) (pairs >>> (Long.SIZE - 1));
    }
    return at;
  }

  private static long continuations(long word) {
    return word & ~(word << 1) & ByteWords.HIGH;
  }

  /** The bytes C0 and C1. */
  private static long overlong(long word) {
    return ByteWords.zeros((word & ~ByteWords.ONE_EACH) ^ OVERLONG);
  }

  /**
   * @param pairs the first bytes of sequences of two
   * @param others bytes that are part of none
   */
  private void countWord(int at, long pairs, long others) {
    sequences += Long.bitCount(pairs);
    invalid += Long.bitCount(others);
    mixed += Long.bitCount((pairs & others << Byte.SIZE) | (others & pairs << Short.SIZE));
    mixed += begins(pairs) && at == endOfInvalid ? 1 : 0;
    mixed += begins(others) && at == endOfSequence ? 1 : 0;
    if (others == 0) {
      run += Long.bitCount(pairs);
    } else {
      // Between two others of a word are too few pairs for a long run.
      countRun(run + Long.bitCount(pairs & (Long.lowestOneBit(others) - 1)));
      run = Long.bitCount(pairs & -(Long.highestOneBit(others) << 1));
      endOfInvalid = at + last(others) + 1;
    }
    countRun(run);
    if (pairs != 0) {
      endOfSequence = at + last(pairs) + 2;
    }
  }

  private void countOthers(int at, long others) {
    invalid += Long.bitCount(others);
    mixed += begins(others) && at == endOfSequence ? 1 : 0;
    run = 0;
    endOfInvalid = at + last(others) + 1;
  }

  private void countRun(int length) {
    longestRun = Math.max(longestRun, length);
  }

  /** Whether the first byte of a word is marked. */
  private static boolean begins(long marks) {
    return (marks & 0x80) != 0;
  }

  /** Which byte of a word is the last that is marked. */
  private static int last(long marks) {
    return Long.BYTES - 1 - (Long.numberOfLeadingZeros(marks) >> 3);
  }

  private void countSequence(int from, int to) {
    sequences++;
    mixed += from == endOfInvalid ? 1 : 0;
    countRun(++run);
    endOfSequence = to;
  }

  private void countInvalid(int at) {
    invalid++;
    mixed += at == endOfSequence ? 1 : 0;
    run = 0;
    endOfInvalid = at + 1;
  }

  private int countOther(byte[] bytes, int at, int end) {
    int pair = Utf8.surrogatePair(bytes, at, end);
    if (pair > 0) {
      pairs++;
      return pair;
    }
    if (Utf8.isLongNul(bytes, at, end)) {
      longNuls++;
      return 2;
    }
    if (Utf8.isCutOff(bytes, at, end)) {
      cutOff = true;
      return end - at;
    }
    countInvalid(at);
    return 1;
  }

  /** Well-formed sequences of more than one byte. */
  int sequences() {
    return sequences;
  }

  /**
   * Whether they may be UTF-8 with strays in it. In other encodings a few pairs of bytes happen to
   * be well-formed, beside others of the same word that are not; in UTF-8 with strays there are
   * many without a stray between, or in words of their own.
   */
  boolean mayBeMixed() {
    return sequences > 0
        && (longestRun >= LONG_RUN
            || (invalid <= MOST_STRAYS * sequences && 2 * mixed <= sequences));
  }

  /** Whether it is, but for the last character, which the end cuts off. */
  boolean isCutOffUtf8() {
    return sequences >= LONG_RUN && invalid + pairs + longNuls == 0;
  }

  /** How sure that is: no other encoding has many such sequences by chance. */
  static double confidence(int sequences) {
    return 1 - Math.pow(0.1, Math.min(12, 1 + sequences));
  }

  boolean isCesu8() {
    return pairs > 0 && invalid + longNuls == 0 && !cutOff;
  }

  boolean isModifiedUtf8() {
    return longNuls > 0 && invalid == 0 && !cutOff;
  }
}
