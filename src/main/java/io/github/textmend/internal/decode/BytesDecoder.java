package io.github.textmend.internal.decode;

import io.github.textmend.result.Decoded;
import io.github.textmend.result.DecodingHint;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Malformed;
import org.jspecify.annotations.Nullable;

/** From bytes to text: detects and decodes. */
public final class BytesDecoder {
  private BytesDecoder() {}

  /** Decodes in the encoding that the bytes are found to be in. */
  public static Decoded decode(byte[] bytes, int start, int end, DecodingHint hint) {
    return decode(bytes, start, end, Detector.detect(bytes, start, end, hint));
  }

  /** Decodes in an encoding that is known; a byte order mark of it is left out. */
  public static Decoded decodeAs(Encoding encoding, byte[] bytes, int start, int end) {
    int mark = ByteOrderMark.lengthOf(encoding, bytes, start, end);
    String wellFormed = encoding == Encoding.UTF_8 ? utf8(bytes, start + mark, end) : null;
    if (wellFormed != null) {
      return new Decoded(wellFormed, encoding, mark, Malformed.NONE, 1);
    }
    char[] room = CharRooms.take(end - start);
    TextBuilder out = new TextBuilder(start, room);
    Readings.readAll(encoding, bytes, start + mark, end, out);
    Decoded decoded = new Decoded(out.text(), encoding, mark, out.malformed(), 1);
    CharRooms.giveBack(room);
    return decoded;
  }

  private static @Nullable String utf8(byte[] bytes, int start, int end) {
    return Utf8Text.of(bytes, start, Ascii.end(bytes, start, end), end);
  }

  /** Whether this Java runtime can decode an encoding. */
  public static boolean canRead(Encoding encoding) {
    return Readings.canRead(encoding);
  }

  private static Decoded decode(byte[] bytes, int start, int end, Detection found) {
    int from = start + found.bomLength();
    String text = found.text();
    if (text != null) {
      return decoded(text, found, Malformed.NONE);
    }
    char[] room = CharRooms.take(end - from);
    TextBuilder out = new TextBuilder(start, room);
    if (found.encoding() == Encoding.UTF_8) {
      new MixedUtf8(bytes, from, end, out).decode();
    } else {
      Readings.readAll(found.encoding(), bytes, from, end, out);
    }
    Decoded decoded = decoded(out.text(), found, out.malformed());
    CharRooms.giveBack(room);
    return decoded;
  }

  private static Decoded decoded(String text, Detection found, Malformed malformed) {
    return new Decoded(text, found.encoding(), found.bomLength(), malformed, found.confidence());
  }
}
