package io.github.textmend.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command from its arguments to its streams and exit status. */
class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @TempDir Path folder = Path.of("");

  @Test
  void mendsStandardInput() {
    assertEquals(0, run("PrzykÅ‚ad\r\nclean\n", "--preset", "encoding"));
    assertEquals("Przykład\r\nclean\n", text(out));
  }

  @Test
  void lastLineNeedsNoEnd() {
    run("donâ€™t");
    assertEquals("don’t", text(out));
  }

  @Test
  void explainTellsLineColumnBeforeAfterAndHow() {
    assertEquals(0, run("clean\nsay donâ€™t\n", "--explain"));
    assertTrue(
        text(out).startsWith("-:2:8: \"â€™\" -> \"’\" (utf-8 read as windows-1252"), text(out));
  }

  @Test
  void checkTellsByTheStatus() {
    assertEquals(1, run("donâ€™t\n", "--check"));
    assertEquals(0, run("don’t\n", "--check"));
    assertEquals("", text(out));
  }

  @Test
  void jsonLinesKeepAllElse() {
    String input = "{\"id\": 1.50, \"text\":\"donâ€™t\" , \"other\":\"Ã©\"}\nnot json\n";
    assertEquals(2, run(input, "--format", "jsonl"));
    assertEquals("{\"id\": 1.50, \"text\":\"don’t\" , \"other\":\"Ã©\"}\nnot json\n", text(out));
    assertTrue(text(errors).contains("-:2: not JSON"), text(errors));
  }

  @Test
  void fieldsAreNamed() {
    run(
        "{\"a\":\"Ã©tÃ©\",\"b\":\"Ã©tÃ©\",\"text\":\"Ã©tÃ©\"}\n",
        "--format",
        "jsonl",
        "--field",
        "a",
        "--field",
        "b");
    assertEquals("{\"a\":\"été\",\"b\":\"été\",\"text\":\"Ã©tÃ©\"}\n", text(out));
  }

  @Test
  void escapedMojibakeInJsonIsMended() {
    run(
        "{\"text\":\"caf\\u00c3\\u00a9 d\\u00c3\\u00a9j\\u00c3\\u00a0 vu\"}\n",
        "--format",
        "jsonl");
    assertEquals("{\"text\":\"café déjà vu\"}\n", text(out));
  }

  @Test
  void bytesThatAreNotUtf8PassAndAreCounted() {
    byte[] input = {
      'd',
      'o',
      (byte) 0xE9,
      '\n',
      (byte) 0xC3,
      (byte) 0x83,
      (byte) 0xC2,
      (byte) 0xA9,
      (byte) 0xFF,
      '\n'
    };
    assertEquals(0, run(input));
    byte[] expected = {'d', 'o', (byte) 0xE9, '\n', (byte) 0xC3, (byte) 0xA9, (byte) 0xFF, '\n'};
    assertArrayEquals(expected, out.toByteArray());
    assertTrue(text(errors).contains("2 bytes are not UTF-8"), text(errors));
  }

  @Test
  void aMissingFileIsNamedAndTheOthersAreDone() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "donâ€™t\n");
    assertEquals(2, run("", folder.resolve("none.txt").toString(), file.toString()));
    assertEquals("don’t\n", text(out));
    assertTrue(text(errors).contains("none.txt: no such file"), text(errors));
  }

  @Test
  void wrongUseIsToldWithoutAStackTrace() {
    assertEquals(2, run("", "--preset", "nice"));
    assertTrue(text(errors).contains("unknown preset \"nice\""), text(errors));
    assertEquals(2, run("", "--no-such-option"));
    assertEquals(2, run("", "--spec", "colour=red"));
    assertEquals(2, run("", "--field", "x"));
    assertTrue(!text(errors).contains("\tat "), text(errors));
  }

  @Test
  void helpAndVersionAreDone() {
    assertEquals(0, run("", "--help"));
    assertTrue(text(out).contains("--explain"));
    assertEquals(0, run("", "--version"));
    assertTrue(text(out).contains("textmend"));
  }

  @Test
  void aJsonLineThatIsNotUtf8IsKeptAndToldOnce() {
    byte[] input =
        "{\"text\":\"don?t ? \"}\n{\"text\":\"Ã©tÃ©\"}\n".getBytes(StandardCharsets.UTF_8);
    input[12] = (byte) 0xE9;
    input[15] = (byte) 0xFF;
    assertEquals(0, run(input, "--format", "jsonl"));
    assertTrue(text(out).endsWith("{\"text\":\"été\"}\n"), text(out));
    assertArrayEquals(Arrays.copyOf(input, 19), Arrays.copyOf(out.toByteArray(), 19));
    assertEquals(
        """
        textmend: -:1: not UTF-8; kept as it is
        textmend: -: 2 bytes are not UTF-8 and were kept
        """,
        text(errors).replace("\r", ""));
  }

  @Test
  void aClosedPipeEndsQuietly() {
    assertEquals(141, runInto("Broken pipe"));
    assertEquals("", text(errors));
  }

  @Test
  void aFullDiskIsAnError() {
    assertEquals(2, runInto("No space left on device"));
    assertTrue(text(errors).contains("standard output: No space left on device"), text(errors));
  }

  @Test
  void theEncodingIsFoundAndTold() {
    byte[] input = "Завтра утром мы поедем на дачу.\n".getBytes(Charset.forName("KOI8-R"));
    assertEquals(0, run(input, "--encoding", "auto"));
    assertEquals("Завтра утром мы поедем на дачу.\n", text(out));
    out.reset();
    assertEquals(0, run(input, "--encoding", "auto", "--explain"));
    assertTrue(text(out).startsWith("-: koi8-r, confidence "), text(out));
  }

  @Test
  void anEncodingIsReadAndAnotherWritten() {
    byte[] input = "Füße, don\u00e2\u20ac\u2122t €\n".getBytes(Charset.forName("windows-1252"));
    assertEquals(0, run(input, "--encoding", "cp1252", "--output-encoding", "utf-16le"));
    assertEquals("Füße, don’t €\n", out.toString(StandardCharsets.UTF_16LE));
  }

  @Test
  void whatTheOutputEncodingLacksIsCounted() {
    assertEquals(0, run("Prag, Łódź, 東京\n", "--output-encoding", "iso-8859-2"));
    assertEquals("Prag, Łódź, ??\n", out.toString(Charset.forName("ISO-8859-2")));
    assertTrue(text(errors).contains("2 characters are not in the output encoding"), text(errors));
  }

  @Test
  void linesInOtherEncodingsAreReadEachInItsOwn() {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.writeBytes("Größe und Maß sind wählbar.\n".getBytes(StandardCharsets.UTF_8));
    input.writeBytes("Завтра утром мы поедем.\n".getBytes(Charset.forName("windows-1251")));
    input.writeBytes("Müßige Käufer öffnen Türen.\n".getBytes(Charset.forName("windows-1252")));
    input.writeBytes("Überall grünt es.\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(0, run(input.toByteArray(), "--encoding", "auto"));
    assertEquals(
        """
        Größe und Maß sind wählbar.
        Завтра утром мы поедем.
        Müßige Käufer öffnen Türen.
        Überall grünt es.
        """,
        text(out));
  }

  @Test
  void linesOfUtf8InAFileOfAnotherEncodingAreMended() {
    Charset main = Charset.forName("windows-1252");
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.writeBytes("Größe und Maß sind wählbar.\n".getBytes(main));
    input.writeBytes("Müßige Käufer öffnen Türen.\n".getBytes(main));
    input.writeBytes("Später lösen Gäste ihr Rätsel.\n".getBytes(StandardCharsets.UTF_8));
    input.writeBytes("Überall grünt es schön.\n".getBytes(main));
    assertEquals(0, run(input.toByteArray(), "--encoding", "auto"));
    assertEquals(
        """
        Größe und Maß sind wählbar.
        Müßige Käufer öffnen Türen.
        Später lösen Gäste ihr Rätsel.
        Überall grünt es schön.
        """,
        text(out));
  }

  @Test
  void binaryDataPasses() {
    byte[] input = new byte[9000];
    new Random(3).nextBytes(input);
    assertEquals(0, run(input, "--encoding", "auto"));
    assertArrayEquals(input, out.toByteArray());
  }

  @Test
  void anUnknownEncodingIsWrongUse() {
    assertEquals(2, run("", "--encoding", "latin-99"));
    assertTrue(text(errors).contains("unknown encoding \"latin-99\""), text(errors));
    assertEquals(2, run("", "--output-encoding", "hz"));
    assertTrue(text(errors).contains("cannot write hz-gb-2312"), text(errors));
  }

  @Test
  void manyBlocksComeOutInOrderWithTheirNumbers() {
    StringBuilder input = new StringBuilder();
    StringBuilder want = new StringBuilder();
    for (int i = 1; i <= 60_000; i++) {
      input.append(i).append(i % 1000 == 0 ? " donâ€™t\n" : " is clean, and Größe is so, too\n");
      want.append(i).append(i % 1000 == 0 ? " don’t\n" : " is clean, and Größe is so, too\n");
    }
    assertEquals(0, run(input.toString()));
    assertEquals(want.toString(), text(out));
    out.reset();
    assertEquals(0, run(input.toString(), "--explain"));
    List<String> lines = text(out).lines().toList();
    assertEquals(60, lines.size());
    assertTrue(lines.get(59).startsWith("-:60000:10: "), lines.get(59));
  }

  @Test
  void aLineLongerThanABlockIsMendedInParts() {
    String input = "donâ€™t say Ã©tÃ© ".repeat(60_000) + "\n" + "é".repeat(500_000);
    assertEquals(0, run(input));
    assertEquals("don’t say été ".repeat(60_000) + "\n" + "é".repeat(500_000), text(out));
  }

  private int runInto(String failure) {
    OutputStream failing =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(failure);
          }
        };
    return Main.run(
        new String[0],
        new Console(input("a\nb\n".getBytes(StandardCharsets.UTF_8)), failing, errors));
  }

  private int run(String input, String... arguments) {
    return run(input.getBytes(StandardCharsets.UTF_8), arguments);
  }

  private int run(byte[] input, String... arguments) {
    return Main.run(arguments, new Console(input(input), out, errors));
  }

  private static ByteArrayInputStream input(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
