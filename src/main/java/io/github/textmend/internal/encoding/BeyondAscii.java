package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.CharsetMasks;
import io.github.textmend.internal.charset.TextCharset;
import java.util.List;

/**
 * The characters of a line beyond ASCII: where they are, and each once. What is asked of many
 * charsets is asked of these, which are few in most lines. Reused from line to line; not
 * thread-safe.
 */
final class BeyondAscii {
  private String line = "";
  private int[] places = {};
  private char[] units = {};
  private int size;

  private char[] distinct = {};
  private int distinctSize;

  /** For each UTF-16 unit the number of the last line that had it. */
  private final int[] lastLines = new int[0x10000];

  private int lines;

  void turnTo(String newLine) {
    if (!newLine.equals(line)) {
      line = newLine;
      find();
      findDistinct();
    }
  }

  private void find() {
    int length = line.length();
    if (units.length < length) {
      places = new int[2 * length];
      units = new char[2 * length];
      distinct = new char[2 * length];
    }
    // From an array they take less time than from the string.
    line.getChars(0, length, units, 0);
    size = 0;
    for (int i = 0; i < length; i++) {
      char c = units[i];
      if (c >= 0x80) {
        places[size] = i;
        units[size++] = c;
      }
    }
  }

  private void findDistinct() {
    lines++;
    distinctSize = 0;
    for (int i = 0; i < size; i++) {
      char c = units[i];
      if (lastLines[c] != lines) {
        lastLines[c] = lines;
        distinct[distinctSize++] = c;
      }
    }
  }

  int size() {
    return size;
  }

  /** They, in the order of the line, with anything after them. */
  char[] units() {
    return units;
  }

  /** The index in the line of one of them. */
  int place(int index) {
    return places[index];
  }

  /**
   * The index of the first of them from a place of the line on.
   *
   * @param least an index that it is not less than
   */
  int indexFrom(int place, int least) {
    int i = least;
    while (i < size && places[i] < place) {
      i++;
    }
    return i;
  }

  /** How many from an index on stand side by side, up to a number. */
  int together(int index, int most) {
    int end = Math.min(size, index + most);
    int i = index + 1;
    while (i < end && places[i] == places[i - 1] + 1) {
      i++;
    }
    return i - index;
  }

  /** The charsets among some in which each is a byte of some sequence of UTF-8. */
  long inSequence(long charsets) {
    long all = charsets;
    for (int i = 0; i < distinctSize && all != 0; i++) {
      all &= CharsetMasks.inSequence(distinct[i]);
    }
    return all;
  }

  /** The same but for replaced bytes, which no charset has. */
  long inSequenceButReplaced(long charsets) {
    long all = charsets;
    for (int i = 0; i < distinctSize && all != 0; i++) {
      all &= distinct[i] == ByteImage.LOST ? all : CharsetMasks.inSequence(distinct[i]);
    }
    return all;
  }

  /** The charsets among some that have all of them. */
  long readings(long charsets) {
    long all = charsets;
    for (int i = 0; i < distinctSize && all != 0; i++) {
      all &= CharsetMasks.any(distinct[i]);
    }
    return all;
  }

  /** Whether one of them is East Asian. */
  boolean areEastAsian() {
    boolean some = false;
    for (int i = 0; i < distinctSize; i++) {
      some |= PairSurvey.isEastAsian(distinct[i]);
    }
    return some;
  }

  /** Whether none of some images has the bytes that a charset has for each of them. */
  boolean isNew(TextCharset charset, List<ByteImage> images) {
    for (ByteImage image : images) {
      if (areAlike(charset, image.readAs())) {
        return false;
      }
    }
    return true;
  }

  /** Whether two charsets have the same bytes for each of them. */
  boolean areAlike(TextCharset one, TextCharset other) {
    for (int i = 0; i < distinctSize; i++) {
      if (one.bytesOf(distinct[i]) != other.bytesOf(distinct[i])) {
        return false;
      }
    }
    return true;
  }
}
