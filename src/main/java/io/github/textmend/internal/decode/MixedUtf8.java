package io.github.textmend.internal.decode;

import io.github.textmend.internal.charset.Utf8;
import io.github.textmend.internal.score.StepCache;
import io.github.textmend.result.DecodingHint;
import io.github.textmend.result.Encoding;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/**
 * UTF-8 that has bytes of another encoding in it. Lines that are well-formed are read as UTF-8. Of
 * the others, those without a sequence of UTF-8 are read in the other encoding as a whole, and in
 * those that have both, sequence by sequence.
 */
final class MixedUtf8 {
  /** As much of the lines that are not UTF-8 is kept to find out what they are. */
  private static final int MOST_STRAYS = 1 << 16;

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final TextBuilder out;
  private final Encoding other;
  private final Reading mixed;

  MixedUtf8(byte[] bytes, int start, int end, TextBuilder out) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.out = out;
    other = otherEncoding(bytes, start, end);
    mixed = Readings.mixed(strays(other));
  }

  void decode() {
    for (int at = start; at < end; ) {
      int lineEnd = endOfLine(bytes, at, end);
      decodeLine(at, lineEnd);
      at = lineEnd;
    }
  }

  private void decodeLine(int from, int to) {
    if (firstStray(bytes, from, to, end) < to && !hasSequence(from, to) && !isTable()) {
      int first = Ascii.end(bytes, from, to);
      Readings.readAll(Encoding.UTF_8, bytes, from, first, out);
      int last = to;
      while (bytes[last - 1] >= 0) {
        last--;
      }
      last = Math.min(to, last + 1);
      out.note(first, last, other);
      Readings.readAll(other, bytes, first, to, out);
    } else {
      // A line ends in a line feed, which cuts no sequence off.
      mixed.read(bytes, from, to, true, out);
    }
  }

  /** The table of an encoding, or, if it has none, the most usual. */
  static ByteTable strays(Encoding other) {
    return ByteTable.of(other).or(() -> ByteTable.of(Encoding.WINDOWS_1252)).orElseThrow();
  }

  private boolean isTable() {
    return other.isExtendedAscii();
  }

  /** The encoding of what is not UTF-8. */
  static Encoding otherEncoding(byte[] bytes, int start, int end) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int at = start; at < end && lines.size() < MOST_STRAYS; ) {
      int stray = firstStray(bytes, at, end, end);
      if (stray == end) {
        break;
      }
      int lineStart = stray;
      while (lineStart > at && bytes[lineStart - 1] != '\n') {
        lineStart--;
      }
      int lineEnd = endOfLine(bytes, stray, end);
      addStrays(bytes, lineStart, lineEnd, lines);
      at = lineEnd;
    }
    byte[] sample = Sample.of(lines.toByteArray(), 0, lines.size());
    if (sample.length == 0) {
      return Encoding.WINDOWS_1252;
    }
    Expectation expectation = Expectation.of(DecodingHint.NONE, Optional.empty(), false);
    StepCache model = StepCaches.take();
    List<Candidate> ranked = new Contest(expectation, model).run(sample, () -> "", false);
    StepCaches.giveBack(model);
    return ranked.get(0).encoding();
  }

  /** A line without its sequences of UTF-8, which say nothing of the other encoding. */
  private static void addStrays(byte[] bytes, int from, int to, ByteArrayOutputStream lines) {
    int at = from;
    while (at < to && lines.size() < MOST_STRAYS) {
      int length = Utf8.sequence(bytes, at, to);
      if (length <= 1) {
        lines.write(bytes[at]);
      }
      at += Math.max(1, length);
    }
  }

  private boolean hasSequence(int from, int to) {
    for (int at = Ascii.end(bytes, from, to); at < to; ) {
      int length = Utf8.sequence(bytes, at, to);
      if (length > 1) {
        return true;
      }
      at = length == 0 ? at + 1 : Ascii.end(bytes, at, to);
    }
    return false;
  }

  /** The first byte that is not part of UTF-8 and not of a sequence that the end cuts off. */
  private static int firstStray(byte[] bytes, int from, int to, int end) {
    int at = from;
    while (at < to) {
      int length = Utf8.sequence(bytes, at, end);
      if (length == 0) {
        return Utf8.isCutOff(bytes, at, end) ? to : at;
      }
      at = length == 1 ? Ascii.end(bytes, at, to) : at + length;
    }
    return to;
  }

  private static int endOfLine(byte[] bytes, int from, int end) {
    int i = from;
    while (i < end && bytes[i] != '\n') {
      i++;
    }
    return Math.min(end, i + 1);
  }
}
