package io.github.textmend.internal.decode;

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
  private final ByteTable strays;

  MixedUtf8(byte[] bytes, int start, int end, TextBuilder out) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.out = out;
    other = otherEncoding();
    strays = ByteTable.of(other).or(() -> ByteTable.of(Encoding.WINDOWS_1252)).orElseThrow();
  }

  void decode() {
    for (int at = start; at < end; ) {
      int lineEnd = endOfLine(at);
      decodeLine(at, lineEnd);
      at = lineEnd;
    }
  }

  private void decodeLine(int from, int to) {
    if (firstStray(from, to) < to && !hasSequence(from, to) && !isTable()) {
      int first = Ascii.end(bytes, from, to);
      Readings.read(Encoding.UTF_8, bytes, from, first, out);
      int last = to;
      while (bytes[last - 1] >= 0) {
        last--;
      }
      last = Math.min(to, last + 1);
      out.note(first, last, other);
      Readings.read(other, bytes, first, to, out);
    } else {
      decodeSequences(from, to);
    }
  }

  private boolean isTable() {
    return other.isExtendedAscii();
  }

  private void decodeSequences(int from, int to) {
    int at = from;
    while (at < to) {
      int length = Utf8.sequence(bytes, at, end);
      if (length > 0) {
        out.appendCodePoint(Utf8.codePoint(bytes, at, length));
        at += length;
      } else if (Utf8.isCutOff(bytes, at, end)) {
        out.malformed(at, end);
        at = end;
      } else {
        out.append(strays.charOf(bytes[at]));
        out.note(at, at + 1, strays.encoding());
        at++;
      }
    }
  }

  private Encoding otherEncoding() {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int at = start; at < end && lines.size() < MOST_STRAYS; ) {
      int stray = firstStray(at, end);
      if (stray == end) {
        break;
      }
      int lineStart = stray;
      while (lineStart > at && bytes[lineStart - 1] != '\n') {
        lineStart--;
      }
      int lineEnd = endOfLine(stray);
      addStrays(lineStart, lineEnd, lines);
      at = lineEnd;
    }
    byte[] sample = Sample.of(lines.toByteArray(), 0, lines.size());
    Expectation expectation = new Expectation(DecodingHint.NONE, Optional.empty());
    List<Candidate> ranked = new Contest(expectation).run(sample, false);
    return ranked.get(0).encoding();
  }

  /** A line without its sequences of UTF-8, which say nothing of the other encoding. */
  private void addStrays(int from, int to, ByteArrayOutputStream lines) {
    int at = from;
    while (at < to && lines.size() < MOST_STRAYS) {
      int length = Utf8.sequence(bytes, at, end);
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
  private int firstStray(int from, int to) {
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

  private int endOfLine(int from) {
    int i = from;
    while (i < end && bytes[i] != '\n') {
      i++;
    }
    return Math.min(end, i + 1);
  }
}
