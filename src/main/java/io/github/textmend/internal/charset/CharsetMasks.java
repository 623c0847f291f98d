package io.github.textmend.internal.charset;

/**
 * What a character can be in UTF-8 under each charset, one bit a charset: lead byte or continuation
 * byte. For passes that look at all charsets at once.
 */
public final class CharsetMasks {
  private static final int PAGE_SHIFT = 6;
  private static final int PAGE_MASK = (1 << PAGE_SHIFT) - 1;
  private static final int PAGES = 0x10000 >> PAGE_SHIFT;

  private static final Table LEAD_2 = new Table(0xC2, 0xDF);
  private static final Table LEAD_3 = new Table(0xE0, 0xEF);
  private static final Table LEAD_4 = new Table(0xF0, 0xF4);
  private static final Table CONTINUATION = new Table(0x80, 0xBF);
  private static final Table IN_SEQUENCE = new Table(0x80, 0xBF, 0xC2, 0xF4);

  private static final Table ANY = new Table(0x80, 0xFF);

  private CharsetMasks() {}

  /** Charsets that have a character at all. */
  public static long any(char c) {
    return ANY.get(c);
  }

  /** Charsets in which a character is the lead of a two-byte sequence. */
  public static long lead2(char c) {
    return LEAD_2.get(c);
  }

  /** Charsets in which a character is the lead of a three-byte sequence. */
  public static long lead3(char c) {
    return LEAD_3.get(c);
  }

  /** Charsets in which a character is the lead of a four-byte sequence. */
  public static long lead4(char c) {
    return LEAD_4.get(c);
  }

  /** Charsets in which a character is a continuation byte. */
  public static long continuation(char c) {
    return CONTINUATION.get(c);
  }

  /** Charsets in which a character is a byte of any sequence of more than one. */
  public static long inSequence(char c) {
    return IN_SEQUENCE.get(c);
  }

  private static final class Table {
    private static final long[] EMPTY = new long[PAGE_MASK + 1];
    private final long[][] pages = new long[PAGES][];

    /**
     * @param ranges first and last byte of each
     */
    Table(int... ranges) {
      java.util.Arrays.fill(pages, EMPTY);
      for (SingleByteCharset charset : SingleByteCharset.all()) {
        for (int i = 0; i < ranges.length; i += 2) {
          for (int b = ranges[i]; b <= ranges[i + 1]; b++) {
            add(charset, b);
          }
        }
      }
    }

    private void add(SingleByteCharset charset, int b) {
      char c = charset.decode(b);
      if (charset.encode(c) != b) {
        return;
      }
      int page = c >> PAGE_SHIFT;
      if (pages[page] == EMPTY) {
        pages[page] = new long[PAGE_MASK + 1];
      }
      pages[page][c & PAGE_MASK] |= 1L << charset.index();
    }

    long get(char c) {
      return pages[c >> PAGE_SHIFT][c & PAGE_MASK];
    }
  }
}
