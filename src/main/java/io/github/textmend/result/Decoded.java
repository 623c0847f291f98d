package io.github.textmend.result;

import java.util.Objects;

/**
 * Bytes as text, and how they were read. Immutable and thread-safe.
 *
 * @param text the text, without a byte order mark; of {@link Encoding#BINARY} data, each byte as
 *     the character of the same number (as ISO-8859-1 has it), so that nothing is lost
 * @param encoding the encoding the bytes were found to be in; {@link Encoding#US_ASCII} if all of
 *     them are ASCII, {@link Encoding#BINARY} if they are no text
 * @param bomLength the bytes of the byte order mark, 0 if there is none
 * @param malformed what is not well-formed in that encoding, with the places
 * @param confidence the probability that the text is right, in [0, 1]
 */
public record Decoded(
    String text, Encoding encoding, int bomLength, Malformed malformed, double confidence) {
  /**
   * Checks what can be checked.
   *
   * @param text see above
   * @param encoding see above
   * @param bomLength see above
   * @param malformed see above
   * @param confidence see above
   * @throws NullPointerException naming what is missing
   * @throws IllegalArgumentException if the confidence is not in [0, 1] or the length is negative
   */
  public Decoded {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(encoding, "encoding");
    Objects.requireNonNull(malformed, "malformed");
    if (bomLength < 0) {
      throw new IllegalArgumentException("a byte order mark of " + bomLength + " bytes");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence of " + confidence + ", not from 0 to 1");
    }
  }
}
