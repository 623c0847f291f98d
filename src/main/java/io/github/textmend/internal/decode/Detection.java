package io.github.textmend.internal.decode;

import io.github.textmend.result.Encoding;

/**
 * What some bytes were found to be in.
 *
 * @param encoding which encoding
 * @param bomLength the length of the byte order mark
 * @param confidence how sure that is
 * @param isClean whether they are known to be well-formed UTF-8
 */
record Detection(Encoding encoding, int bomLength, double confidence, boolean isClean) {
  static Detection of(Encoding encoding, double confidence) {
    return new Detection(encoding, 0, confidence, false);
  }

  static Detection clean(Encoding encoding, double confidence) {
    return new Detection(encoding, 0, confidence, true);
  }
}
