package io.github.textmend.internal.decode;

import io.github.textmend.internal.charset.Utf8;
import io.github.textmend.result.Encoding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/** How each encoding is decoded. */
final class Readings {
  private static final int BUFFER = 8192;

  private Readings() {}

  /** Whether this Java runtime can decode an encoding. */
  static boolean canRead(Encoding encoding) {
    return switch (encoding) {
      case UTF_8, CESU_8, MODIFIED_UTF_8, UTF_7, VISCII, BINARY -> true;
      case HZ -> canRead(Encoding.GBK);
      default -> encoding.isExtendedAscii() || encoding.nearestCharset().isPresent();
    };
  }

  /** The charset of an encoding that the runtime has to have. */
  static Charset charset(Encoding encoding) {
    return encoding
        .nearestCharset()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    encoding.label() + " is not among the charsets of this Java runtime"));
  }

  /** A reading of an encoding, at its start. */
  static Reading of(Encoding encoding) {
    return switch (encoding) {
      case UTF_8 -> new Utf8Reading(null);
      case CESU_8, MODIFIED_UTF_8 -> Readings::readSurrogateUtf8;
      case UTF_7 -> byLines(Utf7::decode);
      case HZ -> byLines(Hz::decode);
      case BINARY -> new TableReading(ByteTable.of(Encoding.ISO_8859_1).orElseThrow());
      default -> ofTable(encoding);
    };
  }

  /** UTF-8 in which what is not well-formed is read by a table. */
  static Reading mixed(ByteTable strays) {
    return new Utf8Reading(strays);
  }

  /** All of some bytes. */
  static void readAll(Encoding encoding, byte[] bytes, int start, int end, TextBuilder out) {
    of(encoding).read(bytes, start, end, true, out);
  }

  private static Reading ofTable(Encoding encoding) {
    ByteTable table = ByteTable.of(encoding).orElse(null);
    if (table != null) {
      return new TableReading(table);
    }
    Encoding superset = encoding == Encoding.GBK ? Encoding.GB18030 : encoding;
    MultibyteTable multibyte = MultibyteTable.of(superset).orElse(null);
    return multibyte != null
        ? new MultibyteReading(multibyte)
        : new CharsetReading(charset(encoding));
  }

  /** A decoder for whole lines as a reading. */
  private static Reading byLines(LineDecoder decoder) {
    return (bytes, start, end, last, out) -> {
      int to = end;
      while (!last && to > start && bytes[to - 1] != '\n') {
        to--;
      }
      boolean noLineFits = to == start && end - start >= BUFFER;
      to = noLineFits ? end : to;
      decoder.decode(bytes, start, to, out);
      return to;
    };
  }

  private interface LineDecoder {
    void decode(byte[] bytes, int start, int end, TextBuilder out);
  }

  private static int readSurrogateUtf8(
      byte[] bytes, int start, int end, boolean last, TextBuilder out) {
    int safe = last ? end : Math.max(start, end - 5);
    int at = start;
    while (at < safe) {
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
    return at;
  }

  /** UTF-8, block by block. */
  private static final class Utf8Reading implements Reading {
    private static final int BLOCK = 4096;

    private final @Nullable ByteTable strays;
    private char[] room = {};

    /**
     * @param strays reads what is not well-formed; without it that is malformed
     */
    Utf8Reading(@Nullable ByteTable strays) {
      this.strays = strays;
    }

    @Override
    public int read(byte[] bytes, int start, int end, boolean last, TextBuilder out) {
      int at = start;
      while (at < end) {
        int to = Math.min(end, at + BLOCK);
        if (room.length < to - at) {
          room = new char[to - at];
        }
        at = Utf8Text.append(bytes, at, to, room, out);
        // A sequence that the block cuts off is whole in the next.
        if (at < end && Utf8.sequence(bytes, at, end) == 0) {
          if (!Utf8.isCutOff(bytes, at, end)) {
            readStray(bytes[at], at, out);
            at++;
          } else if (last) {
            out.malformed(at, end);
            at = end;
          } else {
            return at;
          }
        }
      }
      return at;
    }

    private void readStray(byte stray, int at, TextBuilder out) {
      if (strays == null) {
        out.malformed(at, at + 1);
      } else {
        out.append(strays.charOf(stray));
        out.note(at, at + 1, strays.encoding());
      }
    }
  }

  /** Single bytes by a table. */
  private static final class TableReading implements Reading {
    private final ByteTable table;

    TableReading(ByteTable table) {
      this.table = table;
    }

    @Override
    public int read(byte[] bytes, int start, int end, boolean last, TextBuilder out) {
      char[] chars = table.chars();
      char[] room = out.room(end - start);
      int to = out.length() - start;
      for (int i = start; i < end; i++) {
        room[to + i] = chars[bytes[i] & 0xFF];
      }
      out.filled(end - start);
      if (!table.encoding().isExtendedAscii()) {
        noteUndefined(room, to, start, end, out);
      }
      return end;
    }

    /** Bytes that EBCDIC has no character for: they are U+FFFD already. */
    private static void noteUndefined(char[] room, int to, int start, int end, TextBuilder out) {
      for (int i = start; i < end; i++) {
        if (room[to + i] == 0xFFFD) {
          out.noteMalformed(i, i + 1);
        }
      }
    }
  }

  /** One, two and more bytes by a table. */
  private static final class MultibyteReading implements Reading {
    private final MultibyteTable table;
    private final LongCharacters others;

    MultibyteReading(MultibyteTable table) {
      this.table = table;
      others = new LongCharacters(table);
    }

    @Override
    public int read(byte[] bytes, int start, int end, boolean last, TextBuilder out) {
      int at = start;
      while (true) {
        at = readTables(bytes, at, end, out);
        if (at == end) {
          return at;
        }
        int length = others.read(bytes, at, end);
        if (length > 0 && others.units().hasRemaining()) {
          out.append(others.units());
        } else if (length > 0 || last) {
          length = length == 0 ? end - at : length;
          out.malformed(at, at + length);
        } else {
          return at;
        }
        at += length;
      }
    }

    /** Reads up to the first that is in neither table. */
    private int readTables(byte[] bytes, int start, int end, TextBuilder out) {
      char[] room = out.room(end - start);
      int to = out.length();
      int at = start;
      while (at < end) {
        int c = table.single(bytes[at]);
        int length = 1;
        if (c < 0 && at + 1 < end) {
          c = table.pair(bytes[at], bytes[at + 1]);
          length = 2;
        }
        if (c < 0) {
          break;
        }
        room[to++] = (char) c;
        at += length;
      }
      out.filled(to - out.length());
      return at;
    }
  }

  /** What the runtime decodes. */
  private static final class CharsetReading implements Reading {
    private final CharsetDecoder decoder;
    private final CharBuffer chars = CharBuffer.allocate(BUFFER);

    CharsetReading(Charset charset) {
      decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(byte[] bytes, int start, int end, boolean last, TextBuilder out) {
      ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
      CoderResult result;
      do {
        result = decoder.decode(in, chars, last);
        drain(out);
        if (result.isError()) {
          int length = Math.min(Math.max(1, result.length()), in.remaining());
          out.malformed(in.position(), in.position() + length);
          in.position(in.position() + length);
        }
      } while (!result.isUnderflow());
      if (last) {
        decoder.flush(chars);
        drain(out);
        decoder.reset();
      }
      return in.position();
    }

    private void drain(TextBuilder out) {
      out.append(chars.array(), 0, chars.position());
      chars.clear();
    }
  }
}
