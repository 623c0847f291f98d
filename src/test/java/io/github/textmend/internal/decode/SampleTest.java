package io.github.textmend.internal.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SampleTest {
  @Test
  void allWordsOfAShortTextThatAreNotAsciiAreTaken() {
    assertEquals("Le café est très ", sample("Le café est très chaud ici"));
  }

  @Test
  void aByteThatIsRareInALongTextIsSeen() {
    String text = "café ".repeat(10_000) + "Noël " + "café ".repeat(10_000);
    assertTrue(sample(text).contains("Noël"));
  }

  @Test
  void aLongTextGivesABoundedSample() {
    byte[] bytes = new byte[1 << 20];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i % 7 == 0 ? ' ' : 0x80 + i * 31 % 0x80);
    }
    assertTrue(Sample.of(bytes, 0, bytes.length).length <= Sample.MOST);
  }

  @Test
  void asciiGivesNothing() {
    assertArrayEquals(new byte[0], Sample.of("plain".getBytes(StandardCharsets.US_ASCII), 0, 5));
  }

  private static String sample(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return new String(Sample.of(bytes, 0, bytes.length), StandardCharsets.ISO_8859_1);
  }
}
