package io.github.textmend.internal.decode;

import io.github.textmend.result.Encoding;
import io.github.textmend.result.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text as it is decoded, with what was malformed on the way. */
final class TextBuilder {
  private final StringBuilder text;
  private final List<Malformed.Place> places = new ArrayList<>();
  private final int origin;
  private int count;
  private int lastEnd = -1;
  private Optional<Encoding> lastReadAs = Optional.empty();

  /**
   * @param origin the index that places count from
   */
  TextBuilder(int origin, int capacity) {
    this.origin = origin;
    text = new StringBuilder(capacity);
  }

  void append(char c) {
    text.append(c);
  }

  void append(String s) {
    text.append(s);
  }

  void append(char[] chars, int from, int to) {
    text.append(chars, from, to - from);
  }

  void appendCodePoint(int codePoint) {
    text.appendCodePoint(codePoint);
  }

  /** Bytes without a meaning: one U+FFFD. */
  void malformed(int start, int end) {
    text.append('\uFFFD');
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

  String text() {
    return text.toString();
  }

  Malformed malformed() {
    return count == 0 ? Malformed.NONE : new Malformed(count, places);
  }
}
