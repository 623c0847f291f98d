package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.TextCharset;
import java.util.List;

/** The characters of a line beyond ASCII, each once. Reused from line to line; not thread-safe. */
final class DistinctCharacters {
  private char[] characters = {};
  private int size;

  /** For each UTF-16 unit the number of the last line that had it. */
  private final int[] lastLines = new int[0x10000];

  private int lines;

  void turnTo(String line) {
    if (characters.length < line.length()) {
      characters = new char[2 * line.length()];
    }
    lines++;
    size = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= 0x80 && lastLines[c] != lines) {
        lastLines[c] = lines;
        characters[size++] = c;
      }
    }
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
    for (int i = 0; i < size; i++) {
      if (one.bytesOf(characters[i]) != other.bytesOf(characters[i])) {
        return false;
      }
    }
    return true;
  }
}
