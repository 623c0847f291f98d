package io.github.textmend.internal.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * What a charset of the runtime makes of a few bytes. It is asked a hundred thousand times before
 * the first text, so it makes nothing anew. Not thread-safe.
 */
final class SequenceDecoder {
  static final int NOTHING = -1;

  private static final int LONGEST = 3;

  private final CharsetDecoder decoder;
  private final byte[] bytes = new byte[LONGEST];
  private final ByteBuffer in = ByteBuffer.wrap(bytes);
  private final char[] units = new char[2 * LONGEST];
  private final CharBuffer out = CharBuffer.wrap(units);

  SequenceDecoder(Charset charset) {
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * The one code point beyond ASCII that some bytes are, or {@link #NOTHING}.
   *
   * @param packed the bytes, the first highest
   */
  int codePoint(int packed, int length) {
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (packed >>> ((length - 1 - i) * Byte.SIZE));
    }
    in.clear().limit(length);
    out.clear();
    if (decoder.reset().decode(in, out, true).isError() || out.position() == 0) {
      return NOTHING;
    }
    int codePoint = Character.codePointAt(units, 0, out.position());
    boolean isOne = Character.charCount(codePoint) == out.position();
    return isOne && codePoint >= 0x80 ? codePoint : NOTHING;
  }
}
