package io.github.textmend.internal.encoding;

import io.github.textmend.result.Encoding;
import java.util.Set;

/**
 * What the encoding stage may do.
 *
 * @param readAs the single-byte encodings that text may have been misread as
 * @param leastConfidence edits less sure than this are not made
 * @param mostLayers how often a text may have been misread
 * @param habits which misreadings are likelier than usual
 */
public record EncodingOptions(
    Set<Encoding> readAs, double leastConfidence, int mostLayers, Habits habits) {
  public EncodingOptions {
    readAs = Set.copyOf(readAs);
  }
}
