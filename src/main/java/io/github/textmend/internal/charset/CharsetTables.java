package io.github.textmend.internal.charset;

import io.github.textmend.internal.data.DataFile;
import io.github.textmend.result.Encoding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables that the generator made from {@code src/data/charset}: 128 characters a charset. */
final class CharsetTables {
  static final char UNDEFINED = '\uFFFD';
  static final String RESOURCE = "single-byte.tables";
  static final List<SingleByteCharset> ALL = read(DataFile.read(CharsetTables.class, RESOURCE));
  private static final Map<Encoding, SingleByteCharset> BY_ENCODING = byEncoding();

  private CharsetTables() {}

  private static List<SingleByteCharset> read(byte[] bytes) {
    CharBuffer in = ByteBuffer.wrap(bytes).asCharBuffer();
    List<SingleByteCharset> charsets = new ArrayList<>();
    for (Encoding encoding : Encoding.values()) {
      if (encoding.isExtendedAscii()) {
        char[] upperHalf = new char[0x80];
        in.get(upperHalf);
        charsets.add(new SingleByteCharset(encoding, charsets.size(), upperHalf));
      }
    }
    return List.copyOf(charsets);
  }

  static SingleByteCharset of(Encoding encoding) {
    return Objects.requireNonNull(BY_ENCODING.get(encoding));
  }

  private static Map<Encoding, SingleByteCharset> byEncoding() {
    Map<Encoding, SingleByteCharset> map = new EnumMap<>(Encoding.class);
    for (SingleByteCharset charset : ALL) {
      map.put(charset.encoding(), charset);
    }
    return map;
  }
}
