package io.github.textmend.internal.charset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.textmend.result.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiByteCharsetTest {
  @ParameterizedTest
  @CsvSource({
    "GB18030, 你, C4E3",
    "GB18030, €, A2E3",
    "WINDOWS_31J, あ, 82A0",
    "WINDOWS_31J, ｱ, B1",
    "WINDOWS_31J, ～, 8160",
    "BIG5, 你, A741",
    "WINDOWS_949, 한, C7D1",
    "EUC_JP, あ, A4A2",
    "EUC_JP, ｱ, 8EB1",
    "EUC_JP, 丂, 8FB0A1",
  })
  void aCharacterHasItsBytesBothWays(Encoding encoding, char c, String bytes) {
    TextCharset charset = of(encoding);
    int packed = Integer.parseInt(bytes, 16);
    assertEquals(packed, charset.bytesOf(c));
    byte[] text = new byte[bytes.length() / 2];
    for (int i = 0; i < text.length; i++) {
      text[i] = (byte) (packed >> (8 * (text.length - 1 - i)));
    }
    int decoded = charset.decodeAt(text, 0, text.length);
    assertEquals(c, TextCharset.codePointOf(decoded));
    assertEquals(text.length, TextCharset.lengthOf(decoded));
  }

  @Test
  void aLeadByteWithoutATrailByteIsMalformed() {
    for (TextCharset charset : MultiByteCharset.all()) {
      byte[] alone = {(byte) 0xE1};
      assertEquals(
          TextCharset.MALFORMED, charset.decodeAt(alone, 0, 1), charset.encoding().label());
      byte[] beforeSpace = {(byte) 0xE1, ' '};
      assertEquals(TextCharset.MALFORMED, charset.decodeAt(beforeSpace, 0, 2));
    }
  }

  @Test
  void aCharacterThatACharsetHasNotHasNoBytes() {
    for (TextCharset charset : MultiByteCharset.all()) {
      assertEquals(0, charset.bytesOf('\u0E01'), charset.encoding().label());
    }
  }

  @Test
  void utf8IsReadStrictly() {
    byte[] overlong = {(byte) 0xC0, (byte) 0xAF};
    byte[] surrogate = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
    byte[] cut = {(byte) 0xE2, (byte) 0x82};
    for (byte[] bytes : new byte[][] {overlong, surrogate, cut}) {
      assertEquals(TextCharset.MALFORMED, Utf8Charset.INSTANCE.decodeAt(bytes, 0, bytes.length));
    }
  }

  private static TextCharset of(Encoding encoding) {
    return MultiByteCharset.all().stream()
        .filter(charset -> charset.encoding() == encoding)
        .findFirst()
        .orElseThrow();
  }
}
