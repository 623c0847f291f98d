package io.github.textmend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many records are looked at together, which no one can tell from what comes out. */
class ManyRecordsTest {
  private static final List<String> LINES =
      List.of(
          "plain",
          "",
          "été",
          "Ã©tÃ©",
          "\"donâ€™t\"",
          "Привет, мир",
          "дом\r",
          "РџСЂРёРІРµС‚",
          "\u65E5\u672C\u8A9E",
          "a\uFFFDb",
          "\uD83D\uDE00",
          "pièce žluť",
          "\u001B$BF|K\\\u001B(B",
          "long ".repeat(3000));

  private static final List<String> RECORDS =
      List.of(
          "{\"text\": \"plain\", \"n\": [1, {\"text\": 2}]}",
          "{\"text\": \"Ã©tÃ©\", \"other\": \"Ã©tÃ©\"}",
          "{\"text\": \"\\u00c3\\u00a9t\\u00c3\\u00a9\"}\r",
          " {\"text\": [\"été\", \"x\"]} \t",
          "[{\"text\": \"a\\nb\"}]",
          "\uFEFF{\"text\": \"marked\"}",
          "\uFEFF{\"text\": \"Ã©tÃ©\"}",
          "",
          "  ",
          "17",
          "{\"text\": \"a\"} {\"text\": \"b\"}",
          "{\"text\": \"cut\"",
          "{\"text\": \"in two lines\",",
          "\"n\": 1}",
          "{\"text\": \"é\"}\u000B");

  @Property(tries = 60)
  void linesOfTextComeOutAsEachDoesAlone(@ForAll("lines") List<byte[]> lines) {
    assertAsEachAlone(lines);
  }

  @Property(tries = 60)
  void linesOfJsonComeOutAsEachDoesAlone(@ForAll("records") List<byte[]> lines) {
    assertAsEachAlone(lines, "--format", "jsonl");
  }

  @Provide
  Arbitrary<List<byte[]>> lines() {
    return bytesOf(LINES).list().ofMaxSize(60);
  }

  @Provide
  Arbitrary<List<byte[]>> records() {
    return bytesOf(RECORDS).list().ofMaxSize(30);
  }

  /** Some with a byte that is not UTF-8. */
  private static Arbitrary<byte[]> bytesOf(List<String> lines) {
    Arbitrary<byte[]> valid =
        Arbitraries.of(lines).map(line -> line.getBytes(StandardCharsets.UTF_8));
    Arbitrary<byte[]> invalid =
        Arbitraries.of(lines).map(line -> (line + "\u00FF").getBytes(StandardCharsets.ISO_8859_1));
    return Arbitraries.frequencyOf(Tuple.of(9, valid), Tuple.of(1, invalid));
  }

