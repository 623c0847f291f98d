package io.github.textmend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first argument says what is done. */
class VerbsTest {
  private static final String DAMAGED = "donâ€™t\n";

  @TempDir Path folder = Path.of("");

  @Test
  void noVerbIsMend() {
    assertEquals("don’t\n", CommandRun.of(DAMAGED).out());
    assertEquals("don’t\n", CommandRun.of(DAMAGED, "mend").out());
    assertEquals("don’t\n", CommandRun.of(DAMAGED, "mend", "-").out());
  }

  @Test
  void aVerbThatIsNotFirstIsAFile() {
    CommandRun run = CommandRun.of("", "-", "check");
    assertEquals(2, run.status());
    assertEquals("textmend: check: no such file\n", run.errors());
  }

  @Test
  void aFileNamedAsAVerbIsGivenAfterDashes() {
    CommandRun run = CommandRun.of("", "--", "explain");
    assertEquals("textmend: explain: no such file\n", run.errors());
  }

  @ParameterizedTest
  @CsvSource({
    "donâ€™t, 1, check",
    "don’t, 0, check",
    "donâ€™t, 0, check --exit-zero",
    "donâ€™t, 1, --check",
    "donâ€™t, 0, explain",
    "donâ€™t, 0, mend",
    "donâ€™t, 2, check none.txt",
    "donâ€™t, 2, check --no-such-option",
    "donâ€™t, 2, check -i",
  })
  void theStatusTells(String input, int status, String arguments) {
    assertEquals(status, CommandRun.of(input + "\n", arguments.split(" ")).status());
  }

  @Test
  void theStatusIsNeverACount() {
    assertEquals(1, CommandRun.of(DAMAGED.repeat(300), "check").status());
  }

  @Test
  void checkNamesTheFiles() throws IOException {
    String damaged = file("damaged.txt", DAMAGED);
    String clean = file("clean.txt", "don’t\n");
    CommandRun run = CommandRun.of("", "check", clean, damaged);
    assertEquals(damaged + System.lineSeparator(), run.out());
    assertEquals("", CommandRun.of(DAMAGED, "check").out());
  }

  @Test
  void theLastNameIsWrittenThroughABuffer() throws IOException {
    String damaged = file("damaged.txt", DAMAGED);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream none = InputStream.nullInputStream();
    Main.run(
        new String[] {"check", damaged},
        new Console(none, new BufferedOutputStream(out), OutputStream.nullOutputStream()));
    assertEquals(damaged + System.lineSeparator(), out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void explainTellsEachEdit() {
    String out = CommandRun.of(DAMAGED, "explain").out();
    assertTrue(out.startsWith("-:1:4: \"â€™\" -> \"’\" (utf-8 read as windows-1252"), out);
  }

  @ParameterizedTest
  @CsvSource({
    "text, '锟斤拷 Ã©tÃ© and �'",
    "jsonl, '{\"text\":\"锟斤拷 Ã©tÃ© and \\ufffd\"}'",
    "tsv, '锟斤拷 Ã©tÃ© and �'",
  })
  void explainTellsWhatIsBeyondRecoveryInItsPlace(String format, String input) {
    List<String> out =
        CommandRun.of("text\n" + input + "\n", "explain", "--format", format)
            .out()
            .lines()
            .map(line -> line.replaceAll("-:2:(text:)?", "").replaceAll("[01]\\.\\d{4}", "…"))
            .toList();
    assertEquals(
        List.of(
            "1: \"锟斤拷\" is beyond recovery (utf-8 read as gb18030)",
            "5: \"Ã©\" -> \"é\" (utf-8 read as windows-1252, confidence …)",
            "8: \"Ã©\" -> \"é\" (utf-8 read as windows-1252, confidence …)",
            "15: \"�\" is beyond recovery"),
        out);
  }

  @Test
  void whatIsBeyondRecoveryAloneIsToldAndNothingToMend() {
    CommandRun explained = CommandRun.of("clean\n锟斤拷\n", "explain");
    assertEquals(
        "-:2:1: \"锟斤拷\" is beyond recovery (utf-8 read as gb18030)" + System.lineSeparator(),
        explained.out());
    assertEquals(ExitStatus.DONE, CommandRun.of("锟斤拷\n", "check").status());
    assertEquals(ExitStatus.DONE, CommandRun.of("锟斤拷\n", "check", "--report", "json").status());
  }

  @Test
  void explainTellsTheRunnerUp() {
    String out = CommandRun.of("Ð½ÐµÑ?\n", "explain").out().strip();
    assertTrue(
        out.matches(
            "(?s).*confidence 0\\.\\d{4}; or \".*\" utf-8 read as .*, confidence 0\\.\\d{4}\\)"),
        out);
  }

  @Test
  void columnsCountBytesThatAreNotUtf8() {
    byte[] input = "?é? donâ€™t\n".getBytes(StandardCharsets.UTF_8);
    input[0] = (byte) 0xFF;
    input[3] = (byte) 0xFE;
    String out = CommandRun.of(input, "explain").out();
    assertTrue(out.startsWith("-:1:8: \"â€™\""), out);
  }

  @Test
  void detectTellsTheEncodingOfEachFile() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.write(file, "Завтра мы поедем на дачу.\n".getBytes("windows-1251"));
    String out = CommandRun.of("Größe\n", "detect", file.toString(), "-").out();
    assertTrue(out.matches("(?s).*a\\.txt: windows-1251, confidence .*\\R-: utf-8, .*"), out);
  }

  @Test
  void detectTellsMarksAndWhatIsMalformed() {
    byte[] input = "???Größe und so weiter und so fort, ?\n".getBytes(StandardCharsets.UTF_8);
    input[0] = (byte) 0xEF;
    input[1] = (byte) 0xBB;
    input[2] = (byte) 0xBF;
    input[input.length - 2] = (byte) 0xFF;
    String out = CommandRun.of(input, "detect").out();
    assertTrue(
        out.endsWith(", byte order mark, 1 malformed sequence" + System.lineSeparator()), out);
    String json = CommandRun.of(input, "detect", "--json").out();
    assertTrue(json.contains("\"bom_bytes\":3,\"malformed\":1}"), json);
  }

  /** ASCII for as long as the encoding is looked for, and UTF-8 then. */
  @Test
  void detectReadsToTheEnd() {
    String out = CommandRun.of("a".repeat(100_000) + "ü", "detect").out();
    assertTrue(out.startsWith("-: utf-8, "), out);
  }

  @Test
  void helpListsVerbs() {
    String help = CommandRun.of("", "--help").out();
    assertTrue(help.contains("detect") && help.contains("--in-place"), help);
    assertTrue(CommandRun.of("", "check", "--help").out().contains("--exit-zero"));
  }

  @Test
  void completionIsAScriptForAllVerbs() {
    String script = CommandRun.of("", "completion").out();
    assertTrue(script.contains("--in-place") && script.contains("--exit-zero"), script);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}
