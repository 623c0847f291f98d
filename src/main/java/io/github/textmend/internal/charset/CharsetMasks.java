package io.github.textmend.internal.charset;

/**
 * What a character can be in UTF-8 under each charset, one bit a charset: lead byte or continuation
 * byte. For passes that look at all charsets at once, and ask several things of a character: what
 * is known of one stands together.
 */
public final class CharsetMasks {
  private static final int PAGE_SHIFT = 6;
  private static final int PAGE_SIZE = 1 << PAGE_SHIFT;

  // What is known of a character, by its place in a row.
  private static final int ANY = 0;
  private static final int IN_SEQUENCE = 1;
  private static final int CONTINUATION = 2;
  private static final int LEAD_2 = 3;
  private static final int LEAD_3 = 4;
  private static final int LEAD_4 = 5;

  /** A row is as long as a line of a processor's cache. */
  private static final int ROW_SHIFT = 3;

  /** For each page of characters its first row; those without any share the first page. */
  private static final char[] PAGES = new char[0x10000 >> PAGE_SHIFT];

  private static final long[] ROWS = rows();

  private CharsetMasks() {}

  private static long[] rows() {
    int rows = PAGE_SIZE;
    for (SingleByteCharset charset : SingleByteCharset.all()) {
      for (int b = 0x80; b <= 0xFF; b++) {
        int page = charset.decode(b) >> PAGE_SHIFT;
        if (PAGES[page] == 0) {
          PAGES[page] = (char) rows;
          rows += PAGE_SIZE;
        }
      }
    }
    long[] masks = new long[rows << ROW_SHIFT];
    for (SingleByteCharset charset : SingleByteCharset.all()) {
      add(charset, ANY, 0x80, 0xFF, masks);
      add(charset, IN_SEQUENCE, 0x80, 0xBF, masks);
      add(charset, IN_SEQUENCE, 0xC2, 0xF4, masks);
      add(charset, CONTINUATION, 0x80, 0xBF, masks);
      add(charset, LEAD_2, 0xC2, 0xDF, masks);
      add(charset, LEAD_3, 0xE0, 0xEF, masks);
      add(charset, LEAD_4, 0xF0, 0xF4, masks);
    }
    return masks;
  }

  private static void add(SingleByteCharset charset, int kind, int first, int last, long[] masks) {
    for (int b = first; b <= last; b++) {
      char c = charset.decode(b);
      if (charset.encode(c) == b) {
        masks[row(c) + kind] |= 1L << charset.index();
      }
    }
  }

  private static int row(char c) {
    return (PAGES[c >> PAGE_SHIFT] + (c & PAGE_SIZE - 1)) << ROW_SHIFT;
  }

  /** Charsets that have a character at all. */
  public static long any(char c) {
    return ROWS[row(c) + ANY];
  }

  /** Charsets in which a character is the lead of a two-byte sequence. */
  public static long lead2(char c) {
    return ROWS[row(c) + LEAD_2];
  }

  /** Charsets in which a character is the lead of a three-byte sequence. */
  public static long lead3(char c) {
    return ROWS[row(c) + LEAD_3];
  }

  /** Charsets in which a character is the lead of a four-byte sequence. */
  public static long lead4(char c) {
    return ROWS[row(c) + LEAD_4];
  }

  /** Charsets in which a character is a continuation byte. */
  public static long continuation(char c) {
    return ROWS[row(c) + CONTINUATION];
  }

  /** Charsets in which a character is a byte of any sequence of more than one. */
  public static long inSequence(char c) {
    return ROWS[row(c) + IN_SEQUENCE];
  }
}
