package io.github.textmend.cli.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DoubtfulTextsTest {
  private static final byte[] LINES = "one\ntwo\none\n".getBytes(StandardCharsets.UTF_8);

  private final DoubtfulTexts known = new DoubtfulTexts();

  @Test
  void aTextIsKnownWhereverItStands() {
    assertNull(known.find(LINES, 0, 4));
    known.add(LINES, 0, 4, new byte[] {1});
    assertArrayEquals(new byte[] {1}, known.find(LINES, 8, 12));
    assertNull(known.find(LINES, 4, 8));
  }

  @Test
  void aTextThatStaysIsToldFromOneThatIsNotKnown() {
    known.add(LINES, 4, 8, DoubtfulTexts.STAYS);
    assertSame(DoubtfulTexts.STAYS, known.find(LINES, 4, 8));
  }

  @Test
  void aTextIsKnownAfterItsBytesWereWrittenOver() {
    byte[] bytes = LINES.clone();
    known.add(bytes, 0, 4, DoubtfulTexts.STAYS);
    bytes[0] = 'O';
    assertNotNull(known.find(LINES, 0, 4));
    assertNull(known.find(bytes, 0, 4));
  }

  @Test
  void longTextsAreNotKept() {
    known.add(new byte[2000], 0, 2000, DoubtfulTexts.STAYS);
    assertNull(known.find(new byte[2000], 0, 2000));
  }

  @Test
  void whatIsRememberedIsBounded() {
    byte[] first = text(0);
    for (int i = 0; i < 200_000; i++) {
      known.add(text(i), 0, 1000, DoubtfulTexts.STAYS);
    }
    assertNull(known.find(first, 0, 1000));
    assertNotNull(known.find(text(199_999), 0, 1000));
  }

  private static byte[] text(int number) {
    byte[] text = new byte[1000];
    byte[] digits = Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digits, 0, text, 0, digits.length);
    return text;
  }
}
