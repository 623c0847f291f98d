package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.CharsetMasks;
import io.github.textmend.internal.charset.MultiByteCharset;
import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.charset.TextCharset;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** Each of them once, and one more at the end. */
  private char[] distinct = {};

  private int distinctSize;

  /** How often each UTF-16 unit is among them. */
  private final char[] counts = new char[0x10000];

  /** For each that is, what it is when it is read again. */
  private final char[] others = new char[0x10000];

  void turnTo(String newLine) {
    if (!newLine.equals(line)) {
      line = newLine;
      forget();
      find();
      findDistinct();
    }
  }

  private void forget() {
    for (int i = 0; i < distinctSize; i++) {
      counts[distinct[i]] = 0;
    }
    distinctSize = 0;
  }

  private void find() {
    int length = line.length();
    if (units.length < length) {
      places = new int[2 * length];
      units = new char[2 * length];
      distinct = new char[2 * length + 1];
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
    for (int i = 0; i < size; i++) {
      char c = units[i];
      // Without a branch, which no one can predict.
      distinct[distinctSize] = c;
      distinctSize += counts[c]++ == 0 ? 1 : 0;
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

  /** The bytes that a charset has for them, which has all of them. */
  ByteHistogram histogram(SingleByteCharset charset) {
    ByteHistogram histogram = new ByteHistogram(distinctSize);
    for (int i = 0; i < distinctSize; i++) {
      histogram.put(charset.encode(distinct[i]), counts[distinct[i]]);
    }
    return histogram;
  }

  /**
   * The line read again, if nearly all of them are others then, and text.
   *
   * @param readAs a charset that has all of them
   * @param sameOf of so many of them at most one may be the same
   */
  @Nullable String readAgain(SingleByteCharset readAs, SingleByteCharset written, int sameOf) {
    int same = 0;
    for (int i = 0; i < distinctSize; i++) {
      char c = distinct[i];
      int b = readAs.encode(c);
      char other = written.decode(b);
      if (!written.isDefined(b) || !ByteImage.isText(other)) {
        return null;
      }
      others[c] = other;
      same += other == c ? counts[c] : 0;
    }
    return same * sameOf > size ? null : replaced();
  }

  /** The line with the others in place of them. */
  private String replaced() {
    char[] text = line.toCharArray();
    for (int i = 0; i < size; i++) {
      text[places[i]] = others[units[i]];
    }
    return new String(text);
  }

  /** Whether a charset of several bytes a character has all of them. */
  boolean areIn(MultiByteCharset charset) {
    boolean all = true;
    for (int i = 0; i < distinctSize && all; i++) {
      all = distinct[i] == ByteImage.LOST || charset.bytesOf(distinct[i]) != 0;
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
