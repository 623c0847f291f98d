package io.github.textmend.internal.charset;

import io.github.textmend.result.Encoding;
import java.util.List;

/**
 * A single-byte charset as a table both ways.
 *
 * <p>An undefined byte reads as browsers read it: as the C1 control of the same number, or, from A0
 * on, as the ISO-8859-1 character of the same number. Bytes below 80 are ASCII in all of them.
 * Immutable.
 */
public final class SingleByteCharset implements TextCharset {
  private static final int PAGE_SHIFT = 6;
  private static final int PAGE_MASK = (1 << PAGE_SHIFT) - 1;
  private static final short NO_BYTE = -1;
  private static final short[] EMPTY_PAGE = emptyPage();

  private final Encoding encoding;
  private final int index;
  private final char[] upperHalf;
  private final boolean[] defined;
  private final short[][] pages = new short[0x10000 >> PAGE_SHIFT][];

  /**
   * @param strict the characters of bytes 80 to FF, U+FFFD where the strict reading has none
   */
  SingleByteCharset(Encoding encoding, int index, char[] strict) {
    this.encoding = encoding;
    this.index = index;
    upperHalf = new char[strict.length];
    defined = new boolean[strict.length];
    java.util.Arrays.fill(pages, EMPTY_PAGE);
    for (int i = 0; i < strict.length; i++) {
      defined[i] = strict[i] != CharsetTables.UNDEFINED;
      upperHalf[i] = defined[i] ? strict[i] : (char) (0x80 + i);
    }
    putBytes(false);
    // Last, so that a defined byte wins over an undefined one that reads the same.
    putBytes(true);
    for (int b = 0; b < 0x80; b++) {
      put((char) b, b);
    }
  }

  /** The charset of an encoding that {@link Encoding#isExtendedAscii extends ASCII}. */
  public static SingleByteCharset of(Encoding encoding) {
    if (!encoding.isExtendedAscii()) {
      throw new IllegalArgumentException(encoding.label() + " is not a single-byte encoding");
    }
    return CharsetTables.of(encoding);
  }

  /** All of them, in the order of {@link Encoding}; fewer than 64. */
  public static List<SingleByteCharset> all() {
    return CharsetTables.ALL;
  }

  /** Whether a set of them has all. */
  public static boolean isAll(long set) {
    return Long.bitCount(set) == all().size();
  }

  @Override
  public Encoding encoding() {
    return encoding;
  }

  /** The place in {@link #all}, and its bit in a set. */
  public int index() {
    return index;
  }

  public char decode(int byteValue) {
    return byteValue < 0x80 ? (char) byteValue : upperHalf[byteValue - 0x80];
  }

  /** Whether the strict reading has a character for a byte. */
  public boolean isDefined(int byteValue) {
    return byteValue < 0x80 || defined[byteValue - 0x80];
  }

  /** The byte that reads as a UTF-16 unit, or -1. */
  public int encode(char c) {
    return pages[c >> PAGE_SHIFT][c & PAGE_MASK];
  }

  @Override
  public int decodeAt(byte[] text, int at, int end) {
    int b = text[at] & 0xFF;
    char c = decode(b);
    return isDefined(b) && c >= 0xA0 ? TextCharset.decoded(c, 1) : MALFORMED;
  }

  @Override
  public boolean isLeadOfLonger(int lead) {
    return false;
  }

  @Override
  public int bytesOf(char c) {
    return Math.max(0, encode(c));
  }

  private void putBytes(boolean wanted) {
    for (int i = upperHalf.length - 1; i >= 0; i--) {
      if (defined[i] == wanted) {
        put(upperHalf[i], 0x80 + i);
      }
    }
  }

  private void put(char c, int byteValue) {
    int page = c >> PAGE_SHIFT;
    if (pages[page] == EMPTY_PAGE) {
      pages[page] = EMPTY_PAGE.clone();
    }
    pages[page][c & PAGE_MASK] = (short) byteValue;
  }

  private static short[] emptyPage() {
    short[] page = new short[PAGE_MASK + 1];
    java.util.Arrays.fill(page, NO_BYTE);
    return page;
  }
}
