package io.github.textmend.internal.charset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.textmend.result.Encoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables, held against themselves and against the Java runtime's. */
class SingleByteCharsetTest {
  /** How many bytes the runtime reads otherwise, strictly. */
  private static final Map<Encoding, Integer> DIFFERENCES =
      Map.of(
          // The euro sign and the letters of 1998 in place of older ones.
          Encoding.X_MAC_CYRILLIC, 3,
          Encoding.X_MAC_GREEK, 3,
          // U+03A9 for U+2126, its canonical equivalent.
          Encoding.X_MAC_ICELAND, 2,
          Encoding.X_MAC_TURKISH, 2);

  @ParameterizedTest
  @MethodSource("charsets")
  void aDefinedByteComesBack(SingleByteCharset charset) {
    for (int b = 0; b < 0x100; b++) {
      int back = charset.encode(charset.decode(b));
      assertTrue(back == b || !charset.isDefined(b), charset.encoding() + " " + b);
    }
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void everyByteIsReadAsSomething(SingleByteCharset charset) {
    for (int b = 0x80; b < 0x100; b++) {
      assertTrue(charset.isDefined(b) || charset.decode(b) == b);
      assertTrue(charset.encode(charset.decode(b)) >= 0x80);
    }
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void theRuntimeReadsTheSame(SingleByteCharset charset) {
    Charset java = charset.encoding().nearestCharset().orElse(null);
    if (java == null) {
      return;
    }
    int differing = 0;
    StringBuilder told = new StringBuilder();
    for (int b = 0x80; b < 0x100; b++) {
      int strict = charset.isDefined(b) ? charset.decode(b) : -1;
      int javas = decode(java, b);
      if (strict != javas && !(javas == b && b < 0xA0)) {
        differing++;
        told.append(String.format(" %02X:%04X/%04X", b, strict, javas));
      }
    }
    int expected = DIFFERENCES.getOrDefault(charset.encoding(), 0);
    assertEquals(expected, differing, charset.encoding() + " byte:ours/theirs" + told);
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void masksSayWhatEncodeSays(SingleByteCharset charset) {
    long bit = 1L << charset.index();
    for (int c = 0; c < 0x10000; c++) {
      int b = charset.encode((char) c);
      assertEquals(b >= 0x80 && b < 0xC0, (CharsetMasks.continuation((char) c) & bit) != 0);
      assertEquals(b >= 0xC2 && b < 0xE0, (CharsetMasks.lead2((char) c) & bit) != 0);
      assertEquals(b >= 0xE0 && b < 0xF0, (CharsetMasks.lead3((char) c) & bit) != 0);
      assertEquals(b >= 0xF0 && b < 0xF5, (CharsetMasks.lead4((char) c) & bit) != 0);
    }
  }

  @Test
  void asciiIsAsciiInAll() {
    for (SingleByteCharset charset : SingleByteCharset.all()) {
      for (char c = 0; c < 0x80; c++) {
        assertEquals(c, charset.encode(c));
      }
    }
  }

  private static int decode(Charset charset, int b) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(new byte[] {(byte) b})).charAt(0);
    } catch (CharacterCodingException e) {
      return -1;
    }
  }

  static Stream<SingleByteCharset> charsets() {
    return SingleByteCharset.all().stream();
  }
}
