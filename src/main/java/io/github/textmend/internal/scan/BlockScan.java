package io.github.textmend.internal.scan;

/**
 * The scan of text beyond ASCII, by blocks that are copied to an array: that and a loop over the
 * array take less time than {@link String#charAt}. One for each thread, so that clean text
 * allocates nothing.
 */
final class BlockScan {
  /** 4 KB, which stay in the nearest cache. */
  private static final int BLOCK = 2048;

  /** So many units are looked up before a run of ASCII is passed over. */
  private static final int CHUNK = 256;

  /** The same after {@link #LONG_RUN}: of text that is ASCII but for a few characters. */
  private static final int SHORT_CHUNK = 16;

  private static final int LONG_RUN = 64;
  private static final int ASCII_STEP = 8;

  private static final int STEP = 4;

  /** Ends are less, which the JVM has to see, or it looks in each step whether they overflow. */
  private static final int BOUND = 2 * BLOCK - 1;

  private static final int ROW = PairTable.ROW_SHIFT;
  private static final int NOWHERE = -1;

  // Of constant arrays the JVM knows the length.
  private static final char[] INDEXES = PairTable.shipped().indexes();
  private static final byte[] MET = PairTable.shipped().met();
  private static final long[] LETTERS = PairTable.shipped().letters();

  /** A lambda would be the first of a fresh JVM, which takes ten milliseconds to prepare for it. */
  private static final ThreadLocal<BlockScan> OF_THREAD =
      new ThreadLocal<>() {
        @Override
        protected BlockScan initialValue() {
          return new BlockScan();
        }
      };

  /** The units of a block, after the one before it. */
  private final char[] units = new char[1 + BLOCK];

  /** How many of them there are. */
  private int filled;

  /** How many units are looked up before the next run of ASCII. */
  private int chunk;

  private final EastAsianWindow window = new EastAsianWindow();

  /** Whether letters count. */
  private boolean letters;

  /** Where the letters begin that were looked at, or an earlier sentence. */
  private int since;

  /** The {@link LetterSets} that have all letters from there on. */
  private long common;

  private BlockScan() {}

  static BlockScan ofThread() {
    return OF_THREAD.get();
  }

  /**
   * Finds a place where a text may be damaged.
   *
   * @param from where the second of two suspicious characters may be; before the end of the text
   * @return as {@link SuspicionScan#find}
   */
  int find(String text, int from) {
    int length = text.length();
    letters = true;
    beginLetters(from);
    units[0] = from == 0 ? '\n' : text.charAt(from - 1);
    for (int start = from; start < length; start += BLOCK) {
      fill(text, start);
      int found = findInBlock(text, start - 1, 1);
      if (found != NOWHERE) {
        return found;
      }
      units[0] = units[filled - 1];
    }
    return isOrdinaryEnd(text) ? -1 : length - 1;
  }

  /**
   * Finds the places of two suspicious characters side by side, letters apart.
   *
   * @param text with at least one character
   * @return as {@link SuspicionScan#findPairs}
   */
  int findPairs(String text, int[] places) {
    int found = 0;
    letters = false;
    beginLetters(0);
    units[0] = '\n';
    for (int start = 0; start < text.length() && found < places.length; start += BLOCK) {
      fill(text, start);
      int origin = start - 1;
      int place = findInBlock(text, origin, 1);
      while (place != NOWHERE) {
        places[found++] = place;
        int next = place + 1 - origin;
        place = found < places.length ? findInBlock(text, origin, next) : NOWHERE;
      }
      units[0] = units[filled - 1];
    }
    int last = text.length() - 1;
    boolean isKnown = found == places.length || (found > 0 && places[found - 1] == last);
    if (!isKnown && !isOrdinaryEnd(text)) {
      places[found++] = last;
    }
    return found;
  }

  private void fill(String text, int start) {
    int end = Math.min(text.length(), start + BLOCK);
    text.getChars(start, end, units, 1);
    filled = 1 + end - start;
  }

  private boolean isOrdinaryEnd(String text) {
    int length = text.length();
    return isMet(text.charAt(length - 1), '\n') || (length > 1 && window.isOrdinary(text, length));
  }

  private void beginLetters(int from) {
    since = from;
    common = LetterSets.ANY;
  }

