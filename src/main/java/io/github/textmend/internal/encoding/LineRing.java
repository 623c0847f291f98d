package io.github.textmend.internal.encoding;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lines with what became of them, in a ring of UTF-16 units where the next is written over the
 * oldest. Units and not strings, since what is kept costs the garbage collector more than the copy.
 * Thread-safe by a lock.
 */
final class LineRing {
  private static final int SLOTS = 1 << 10;

  /** A line is in one of so many slots side by side. */
  private static final int SLOTS_OF_LINE = 8;

  private static final int FEWEST_UNITS = 1 << 10;
  private static final int MOST_UNITS = 1 << 17;

  /** Before each line: its length, and that of what became of it. */
  private static final int HEADER = 2;

  private static final char STAYS = Character.MAX_VALUE;

  private char[] units = new char[FEWEST_UNITS];

  /** To look at a line that is another takes longer. */
  private final int[] hashes = new int[SLOTS];

  /** Where the lines begin, counted in all units that were ever written; 0 for none. */
  private final long[] starts = new long[SLOTS];

  private long end = 1;

  /** What became of a line, the line itself if it stays, or null if it is not known. */
  synchronized @Nullable String find(String line, int hash) {
    int slot = slotOf(line, hash);
    if (slot < 0) {
      return null;
    }
    int at = index(starts[slot]);
    char length = units[at + 1];
    return length == STAYS ? line : new String(units, at + HEADER + line.length(), length);
  }

  /** Remembers what became of a line, in place of the oldest of its slots. */
  synchronized void keep(String line, int hash, String mended) {
    boolean stays = mended.equals(line);
    int size = HEADER + line.length() + (stays ? 0 : mended.length());
    if (size <= MOST_UNITS / SLOTS_OF_LINE && slotOf(line, hash) < 0) {
      makeRoom(size);
      int slot = oldestSlot(hash);
      hashes[slot] = hash;
      starts[slot] = end;
      int at = index(end);
      units[at] = (char) line.length();
      units[at + 1] = stays ? STAYS : (char) mended.length();
      line.getChars(0, line.length(), units, at + HEADER);
      if (!stays) {
        mended.getChars(0, mended.length(), units, at + HEADER + line.length());
      }
      end += size;
    }
  }

  private int slotOf(String line, int hash) {
    int first = firstSlot(hash);
    for (int slot = first; slot < first + SLOTS_OF_LINE; slot++) {
      if (hashes[slot] == hash && isKept(starts[slot]) && isAt(index(starts[slot]), line)) {
        return slot;
      }
    }
    return -1;
  }

  private boolean isKept(long start) {
    return start > 0 && end - start <= units.length;
  }

  private boolean isAt(int at, String line) {
    if (units[at] != line.length()) {
      return false;
    }
    int from = at + HEADER;
    for (int i = 0; i < line.length(); i++) {
      if (units[from + i] != line.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Moves the end to where a line is in one piece. */
  private void makeRoom(int size) {
    while (end + size > units.length && units.length < MOST_UNITS) {
      units = Arrays.copyOf(units, units.length * 2);
    }
    int rest = units.length - index(end);
    if (rest < size) {
      end += rest;
    }
  }

  private int index(long start) {
    return (int) start & units.length - 1;
  }

  private int oldestSlot(int hash) {
    int oldest = firstSlot(hash);
    for (int slot = oldest + 1; slot % SLOTS_OF_LINE != 0; slot++) {
      oldest = starts[slot] < starts[oldest] ? slot : oldest;
    }
    return oldest;
  }

  private static int firstSlot(int hash) {
    return hash & SLOTS - SLOTS_OF_LINE;
  }
}
