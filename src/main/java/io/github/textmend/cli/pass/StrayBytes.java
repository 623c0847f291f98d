package io.github.textmend.cli.pass;

import io.github.textmend.TextMend;
import io.github.textmend.result.Decoded;
import io.github.textmend.result.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is done with a line that is not UTF-8: kept, or decoded in the encoding that it is in. */
interface StrayBytes {
  /** Lines are kept. */
  StrayBytes KEPT = (bytes, start, end) -> null;

  /** The line in UTF-8, or null if it is kept as it is. */
  byte @Nullable [] decode(byte[] bytes, int start, int end);

  /** Each line is decoded in the encoding that it is found to be in. */
  static StrayBytes decoded(TextMend textMend) {
    return (bytes, start, end) -> {
      Decoded line = textMend.decode(Arrays.copyOfRange(bytes, start, end));
      return line.encoding() == Encoding.BINARY
          ? null
          : line.text().getBytes(StandardCharsets.UTF_8);
    };
  }
}
