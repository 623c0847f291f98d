package io.github.textmend.internal.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.result.Encoding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostBytesTest {
  @ParameterizedTest
  @CsvSource({
    "windows-1252, windows-1252, true",
    // ISO-8859-1 has controls for all bytes that are undefined in the others.
    "iso-8859-1, windows-1252, true",
    "windows-1252, iso-8859-1, false",
    // No Ž and ž.
    "windows-1254, windows-1252, true",
    "windows-1252, windows-1254, false",
    "windows-1258, windows-1254, true",
    // Bytes from C0 on count, too.
    "windows-1252, windows-1253, false",
  })
  void aCharsetLosesAllThatAnotherLosesOrDoesNot(String one, String other, boolean includes) {
    assertEquals(includes, lost(one).include(lost(other)));
  }

  private static LostBytes lost(String label) {
    return ReadingChannel.of(SingleByteCharset.of(Encoding.of(label))).lost();
  }
}
