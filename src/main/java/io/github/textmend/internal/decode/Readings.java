package io.github.textmend.internal.decode;

import io.github.textmend.result.Encoding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes all of some bytes in an encoding that is known. */
final class Readings {
  private static final int BUFFER = 8192;

  private Readings() {}

  /** Whether this Java runtime can decode an encoding. */
  static boolean canRead(Encoding encoding) {
    return switch (encoding) {
      case UTF_8, CESU_8, MODIFIED_UTF_8, UTF_7, BINARY -> true;
      case HZ -> canRead(Encoding.GBK);
      default -> encoding.isExtendedAscii() || encoding.nearestCharset().isPresent();
    };
  }

  /** The charset of an encoding that the runtime has to have. */
  static Charset charset(Encoding encoding) {
    return encoding
        .nearestCharset()
        .orElseThrow(() -> missing(encoding));
  }

  private static IllegalArgumentException missing(Encoding encoding) {
    return new IllegalArgumentException(
        encoding.label() + " is not among the charsets of this Java runtime");
  }

  static void read(Encoding encoding, byte[] bytes, int start, int end, TextBuilder out) {
    switch (encoding) {
      case UTF_8 -> readUtf8(bytes, start, end, out);
      case CESU_8, MODIFIED_UTF_8 -> readSurrogateUtf8(bytes, start, end, out);
      case UTF_7 -> Utf7.decode(bytes, start, end, out);
      case HZ -> Hz.decode(bytes, start, end, out);
      case BINARY -> readTable(latin1(), bytes, start, end, out);
      case GB18030, GBK, BIG5, WINDOWS_31J, EUC_JP, WINDOWS_949, EUC_TW ->
          readMultibyte(multibyte(encoding), bytes, start, end, out);
      default ->
          ByteTable.of(encoding)
              .ifPresentOrElse(
                  table -> readTable(table, bytes, start, end, out),
                  () -> readCharset(charset(encoding), bytes, start, end, out));
    }
  }

  private static void readTable(
      ByteTable table, byte[] bytes, int start, int end, TextBuilder out) {
    char[] chars = table.chars();
    char[] block = new char[Math.min(BUFFER, end - start)];
    for (int from = start; from < end; from += block.length) {
      int length = Math.min(block.length, end - from);
      for (int i = 0; i < length; i++) {
        block[i] = chars[bytes[from + i] & 0xFF];
      }
      out.append(block, 0, length);
      if (!table.encoding().isExtendedAscii()) {
        noteUndefined(block, length, from, out);
      }
    }
  }

  /** Bytes that EBCDIC has no character for: they are U+FFFD already. */
  private static void noteUndefined(char[] block, int length, int from, TextBuilder out) {
    for (int i = 0; i < length; i++) {
      if (block[i] == 0xFFFD) {
        out.noteMalformed(from + i, from + i + 1);
      }
    }
  }

  private static MultibyteTable multibyte(Encoding encoding) {
    Encoding read = encoding == Encoding.GBK ? Encoding.GB18030 : encoding;
    return MultibyteTable.of(read).orElseThrow(() -> missing(encoding));
  }

  private static void readMultibyte(
      MultibyteTable table, byte[] bytes, int start, int end, TextBuilder out) {
    CharsetDecoder decoder = table.decoder();
    CharBuffer units = CharBuffer.allocate(8);
    for (int at = start; at < end; ) {
      int c = table.single(bytes[at]);
      int length = 1;
      if (c < 0 && at + 1 < end) {
        c = table.pair(bytes[at], bytes[at + 1]);
        length = 2;
      }
      if (c >= 0) {
        out.append((char) c);
      } else {
        length = MultibyteTable.decodeLong(decoder, bytes, at, end, units);
        int used = length == 0 ? end - at : length;
        if (length > 0 && units.hasRemaining()) {
          out.append(units);
        } else {
          out.malformed(at, at + used);
        }
        length = used;
      }
      at += length;
    }
  }

  private static ByteTable latin1() {
    return ByteTable.of(Encoding.ISO_8859_1).orElseThrow();
  }

  private static void readUtf8(byte[] bytes, int start, int end, TextBuilder out) {
    for (int at = start; at < end; ) {
      int length = Utf8.sequence(bytes, at, end);
      if (length == 0) {
        int bad = Utf8.isCutOff(bytes, at, end) ? end : at + 1;
        out.malformed(at, bad);
        at = bad;
      } else {
        out.appendCodePoint(Utf8.codePoint(bytes, at, length));
        at += length;
      }
    }
  }

  private static void readSurrogateUtf8(byte[] bytes, int start, int end, TextBuilder out) {
    for (int at = start; at < end; ) {
      int length = Utf8.sequence(bytes, at, end);
      int pair = length > 0 ? 0 : Utf8.surrogatePair(bytes, at, end);
      if (length > 0) {
        out.appendCodePoint(Utf8.codePoint(bytes, at, length));
      } else if (pair > 0) {
        out.appendCodePoint(Utf8.codePointOfPair(bytes, at));
        length = pair;
      } else if (Utf8.isLongNul(bytes, at, end)) {
        out.append('\0');
        length = 2;
      } else {
        length = 1;
        out.malformed(at, at + 1);
      }
      at += length;
    }
  }

  private static void readCharset(
      Charset charset, byte[] bytes, int start, int end, TextBuilder out) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
    CharBuffer chars = CharBuffer.allocate(BUFFER);
    CoderResult result;
    do {
      result = decoder.decode(in, chars, true);
      out.append(chars.array(), 0, chars.position());
      chars.clear();
      if (result.isError()) {
        int length = Math.min(Math.max(1, result.length()), in.remaining());
        out.malformed(in.position(), in.position() + length);
        in.position(in.position() + length);
      }
    } while (!result.isUnderflow());
    decoder.flush(chars);
    out.append(chars.array(), 0, chars.position());
  }
}
