package io.github.textmend.internal.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scan of bytes, against that of the text that they are. */
class Utf8ScanTest {
  private static final byte[] CLEAN =
      "Le train est arrivé à la gare\n".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain text\n",
        "",
        "\n\n\n",
        "no line end",
        "été",
        "Привет, мир\r\n",
        "dům a žena. déjà vu\n",
        "déjà vu\ndům a žena\n",
        "ελληνικά 1\n",
        "สวัสดี\n",
        "ひらがな\n",
        "smile \uD83D\uDE00\uD83D\uDE00é\n",
        "costs $5, $Bill's and $ 3\n"
      })
  void passesOverCleanLines(String clean) {
    for (int times = 1; times < 40; times++) {
      byte[] bytes = clean.repeat(times).getBytes(StandardCharsets.UTF_8);
      assertEquals(bytes.length, Utf8Scan.cleanEnd(bytes, 0, bytes.length), clean);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ã©tÃ©", "РџСЂРёРІРµС‚", "donâ€™t", "donât", "pièce žluť", "é\u0080", "xÃ"})
  void stopsAtTheLineOfWhatIsSuspicious(String damaged) {
    byte[] line = (damaged + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] first = concat(line, CLEAN);
    assertEquals(0, Utf8Scan.cleanEnd(first, 0, first.length));
    byte[] last = concat(CLEAN, CLEAN, damaged.getBytes(StandardCharsets.UTF_8));
    assertEquals(2 * CLEAN.length, Utf8Scan.cleanEnd(last, 0, last.length));
    byte[] within = concat(CLEAN, line, CLEAN);
    assertEquals(CLEAN.length, Utf8Scan.cleanEnd(within, 0, within.length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "C0AF",
        "C1BF",
        "C2",
        "C3C3A9",
        "E080AF",
        "EDA080",
        "EDBFBF",
        "E282",
        "E28220",
        "F08080AF",
        "F09F98",
        "F4908080",
        "F5808080",
        "F8888080",
        "FF"
      })
  void stopsAtTheLineOfWhatIsNotWellFormed(String hex) {
    byte[] malformed = HexFormat.of().parseHex(hex);
    byte[] open = concat(CLEAN, malformed);
    assertEquals(CLEAN.length, Utf8Scan.cleanEnd(open, 0, open.length));
    byte[] within =
        concat(CLEAN, CLEAN, "it is ".getBytes(StandardCharsets.UTF_8), malformed, CLEAN);
    assertEquals(2 * CLEAN.length, Utf8Scan.cleanEnd(within, 0, within.length));
  }

  @Property(tries = 3000)
  void whatItPassesOverIsCleanTextLineByLine(@ForAll("lines") List<byte[]> lines) {
    byte[] bytes = concat(lines.toArray(byte[][]::new));
    int end = Utf8Scan.cleanEnd(bytes, 0, bytes.length);
    assertTrue(end == bytes.length || end == 0 || bytes[end - 1] == '\n');
    int start = 0;
    while (start < end) {
      int next = endOfLine(bytes, start);
      assertTrue(isClean(Arrays.copyOfRange(bytes, start, next)), "at " + start);
      start = next;
    }
  }

  @Property(tries = 1000)
  void whatStandsAroundDoesNotMatter(
      @ForAll("lines") List<byte[]> before, @ForAll("lines") List<byte[]> lines) {
    byte[] head = concat(before.toArray(byte[][]::new));
    byte[] bytes = concat(lines.toArray(byte[][]::new));
    byte[] all = concat(head, bytes, head);
    int end = head.length + bytes.length;
    assertEquals(
        head.length + Utf8Scan.cleanEnd(bytes, 0, bytes.length),
        Utf8Scan.cleanEnd(all, head.length, end));
  }

  @Property(tries = 1000)
  void anyBytesArePassedOverOnlyIfTheyAreUtf8(@ForAll byte[] bytes) {
    int end = Utf8Scan.cleanEnd(bytes, 0, bytes.length);
    assertTrue(isClean(Arrays.copyOf(bytes, end)));
  }

  /** Letters that are met, that are not, and that no language has together; some bytes lost. */
  @Provide
  Arbitrary<List<byte[]>> lines() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "a",
            " ",
            ". ",
            "the train",
            "é",
            "è",
            "ž",
            "ů",
            "ß",
            "Ã",
            "©",
            "â",
            "’",
            "Привет",
            "Р",
            "ў",
            "字",
            "漢字",
            "ひ",
            "한",
            "\uD83D\uDE00",
            "\uFFFD",
            "\r",
            "·",
            "•",
            "\u0080",
            "$B");
    Arbitrary<String> text = piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces));
    Arbitrary<byte[]> whole = text.map(line -> (line + '\n').getBytes(StandardCharsets.UTF_8));
    Arbitrary<byte[]> cut =
        whole.map(
            line -> line.length < 4 ? line : concat(Arrays.copyOf(line, line.length - 2), line));
    return Arbitraries.frequencyOf(Tuple.of(9, whole), Tuple.of(1, cut)).list().ofMaxSize(8);
  }

  private static boolean isClean(byte[] line) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      return SuspicionScan.find(text, 0) < 0;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static int endOfLine(byte[] bytes, int start) {
    int end = start;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, bytes.length);
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
