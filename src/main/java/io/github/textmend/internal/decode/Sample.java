package io.github.textmend.internal.decode;

import java.util.Arrays;

/**
 * The words of some bytes that have a byte beyond ASCII, up to a bound: what distinguishes the
 * encodings that extend ASCII.
 *
 * <p>Words end at bytes up to 20, which no encoding of several bytes has within a character. Half
 * of the bound goes to the beginning, the rest to places spread over the whole.
 */
final class Sample {
  static final int MOST = 2048;

  private static final int PLACES = 16;
  private static final int CONTEXT = 4;
  private static final int LONGEST_WORD = 192;
  private static final int FURTHEST_WORD_START = 512;

  private final byte[] bytes;
  private final byte[] words = new byte[MOST];
  private int length;

  private Sample(byte[] bytes) {
    this.bytes = bytes;
  }

  static byte[] of(byte[] bytes, int start, int end) {
    Sample sample = new Sample(bytes);
    if (end - start <= MOST) {
      sample.add(start, end, MOST);
    } else {
      sample.addSpread(start, end);
    }
    return Arrays.copyOf(sample.words, sample.length);
  }

  private void addSpread(int start, int end) {
    int next = add(start, end, MOST / 2);
    int share = MOST / 2 / PLACES;
    long rest = (long) end - next;
    for (int i = 0; i < PLACES && next < end; i++) {
      int from = Math.max(next, (int) (end - rest + rest * i / PLACES));
      int word = wordStart(from, next);
      if (word >= 0) {
        next = add(word, end, length + share);
      }
    }
    add(next, end, MOST);
  }

  /** The start of a word at or before an index, or else after it; -1 if there is none near. */
  private int wordStart(int from, int least) {
    for (int i = from; i > least && i > from - FURTHEST_WORD_START; i--) {
      if (isGap(bytes[i - 1])) {
        return i;
      }
    }
    return from == least ? from : -1;
  }

  /** Adds words from an index on until the sample has a length; returns where it stopped. */
  private int add(int from, int end, int most) {
    int copied = from;
    int at = from;
    while (length < most) {
      int high = nextHigh(at, end);
      if (high == end) {
        return copied;
      }
      int word = high;
      while (word > copied && !isGap(bytes[word - 1])) {
        word--;
      }
      word = Math.max(copied, word - CONTEXT);
      int wordEnd = Math.min(wordEnd(high, end), word + most - length);
      System.arraycopy(bytes, word, words, length, wordEnd - word);
      length += wordEnd - word;
      copied = wordEnd;
      at = wordEnd;
    }
    return copied;
  }

  private int wordEnd(int high, int end) {
    int i = high + 1;
    int most = Math.min(end, high + LONGEST_WORD);
    while (i < most && !isGap(bytes[i])) {
      i++;
    }
    return Math.min(end, i + 1);
  }

  private int nextHigh(int from, int end) {
    return Ascii.end(bytes, from, end);
  }

  private static boolean isGap(byte b) {
    return b >= 0 && b <= 0x20;
  }
}
