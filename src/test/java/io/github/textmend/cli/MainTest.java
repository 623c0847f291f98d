package io.github.textmend.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
    assertEquals(0, run(input, "--format", "jsonl"));
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
    assertEquals(0, runInto("Broken pipe"));
    assertEquals("", text(errors));
  }

  @Test
  void aFullDiskIsAnError() {
    assertEquals(2, runInto("No space left on device"));
    assertTrue(text(errors).contains("standard output: No space left on device"), text(errors));
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
