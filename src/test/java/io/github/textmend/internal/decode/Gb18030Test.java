package io.github.textmend.internal.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.textmend.result.Decoded;
import io.github.textmend.result.DecodingHint;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Malformed;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GB18030 has all of Unicode, most of it in four bytes. */
class Gb18030Test {
  private static final Charset CHARSET = Charset.forName("GB18030");

  @Test
  void everyCharacterOfTheBasicPlaneIsDecoded() {
    assertDecoded(IntStream.rangeClosed(0, 0xFFFF).filter(c -> !Character.isSurrogate((char) c)));
  }

  @Test
  void charactersOfEveryOtherPlaneAreDecoded() {
    assertDecoded(IntStream.iterate(0x10000, c -> c <= 0x10FFFF, c -> c + 251));
  }

  @Test
  void theLastCharacterIsDecoded() {
    assertDecoded(IntStream.of(0x10FFFF));
  }

  /** Beyond the last character, not a trail byte, cut off. */
  @ParameterizedTest
  @CsvSource({"E3329A36, 1", "8130813A, 1", "813081, 1"})
  void whatIsNoCharacterIsMalformed(String hex, int malformed) {
    byte[] bytes = HexFormat.of().parseHex("61" + hex);
    Decoded decoded = BytesDecoder.decodeAs(Encoding.GB18030, bytes, 0, bytes.length);
    assertEquals(malformed, decoded.malformed().count());
  }

  @ParameterizedTest
  @CsvSource({"我们昨天在山上看见了一只䴙䴘，还有两只小的。", "这个村子里的老人都会说彝语，比如ꆈꌠꁱꂷ这几个字。", "他的名字里有一个𠮷字，电脑上常常打不出来。"})
  void fourBytesAmongTwoAreFound(String text) {
    byte[] bytes = text.getBytes(CHARSET);
    Decoded decoded = BytesDecoder.decode(bytes, 0, bytes.length, DecodingHint.NONE);
    assertEquals(text, decoded.text());
  }

  private static void assertDecoded(IntStream codePoints) {
    int[] all = codePoints.toArray();
    String text = new String(all, 0, all.length);
    byte[] bytes = text.getBytes(CHARSET);
    Decoded decoded = BytesDecoder.decodeAs(Encoding.GB18030, bytes, 0, bytes.length);
    assertEquals(Malformed.NONE, decoded.malformed());
    assertEquals(text, decoded.text());
  }
}
