package io.github.textmend.internal.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteWordsTest {
  private static final byte[] BYTES = HexFormat.of().parseHex("00112233445566778899AABB");

  @Test
  void theFirstByteIsTheLowest() {
    assertEquals(0x8877665544332211L, ByteWords.at(BYTES, 1));
    assertEquals(0x44332211, ByteWords.half(BYTES, 1));
  }

  @Test
  void whatIsPutIsThereAgain() {
    byte[] copy = new byte[BYTES.length];
    ByteWords.put(copy, 0, ByteWords.at(BYTES, 0));
    ByteWords.put(copy, 4, ByteWords.at(BYTES, 4));
    assertArrayEquals(BYTES, copy);
  }

  @ParameterizedTest
  @CsvSource({
    "4142434445464748, 8",
    "41424344454647C3, 7",
    "41C3A94445464748, 1",
    "C3A9C3A9C3A9C3A9, 0"
  })
  void whatComesBeforeTheFirstByteBeyondAsciiIsCounted(String hex, int ascii) {
    long word = ByteWords.at(HexFormat.of().parseHex(hex), 0);
    assertEquals(ascii, ByteWords.before(word & ByteWords.HIGH));
  }

  @ParameterizedTest
  @CsvSource({
    "0101010101010101, 8",
    "8080808080808080, 8",
    "FF7F80017F80FF00, 7",
    "0001000000000000, 0",
    "8000010000000000, 1"
  })
  void theFirstByteThatIsZeroIsFound(String hex, int zero) {
    long word = ByteWords.at(HexFormat.of().parseHex(hex), 0);
    assertEquals(zero, ByteWords.before(ByteWords.zeros(word)));
  }
}
