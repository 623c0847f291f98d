package io.github.textmend.internal.decode;

import io.github.textmend.result.Encoding;
import io.github.textmend.result.Malformed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A text as it is decoded, with what was malformed on the way. */
final class TextBuilder {
  private char[] chars;
  private int length;
  private final List<Malformed.Place> places = new ArrayList<>();
  private final int origin;
  private int count;
  private int lastEnd = -1;
  private Optional<Encoding> lastReadAs = Optional.empty();

  /**
   * @param origin the index that places count from
   */
  TextBuilder(int origin, int capacity) {
    this(origin, new char[capacity]);
  }

  /**
   * @param room is written to as far as it suffices
   */
  TextBuilder(int origin, char[] room) {
    this.origin = origin;
    chars = room;
  }

  void append(char c) {
    reserve(1);
    chars[length++] = c;
  }

  void append(CharSequence text) {
    reserve(text.length());
    for (int i = 0; i < text.length(); i++) {
      chars[length++] = text.charAt(i);
    }
  }

  void append(char[] from, int start, int end) {
    reserve(end - start);
    System.arraycopy(from, start, chars, length, end - start);
    length += end - start;
  }

  void appendCodePoint(int codePoint) {
    if (codePoint < 0x10000) {
      append((char) codePoint);
    } else {
      append(Character.highSurrogate(codePoint));
      append(Character.lowSurrogate(codePoint));
    }
  }

  /** The array of the text, with room for more units behind it, until something is appended. */
  char[] room(int more) {
    reserve(more);
    return chars;
  }

  /** Takes what was put in the room to the text. */
  void filled(int units) {
    length += units;
  }

  private void reserve(int more) {
    if (chars.length - length < more) {
      chars = Arrays.copyOf(chars, Math.max(length + more, chars.length + chars.length / 2 + 16));
    }
  }

  /** Bytes without a meaning: one U+FFFD. */
  void malformed(int start, int end) {
    append('\uFFFD');
    noteMalformed(start, end);
  }

  /** The same, where the text has it already. */
  void noteMalformed(int start, int end) {
    note(start, end, Optional.empty());
  }

  /** Bytes that were read in another encoding than the rest; those side by side are one stretch. */
  void note(int start, int end, Encoding readAs) {
    boolean goesOn = start == lastEnd && lastReadAs.equals(Optional.of(readAs));
    if (!goesOn) {
      note(start, end, Optional.of(readAs));
    } else if (places.size() == count) {
      Malformed.Place last = places.remove(count - 1);
      places.add(new Malformed.Place(last.start(), end - origin, last.readAs()));
    }
    lastEnd = end;
  }

  private void note(int start, int end, Optional<Encoding> readAs) {
    if (count < Malformed.MOST_PLACES) {
      places.add(new Malformed.Place(start - origin, end - origin, readAs));
    }
    count++;
    lastEnd = end;
    lastReadAs = readAs;
  }

  int length() {
    return length;
  }

  /** Takes out what was decoded so far; what was malformed stays noted. */
  int take(char[] into, int offset, int most) {
    int count = Math.min(most, length);
    System.arraycopy(chars, 0, into, offset, count);
    System.arraycopy(chars, count, chars, 0, length - count);
    length -= count;
    return count;
  }

  /** How many stretches were malformed. */
  int malformedCount() {
    return count;
  }

  String text() {
    return new String(chars, 0, length);
  }

  Malformed malformed() {
    return count == 0 ? Malformed.NONE : new Malformed(count, places);
  }
}
