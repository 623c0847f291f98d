package io.github.textmend.internal.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Reads bytes with a charset of the Java runtime, bit by bit, into a {@link TextCost}. */
final class CharsetSteps {
  private static final int BUFFER = 128;

  private final CharsetDecoder decoder;
  private final CharBuffer chars = CharBuffer.allocate(BUFFER);
  private int at;
  private char high;

  CharsetSteps(Charset charset) {
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  void advance(byte[] bytes, int to, TextCost text) {
    ByteBuffer in = ByteBuffer.wrap(bytes, at, to - at);
    while (true) {
      CoderResult result = decoder.decode(in, chars, false);
      drain(text);
      if (result.isError()) {
        text.addMalformed();
        in.position(in.position() + Math.min(result.length(), in.remaining()));
      } else if (result.isUnderflow()) {
        break;
      }
    }
    at = in.position();
  }

  /** How far it came. */
  int at() {
    return at;
  }

  private void drain(TextCost text) {
    chars.flip();
    while (chars.hasRemaining()) {
      char c = chars.get();
      if (Character.isHighSurrogate(c)) {
        high = c;
      } else {
        // A decoder of UTF-32 may let a lone surrogate through.
        text.add(Character.isSurrogatePair(high, c) ? Character.toCodePoint(high, c) : c);
        high = 0;
      }
    }
    chars.clear();
  }
}
