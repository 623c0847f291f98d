package io.github.textmend.internal.decode;

import java.util.Arrays;
import java.util.Random;

/**
 * How often each byte is there, and beside which letters of ASCII: enough to tell which single-byte
 * encodings are worth reading it in.
 */
final class ByteCounts {
  /** The byte wherever it is. */
  static final int ANYWHERE = 0;

  /** After a small letter. */
  static final int AFTER_SMALL = 1 << 8;

  /** After a capital. */
  static final int AFTER_CAPITAL = 2 << 8;

  /** Before a letter. */
  static final int BEFORE_LETTER = 3 << 8;

  static final int KINDS = 4 << 8;

  /** By byte; sums of characters times these are the same for the same characters alone. */
  private static final long[] WEIGHTS = weights();

  /** So many of {@link #KINDS} are there in usual text. */
  private static final int USUAL = 128;

  private final short[] counts = new short[KINDS];

  /** Those that are there: a byte and its place. */
  private short[] found = new short[USUAL];

  private int size;

  /** The bytes among them. */
  private final byte[] bytes = new byte[0x100];

  private int distinct;
  private int high;

  /** Of the bytes beyond ASCII. */
  static ByteCounts ofHigh(byte[] bytes) {
    return new ByteCounts(bytes, 0x80);
  }

  /** Of all bytes, for encodings that do not extend ASCII. */
  static ByteCounts ofAll(byte[] bytes) {
    return new ByteCounts(bytes, 0);
  }

  private ByteCounts(byte[] text, int least) {
    for (int i = 0; i < text.length; i++) {
      int b = text[i] & 0xFF;
      if (b < least) {
        continue;
      }
      high++;
      add(ANYWHERE | b);
      int before = i == 0 ? 0 : text[i - 1];
      if (isLetter(before)) {
        add(((before & 0x20) != 0 ? AFTER_SMALL : AFTER_CAPITAL) | b);
      }
      if (i + 1 < text.length && isLetter(text[i + 1])) {
        add(BEFORE_LETTER | b);
      }
    }
    found = Arrays.copyOf(found, size);
  }

  private void add(int index) {
    if (counts[index]++ == 0) {
      if (size == found.length) {
        found = Arrays.copyOf(found, 2 * size);
      }
      found[size++] = (short) index;
      if (index < AFTER_SMALL) {
        bytes[distinct++] = (byte) index;
      }
    }
  }

  private static long[] weights() {
    Random random = new Random(1);
    return random.longs(0x100).map(weight -> weight | 1).toArray();
  }

  private static boolean isLetter(int b) {
    int lower = b | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  /** How many bytes are counted. */
  int high() {
    return high;
  }

  /** What is there of all that is counted. */
  short[] found() {
    return found;
  }

  /** How many different bytes there are. */
  int distinct() {
    return distinct;
  }

  /** One of these, from 0 to FF. */
  int byteAt(int index) {
    return bytes[index] & 0xFF;
  }

  int count(int index) {
    return counts[index];
  }

  /** A number that is the same for two tables if they read the bytes alike, and hardly else. */
  long reading(ByteTable table) {
    char[] chars = table.chars();
    long hash = 0;
    for (int i = 0; i < distinct; i++) {
      int b = bytes[i] & 0xFF;
      hash += chars[b] * WEIGHTS[b];
    }
    return hash;
  }
}
