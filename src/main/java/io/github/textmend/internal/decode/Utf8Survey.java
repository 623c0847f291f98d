package io.github.textmend.internal.decode;

import io.github.textmend.internal.charset.Utf8;
import io.github.textmend.internal.scan.ByteWords;

/** What some bytes have of UTF-8, counted in one pass. */
final class Utf8Survey {
  private static final int MOST_STRAYS = 3;
  private static final int LONG_RUN = 4;

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
   * Counts up to the end, or, for what is not UTF-8 at all, as far as it takes to see that.
   *
   * @param from the first byte beyond ASCII
   */
  static Utf8Survey of(byte[] bytes, int from, int end) {
    Utf8Survey survey = new Utf8Survey();
    survey.count(bytes, from, end);
    return survey;
  }

  private void count(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end) {
      at = skipWords(bytes, at, end);
      int invalidEnd = endOfPlainlyInvalid(bytes, at, end);
      if (invalidEnd > at) {
        countInvalid(at, invalidEnd);
        at = invalidEnd;
        continue;
      }
      int length = Utf8.sequence(bytes, at, end);
      if (length > 1) {
        sequences++;
        longestRun = Math.max(longestRun, ++run);
        mixed += at == endOfInvalid ? 1 : 0;
        at += length;
        endOfSequence = at;
      } else if (length == 1) {
        at =
            bytes[at] == '\n' || at + 1 == end || bytes[at + 1] >= 0
                ? Ascii.end(bytes, at + 1, end)
                : at + 1;
      } else {
        at += countOther(bytes, at, end);
      }
    }
  }

  /** Passes over what begins no sequence of any kind, word by word, and counts what is invalid. */
  private int skipWords(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end - Long.BYTES) {
      long word = ByteWords.at(bytes, at);
      long next = ByteWords.at(bytes, at + 1);
      long leads = word & word << 1;
      long continuations = next & ~(next << 1);
      long begun = leads & continuations & ByteWords.HIGH;
      long high = word & ByteWords.HIGH & (Long.lowestOneBit(begun) - 1);
      if (high != 0) {
        invalid += Long.bitCount(high);
        mixed += bytes[at] < 0 && at == endOfSequence ? 1 : 0;
        endOfInvalid = at + Long.BYTES - (Long.numberOfLeadingZeros(high) >> 3);
        run = 0;
      }
      if (begun != 0) {
        return at + (Long.numberOfTrailingZeros(begun) >> 3);
      }
      at += Long.BYTES;
    }
    return at;
  }

  /** Up to here no sequence of any kind begins, as most bytes of other encodings show. */
  private static int endOfPlainlyInvalid(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end
        && (bytes[at] < (byte) 0xC0
            || (bytes[at] < 0 && at + 1 < end && bytes[at + 1] >= (byte) 0xC0))) {
      at++;
    }
    return at;
  }

  private void countInvalid(int from, int to) {
    invalid += to - from;
    mixed += from == endOfSequence ? 1 : 0;
    endOfInvalid = to;
    run = 0;
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
    countInvalid(at, at + 1);
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