  private static void assertAsEachAlone(List<byte[]> lines, String... options) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    StringBuilder expected = new StringBuilder();
    int failures = 0;
    for (byte[] line : lines) {
      all.writeBytes(line);
      all.write('\n');
      CommandRun alone = CommandRun.of(line, options);
      expected.append(alone.latin1()).append('\n');
      failures += alone.status() == 2 ? 1 : 0;
    }
    CommandRun together = CommandRun.of(all.toByteArray(), options);
    assertEquals(expected.toString(), together.latin1());
    assertEquals(failures > 0 ? 2 : 0, together.status());
    assertEquals(failures, together.errors().lines().filter(ManyRecordsTest::isFailure).count());
  }

  private static boolean isFailure(String message) {
    return message.contains("JSON");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\": \"cut\"",
        "{\"text\": \"a\"} {\"text\": \"b\"}",
        "{\"text\": \"a\"} x",
        "{\"text\": \"a\"}\u000B",
        "{\"other\": 01}",
        "17"
      })
  void whatIsNoRecordAmongCleanOnesIsToldWithItsLine(String record) {
    String clean = IntStream.range(0, 500).mapToObj(i -> "{\"text\":\"é\"}\n").collect(joined());
    CommandRun run = CommandRun.of(clean + record + "\n" + clean, "--format", "jsonl");
    assertEquals(clean + record + "\n" + clean, run.out());
    assertTrue(run.errors().startsWith("textmend: -:501: "), run.errors());
    assertEquals(1, run.errors().lines().count());
    assertEquals(2, run.status());
  }

  @Test
  void aRecordInTwoLinesIsTwoThatAreNone() {
    CommandRun run = CommandRun.of("{\"text\":\n\"a\"}\n{\"text\":\"Ã©\"}\n", "--format", "jsonl");
    assertEquals("{\"text\":\n\"a\"}\n{\"text\":\"é\"}\n", run.out());
    assertEquals(2, run.errors().lines().count());
  }

  @Test
  void aFileWithAMarkMayBeAppendedToAnother() {
    String marked = "\uFEFF{\"text\":\"a\"}\n{\"text\":\"b\"}\n";
    CommandRun run = CommandRun.of(marked + marked + marked, "--format", "jsonl");
    assertEquals(marked + marked + marked, run.out());
    assertEquals("", run.errors());
  }

  @Test
  void aMarkedLineIsExplainedAsItIsMended() {
    String lines = "{\"text\":\"a\"}\n\uFEFF{\"text\":\"Ã©tÃ©\"}\n";
    CommandRun run = CommandRun.of(lines, "explain", "--format", "jsonl");
    assertTrue(run.out().startsWith("-:2:text:1: \"Ã©\" -> \"é\""), run.out());
    assertEquals("", run.errors());
  }

  /** Jackson takes the first two for UTF-16, and counts no bytes then. */
  @ParameterizedTest
  @ValueSource(strings = {"{\0}\0", "[\0]\0\n{\"text\":\"a\"}\n", "\0{\"text\":\"a\"}\n"})
  void whatLooksLikeUtf16IsNoJson(String lines) {
    CommandRun run = CommandRun.of(lines, "--format", "jsonl");
    assertEquals(lines, run.out());
    assertTrue(run.errors().startsWith("textmend: -:1: not "), run.errors());
    assertEquals(2, run.status());
  }

  /** Each would be parsed again for each line before it. */
  @ParameterizedTest
  @ValueSource(strings = {"[\"Ã©tÃ©\",\n", "[\"abc\",\n", "[1,\n", "\n", "{\"text\":\"Ã©\"}x\n"})
  void ofManyLinesThatAreNoRecordsEachIsParsedOnce(String line) {
    String lines = line.repeat(60_000);
    CommandRun run =
        assertTimeout(
            Duration.ofSeconds(20),
            () -> CommandRun.of(lines, "--format", "jsonl", "--all-strings"));
    assertEquals(lines, run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\",", "\"\\t\",", "\"Ã©tÃ©\",", "\"\\ud800Ã©tÃ©\","})
  void aRecordMayHaveManyStrings(String string) {
    assertMendedInTime("{\"text\":[" + string.repeat(200_000) + "0]}\n");
  }

  @Test
  void aStringMayHaveManyHalvesOfCharacters() {
    assertMendedInTime("{\"text\":\"Ã©tÃ© " + "\\ud800".repeat(400_000) + "\"}\n");
  }

  private static void assertMendedInTime(String record, String... more) {
    String[] options =
        Stream.of(List.of("--format", "jsonl"), List.of(more))
            .flatMap(List::stream)
            .toArray(String[]::new);
    CommandRun run = assertTimeout(Duration.ofSeconds(20), () -> CommandRun.of(record, options));
    assertEquals(record.replace("Ã©tÃ©", "été"), run.out());
  }

  @Test
  void aLineHasOneMarkAtTheMost() {
    String line = "\uFEFF".repeat(100_000) + "{\"text\":\"Ã©tÃ©\"}\n";
    CommandRun run = CommandRun.of("{}\n" + line, "--format", "jsonl");
    assertEquals("{}\n" + line, run.out());
    assertTrue(run.errors().startsWith("textmend: -:2: not JSON"), run.errors());
    assertEquals(2, run.status());
  }

  @Test
  void fieldsMayBeDeep() {
    String name = "{\"" + "n".repeat(500) + "\":";
    String record =
        name.repeat(900) + "[" + "\"\",".repeat(3000) + "\"Ã©tÃ©\"]" + "}".repeat(900) + "\n";
    assertMendedInTime(record, "--all-strings");
    String[] explaining = {"--format", "jsonl", "--all-strings", "--explain"};
    CommandRun run = assertTimeout(Duration.ofSeconds(20), () -> CommandRun.of(record, explaining));
    assertTrue(run.out().startsWith("-:1:nnn"), run.errors());
  }

  @Test
  void linesAreCountedAcrossPortions() {
    String clean = IntStream.range(0, 9000).mapToObj(i -> "clean line\n").collect(joined());
    CommandRun run = CommandRun.of(clean + "Ã©tÃ©\n" + clean + "Ã©tÃ©\n", "explain");
    assertEquals(
        List.of("-:9001", "-:18002"),
        run.out()
            .lines()
            .filter(line -> line.startsWith("-:"))
            .map(ManyRecordsTest::place)
            .distinct()
            .toList());
  }

  private static String place(String told) {
    return told.substring(0, told.indexOf(':', 2));
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining();
  }
}
