package io.github.textmend.internal.decode;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.result.Encoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The characters of the 256 bytes of a single-byte encoding; U+FFFD where EBCDIC has none. */
final class ByteTable {
  /** All encodings that extend ASCII by single bytes. */
  static final List<ByteTable> EXTENDED_ASCII = extendedAscii();

  /** The EBCDIC code pages that this Java runtime has. */
  static final List<ByteTable> EBCDIC = ebcdic();

  private final Encoding encoding;
  private final char[] chars;
  private final int[] aloneCosts = new int[256];

  private ByteTable(Encoding encoding, char[] chars) {
    this.encoding = encoding;
    this.chars = chars;
    for (int b = 0x80; b < 0x100; b++) {
      aloneCosts[b] = TextCost.aloneCost(chars[b]);
    }
  }

  Encoding encoding() {
    return encoding;
  }

  /** By byte; not to be changed. */
  char[] chars() {
    return chars;
  }

  /** The table of an encoding; empty if it is not single-byte or the runtime lacks it. */
  static Optional<ByteTable> of(Encoding encoding) {
    List<ByteTable> tables = encoding.isExtendedAscii() ? EXTENDED_ASCII : EBCDIC;
    return tables.stream().filter(table -> table.encoding == encoding).findFirst();
  }

  /** What bytes cost, each by itself, as often as they are there. */
  long aloneCost(byte[] distinct, int[] counts) {
    long cost = 0;
    for (byte b : distinct) {
      cost += (long) counts[b & 0xFF] * aloneCosts[b & 0xFF];
    }
    return cost;
  }

  char charOf(byte b) {
    return chars[b & 0xFF];
  }

  private static List<ByteTable> extendedAscii() {
    List<ByteTable> tables = new ArrayList<>();
    for (SingleByteCharset charset : SingleByteCharset.all()) {
      char[] chars = new char[256];
      for (int b = 0; b < 256; b++) {
        chars[b] = charset.decode(b);
      }
      tables.add(new ByteTable(charset.encoding(), chars));
    }
    return List.copyOf(tables);
  }

  private static List<ByteTable> ebcdic() {
    byte[] all = new byte[256];
    for (int b = 0; b < 256; b++) {
      all[b] = (byte) b;
    }
    List<ByteTable> tables = new ArrayList<>();
    for (Encoding encoding : List.of(Encoding.IBM500, Encoding.IBM037, Encoding.IBM1047)) {
      encoding
          .nearestCharset()
          .map(charset -> new String(all, charset).replace('\u0085', '\n'))
          .filter(text -> text.length() == all.length)
          .ifPresent(text -> tables.add(new ByteTable(encoding, text.toCharArray())));
    }
    return List.copyOf(tables);
  }
}
