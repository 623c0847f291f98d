package io.github.textmend.internal.decode;

import java.util.Arrays;

/**
 * The words of some bytes that have a byte beyond ASCII, up to a bound: what distinguishes the
 * encodings that extend ASCII.
 *
 * <p>Words end at bytes up to 20, which no encoding of several bytes has within a character. Of the
 * beginning all words are taken, then those with a byte that was seen little, and of a long text
 * some at places spread over the whole.
 */
final class Sample {
  static final int MOST = 2048;

  /** So much is taken whatever it is; less than that is too little to choose from. */
  private static final int ALL = 144;

  /** A byte that was taken as often tells no more. */
  private static final byte OFTEN = 2;

  private static final byte GAP = -1;

  /** The last byte that ends words. */
  private static final int LAST_GAP = ' ';

  /** In a long text, the distance of places where some words are taken whatever they are. */
  private static final int LEAST_DISTANCE = 2048;

  private static final int PLACES = 16;
  private static final int AT_EACH_PLACE = 32;
  private static final int CONTEXT = 4;
  private static final int LONGEST_WORD = 192;

  private final byte[] bytes;
  private final byte[] words;

  /**
   * For each byte beyond ASCII how often it is still worth taking; {@link #GAP} where words end.
   */
  private final byte[] worth = new byte[0x100];

  private int length;

  /** Whether the word looked at last has a byte that was seen little. */
  private boolean isNew;

  private Sample(byte[] bytes, int most) {
    this.bytes = bytes;
    words = new byte[most];
    Arrays.fill(worth, 0, LAST_GAP + 1, GAP);
    Arrays.fill(worth, 0x80, worth.length, OFTEN);
  }

  static byte[] of(byte[] bytes, int start, int end) {
    Sample sample = new Sample(bytes, Math.min(MOST, end - start));
    sample.add(start, end);
    return Arrays.copyOf(sample.words, sample.length);
  }

  private void add(int start, int end) {
    int distance = Math.max(LEAST_DISTANCE, (end - start) / PLACES);
    int wanted = ALL;
    int nextPlace = start + distance;
    int copied = start;
    int at = start;
    while (length < words.length) {
      int high = Ascii.end(bytes, at, end);
      if (high == end) {
        return;
      }
      if (high >= nextPlace) {
        wanted = Math.max(wanted, length + AT_EACH_PLACE);
        nextPlace += distance * (1 + (high - nextPlace) / distance);
      }
      int wordEnd = wordEnd(high, end);
      if (length < wanted || isNew) {
        take(wordStart(copied, high), wordEnd);
        copied = wordEnd;
      }
      at = wordEnd;
    }
  }

  private void take(int word, int wordEnd) {
    int count = Math.min(wordEnd - word, words.length - length);
    System.arraycopy(bytes, word, words, length, count);
    length += count;
    for (int i = word; i < word + count; i++) {
      int b = bytes[i] & 0xFF;
      worth[b] -= (byte) (worth[b] > 0 ? 1 : 0);
    }
  }

  /** The start of the word, and a little before it. */
  private int wordStart(int copied, int high) {
    int word = high;
    while (word > copied && high - word < LONGEST_WORD && !isGap(bytes[word - 1])) {
      word--;
    }
    return Math.max(copied, word - CONTEXT);
  }

  /**
   * The end of the word, with the gap behind it; notes whether it has a byte that was seen little.
   */
  private int wordEnd(int high, int end) {
    int last = Math.min(end - 1, high + LONGEST_WORD);
    int i = high;
    int one = worth[bytes[i] & 0xFF];
    int all = 0;
    while (one >= 0 && i < last) {
      all |= one;
      one = worth[bytes[++i] & 0xFF];
    }
    isNew = all > 0 || one > 0;
    return i + 1;
  }

  private static boolean isGap(byte b) {
    return b >= 0 && b <= LAST_GAP;
  }
}
