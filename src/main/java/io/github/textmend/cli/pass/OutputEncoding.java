package io.github.textmend.cli.pass;

import io.github.textmend.result.Encoding;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the output is in. Immutable. */
public final class OutputEncoding {
  /** Null for UTF-8, which is what blocks are in. */
  private final @Nullable Charset charset;

  private OutputEncoding(@Nullable Charset charset) {
    this.charset = charset;
  }

  /**
   * By a label or an alias.
   *
   * @throws IllegalArgumentException if there is no such encoding, or no one can write it here
   */
  public static OutputEncoding of(String name) {
    Encoding encoding = Encoding.of(name);
    if (encoding == Encoding.UTF_8) {
      return new OutputEncoding(null);
    }
    Charset charset =
        encoding
            .nearestCharset()
            .filter(Charset::canEncode)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "this Java runtime cannot write " + encoding.label()));
    return new OutputEncoding(charset);
  }

  /** Whether blocks are in it as they are. */
  boolean isUtf8() {
    return charset == null;
  }

  /** Brings the output of a block into this encoding; characters it lacks become a ? each. */
  void encode(BlockResult result) {
    if (charset == null) {
      return;
    }
    String text = new String(result.output(), StandardCharsets.UTF_8);
    result.setOutput(text.getBytes(charset));
    CharsetEncoder encoder = charset.newEncoder();
    if (!encoder.canEncode(text)) {
      result.addUnmappable(countUnmappable(text, encoder));
    }
  }

  private static int countUnmappable(String text, CharsetEncoder encoder) {
    int count = 0;
    for (int i = 0; i < text.length(); ) {
      int next = i + Character.charCount(text.codePointAt(i));
      count += encoder.canEncode(CharBuffer.wrap(text, i, next)) ? 0 : 1;
      i = next;
    }
    return count;
  }
}
