package io.github.textmend.internal.normalize;

import java.util.Arrays;

/**
 * A line under way through the rules of Moses: its units, and the place in the text that each of
 * them came from.
 *
 * <p>A rule reads the line and writes the next; then they change places.
 */
final class MosesLine {
  /** The origin of a unit that a rule put there. */
  static final int NEW = -1;

  char[] units = new char[256];
  int length;
  int[] origins = new int[256];

  private char[] next = new char[256];
  private int[] nextOrigins = new int[256];
  private int written;

  void load(String text, int start, int end) {
    length = end - start;
    if (units.length < length) {
      units = new char[2 * length];
      origins = new int[2 * length];
    }
    text.getChars(start, end, units, 0);
    for (int i = 0; i < length; i++) {
      origins[i] = start + i;
    }
  }

  /** The unit at a place; a line feed after the last one, which is what the script sees. */
  char at(int index) {
    return index < 0 || index >= length ? '\n' : units[index];
  }

  boolean startsWith(String pattern, int from) {
    if (from + pattern.length() > length) {
      return false;
    }
    for (int i = 0; i < pattern.length(); i++) {
      if (units[from + i] != pattern.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Writes a stretch as it is. */
  void copy(int start, int end) {
    reserve(end - start);
    System.arraycopy(units, start, next, written, end - start);
    System.arraycopy(origins, start, nextOrigins, written, end - start);
    written += end - start;
  }

  /** Writes something new. */
  void put(String text) {
    reserve(text.length());
    text.getChars(0, text.length(), next, written);
    Arrays.fill(nextOrigins, written, written + text.length(), NEW);
    written += text.length();
  }

  /** Makes what was written the line. */
  void turn() {
    char[] read = units;
    units = next;
    next = read;
    length = written;
    written = 0;
    int[] readOrigins = origins;
    origins = nextOrigins;
    nextOrigins = readOrigins;
  }

  private void reserve(int more) {
    int needed = written + more;
    if (needed > next.length) {
      next = Arrays.copyOf(next, 2 * needed);
      nextOrigins = Arrays.copyOf(nextOrigins, 2 * needed);
    }
  }
}
