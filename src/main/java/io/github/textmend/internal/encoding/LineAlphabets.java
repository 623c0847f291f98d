package io.github.textmend.internal.encoding;

/** The alphabet of the line that is being mended, for all who ask. Not thread-safe. */
final class LineAlphabets {
  private String line = "";
  private LineAlphabet alphabet = new LineAlphabet("");

  LineAlphabet of(String newLine) {
    if (!newLine.equals(line)) {
      line = newLine;
      alphabet = new LineAlphabet(newLine);
    }
    return alphabet;
  }
}
