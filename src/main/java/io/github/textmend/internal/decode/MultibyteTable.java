package io.github.textmend.internal.decode;

import io.github.textmend.result.Encoding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An encoding of one, two and more bytes a character, with the ones of one and two bytes in a
 * table: the runtime's own decoders are several times slower, one of them thirty times.
 */
final class MultibyteTable {
  private static final List<Encoding> ENCODINGS =
      List.of(
          Encoding.GB18030,
          Encoding.BIG5,
          Encoding.WINDOWS_31J,
          Encoding.EUC_JP,
          Encoding.WINDOWS_949,
          Encoding.EUC_TW,
          Encoding.JOHAB);

  /** In the tables: not a whole character. */
  private static final char NONE = 0xFFFF;

  /** What a letter of ASCII costs, which is missing where it is the second byte of a character. */
  private static final int SWALLOWED = TextCost.nats(3);

  /** A character of three or four bytes. */
  private static final int RARE = TextCost.nats(11);

  private static final short NO_PAIR = Short.MIN_VALUE;

  private final Encoding encoding;
  private final Charset charset;

  /** What a pair costs, less what those of the table cost together. */
  private final short[] pairCosts = new short[0x8000];

  private final char[] single = new char[0x100];
  private final char[] pairs = new char[0x8000];

  /** As {@link #malformedLength} tells it; filled as such pairs are met. */
  private final byte[] malformed = new byte[0x8000];

  private MultibyteTable(Encoding encoding, Charset charset) {
    this.encoding = encoding;
    this.charset = charset;
    CharsetDecoder decoder = decoder();
    for (int b = 0; b < 0x100; b++) {
      single[b] = only(decoder, new byte[] {(byte) b});
    }
    for (int lead = 0x80; lead < 0x100; lead++) {
      for (int trail = 0; trail < 0x100; trail++) {
        boolean possible = single[lead] == NONE && trail >= 0x30;
        pairs[(lead & 0x7F) << 8 | trail] =
            possible ? only(decoder, new byte[] {(byte) lead, (byte) trail}) : NONE;
      }
    }
    int all = TextCost.jointCost(pairs, 0);
    for (int i = 0; i < pairs.length; i++) {
      int swallowed = (i & 0x80) == 0 ? SWALLOWED : 0;
      pairCosts[i] =
          (short) (pairs[i] == NONE ? NO_PAIR : TextCost.aloneCost(pairs[i]) - all - swallowed);
    }
  }

  /** Those that this Java runtime has. */
  static Map<Encoding, MultibyteTable> all() {
    return Loaded.TABLES;
  }

  static Optional<MultibyteTable> of(Encoding encoding) {
    return Optional.ofNullable(Loaded.TABLES.get(encoding));
  }

  Encoding encoding() {
    return encoding;
  }

  /** The decoder for what is not in the table; of its own for each reader. */
  CharsetDecoder decoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The character of one byte, or a negative number if it is not a whole one. */
  int single(byte b) {
    char c = single[b & 0xFF];
    return c == NONE ? -1 : c;
  }

  /** The character of two bytes, the first beyond ASCII, or a negative number if they are none. */
  int pair(byte lead, byte trail) {
    char c = pairs[(lead & 0x7F) << 8 | (trail & 0xFF)];
    return c == NONE ? -1 : c;
  }

  /**
   * How many bytes are malformed from two on that are in neither table, if these two tell that; 0
   * if they do not, or it is not known yet.
   */
  int malformedLength(byte lead, byte trail) {
    return malformed[(lead & 0x7F) << 8 | (trail & 0xFF)];
  }

  /** Remembers that for the next who meets them. */
  void noteMalformed(byte lead, byte trail, int length) {
    // A race notes the same twice.
    malformed[(lead & 0x7F) << 8 | (trail & 0xFF)] = (byte) length;
  }

  /**
   * What bytes cost, looked at character by character; those of ASCII cost nothing, so one that is
   * the second byte of a character is paid back.
   *
   * @param most beyond this the cost does not matter, as long as it is more
   */
  long cost(byte[] bytes, long most) {
    long cost = 0;
    for (int at = 0; at < bytes.length && cost <= most; ) {
      int lead = bytes[at];
      if (lead >= 0) {
        at++;
        continue;
      }
      int trail = at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0;
      int pair = pairCosts[(lead & 0x7F) << 8 | trail];
      if (pair != NO_PAIR) {
        cost += pair;
        at += 2;
      } else if (single[lead & 0xFF] != NONE) {
        cost += TextCost.aloneCost(single[lead & 0xFF]);
        at++;
      } else {
        int length = longLength(bytes, at);
        cost += length == 1 ? TextCost.MALFORMED : RARE;
        at += length;
      }
    }
    return cost;
  }

  /** How long a character is that is in no table, as its first bytes tell; 1 if it is none. */
  private int longLength(byte[] bytes, int at) {
    int second = at + 1 < bytes.length ? bytes[at + 1] : 0;
    return switch (encoding) {
      case GB18030 -> second >= '0' && second <= '9' ? 4 : 1;
      case EUC_JP -> bytes[at] == (byte) 0x8F && second < 0 ? 3 : 1;
      case EUC_TW -> bytes[at] == (byte) 0x8E && second < 0 ? 4 : 1;
      default -> 1;
    };
  }

  private static char only(CharsetDecoder decoder, byte[] bytes) {
    CharBuffer out = CharBuffer.allocate(4);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.reset().decode(in, out, true);
    boolean whole = !result.isError() && !in.hasRemaining() && out.position() == 1;
    return whole ? out.get(0) : NONE;
  }

  private static final class Loaded {
    static final Map<Encoding, MultibyteTable> TABLES = load();

    private static Map<Encoding, MultibyteTable> load() {
      Map<Encoding, MultibyteTable> tables = new EnumMap<>(Encoding.class);
      for (Encoding encoding : ENCODINGS) {
        encoding
            .nearestCharset()
            .ifPresent(charset -> tables.put(encoding, new MultibyteTable(encoding, charset)));
      }
      return tables;
    }
  }
}