  /**
   * @param origin the index in the text of the first of the units
   * @param from the unit where to start
   */
  private int findInBlock(String text, int origin, int from) {
    int end = filled;
    chunk = SHORT_CHUNK;
    for (int at = from; at < end; ) {
      int passed = passOrdinary(at, end);
      if (passed < 0) {
        int doubtful = ~passed;
        passed = Math.min(doubtful + STEP, end);
        int found = findOneByOne(text, origin, doubtful, passed);
        if (found != NOWHERE) {
          return found;
        }
      }
      at = passed;
    }
    return NOWHERE;
  }

  /**
   * Passes over a chunk in steps, and over a run of ASCII after it. Both in one method: it is too
   * large for the JVM to make it a part of its caller, where the loops lack registers and take half
   * as long again.
   *
   * @return the end of both; or the complement of where a step begins in which there may be
   *     something, or an incomplete one
   */
  private int passOrdinary(int from, int end) {
    char[] block = units;
    int chunkEnd = Math.min(from + chunk, end) & BOUND;
    int previous = INDEXES[block[from - 1]];
    int i = from;
    for (; i <= chunkEnd - STEP; i += STEP) {
      int i0 = INDEXES[block[i]];
      int i1 = INDEXES[block[i + 1]];
      int i2 = INDEXES[block[i + 2]];
      int i3 = INDEXES[block[i + 3]];
      int met =
          MET[previous << ROW | i0]
              & MET[i0 << ROW | i1]
              & MET[i1 << ROW | i2]
              & MET[i2 << ROW | i3];
      if (met < PairTable.MET_PLAIN) {
        long sets = common & LETTERS[i0] & LETTERS[i1] & LETTERS[i2] & LETTERS[i3];
        if (met == 0 || sets == 0) {
          return ~i;
        }
        common = sets;
      }
      previous = i3;
    }
    if (i < chunkEnd) {
      return ~i;
    }
    int at = i;
    // The first of a run of ASCII counts beside the character before it.
    while (at <= end - ASCII_STEP && block[at - 1] < 0x80) {
      int front = block[at] | block[at + 1] | block[at + 2] | block[at + 3];
      int back = block[at + 4] | block[at + 5] | block[at + 6] | block[at + 7];
      if ((front | back) >= 0x80) {
        break;
      }
      at += ASCII_STEP;
    }
    chunk = at - i > LONG_RUN ? SHORT_CHUNK : CHUNK;
    return at;
  }

  /** One pair at a time. */
  private int findOneByOne(String text, int origin, int from, int end) {
    int previous = index(units[from - 1]);
    for (int i = from; i < end; i++) {
      int index = index(units[i]);
      int met = met(previous, index);
      if ((met & PairTable.MET) == 0) {
        int place = origin + i;
        if (!isOrdinary(text, place, met, i)) {
          return place;
        }
        beginLetters(place + 1);
      } else {
        common &= LETTERS[index];
        int foreign = common == 0 ? findForeign(text, origin + i + 1) : NOWHERE;
        if (foreign != NOWHERE) {
          return foreign;
        }
      }
      previous = index;
    }
    return NOWHERE;
  }

  /** A second look at two characters, the second of which is a unit of the block. */
  private boolean isOrdinary(String text, int place, int met, int unit) {
    if (met == PairTable.MAY_BE_LOST) {
      return !LostApostrophe.isAt(text, place - 1);
    }
    return place > 0
        && (EastAsianWindow.isOrdinary(units, unit, filled) || window.isOrdinary(text, place));
  }

  /**
   * Letters are looked at sentence by sentence only where those of several have no language: the
   * sentences before the last one have one.
   */
  private int findForeign(String text, int end) {
    if (!letters) {
      beginLetters(end);
      return NOWHERE;
    }
    since = LetterSets.startOfSentence(text, since, end);
    common = PairTable.shipped().common(text, since, end);
    return common == 0 ? end - 1 : NOWHERE;
  }

  private static boolean isMet(char first, char second) {
    return met(index(first), index(second)) != 0;
  }

  private static int index(char c) {
    return INDEXES[c];
  }

  private static int met(int first, int second) {
    return MET[(first << PairTable.ROW_SHIFT) | second];
  }
}
