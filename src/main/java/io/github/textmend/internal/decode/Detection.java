package io.github.textmend.internal.decode;

import io.github.textmend.result.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * What some bytes were found to be in.
 *
 * @param encoding which encoding
 * @param bomLength the length of the byte order mark
 * @param confidence how sure that is
 * @param text their text, where finding the encoding has shown it already
 */
record Detection(Encoding encoding, int bomLength, double confidence, @Nullable String text) {
  static Detection of(Encoding encoding, double confidence) {
    return new Detection(encoding, 0, confidence, null);
  }

  static Detection of(Encoding encoding, double confidence, String text) {
    return new Detection(encoding, 0, confidence, text);
  }
}
