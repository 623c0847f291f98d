package io.github.textmend.cli.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;

class EightBytesTest {
  @Property
  void findsWhatOneByteAtATimeDoes(
      @ForAll @Size(8) byte[] bytes, @ForAll @CharRange(from = 0, to = 0x7F) char ascii) {
    long found = EightBytes.equalTo(ascii, EightBytes.at(bytes, 0));
    for (int i = 0; i < 8; i++) {
      assertEquals(bytes[i] == ascii, ((found >>> (8 * i + 7)) & 1) == 1);
      assertEquals(0, (found >>> (8 * i)) & 0x7F);
    }
  }

  @Property
  void theFirstIsTheOneWithTheLowestIndex(
      @ForAll @Size(8) @ByteRange(min = 97, max = 99) byte[] bytes) {
    long found = EightBytes.equalTo('b', EightBytes.at(bytes, 0));
    int first = new String(bytes, StandardCharsets.US_ASCII).indexOf('b');
    assertEquals(first, first < 0 ? -1 : EightBytes.first(found));
  }

  @Property
  void asciiIsWhatHasNoHighBit(@ForAll @Size(8) byte[] bytes) {
    boolean ascii = true;
    for (byte b : bytes) {
      ascii &= b >= 0;
    }
    assertEquals(ascii, EightBytes.areAscii(EightBytes.at(bytes, 0)));
  }
}
