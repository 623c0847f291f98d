package io.github.textmend.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of each format: what is mended, and that all else stays byte for byte. */
class FormatsTest {
  @Test
  void csvKeepsQuotesLineEndsAndOtherColumns() {
    CommandRun run =
        CommandRun.of(
            "id,\"text\",note\r\n 1 ,\"donâ€™t\nsay \"\"Ã©tÃ©\"\"\",Ã©tÃ©\n\n2,\"plain\",\r\n3,Ã©tÃ©",
            "--format",
            "csv",
            "--field",
            "text");
    assertEquals(
        "id,\"text\",note\r\n 1 ,\"don’t\nsay \"\"été\"\"\",Ã©tÃ©\n\n2,\"plain\",\r\n3,été",
        run.out());
    assertEquals(0, run.status());
  }

  @Test
  void csvMendsAllColumnsButNotTheHeader() {
    assertEquals(
        "Ã©tÃ©,b\nété,été\n", CommandRun.of("Ã©tÃ©,b\nÃ©tÃ©,Ã©tÃ©\n", "--format", "csv").out());
  }

  @Test
  void csvWithoutHeaderNumbersItsColumns() {
    CommandRun run =
        CommandRun.of(
            "Ã©tÃ©;Ã©tÃ©\n", "--format", "csv", "--no-header", "--delimiter", ";", "--field", "2");
    assertEquals("Ã©tÃ©;été\n", run.out());
  }

  @Test
  void csvQuotesWhatHasADelimiterNow() {
    CommandRun run = CommandRun.of("a,b\n1&#44; 2,3\n", "--format", "csv", "--preset", "standard");
    assertEquals("a,b\n\"1, 2\",3\n", run.out());
  }

  @Test
  void csvTellsTheLineOfARecordAndItsColumn() {
    CommandRun run =
        CommandRun.of("a,b\n\"x\ny\",1\n2,\"donâ€™t\"\n", "explain", "--format", "csv");
    assertTrue(run.out().startsWith("-:4:b:4: \"â€™\""), run.out());
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() {
    CommandRun run =
        CommandRun.of("\uFEFF\"a\",b\nÃ©tÃ©,Ã©tÃ©\n", "--format", "csv", "--field", "a");
    assertEquals("\uFEFF\"a\",b\nété,Ã©tÃ©\n", run.out());
    assertEquals(
        "\uFEFF{\"text\":\"été\"}\n",
        CommandRun.of("\uFEFF{\"text\":\"Ã©tÃ©\"}\n", "--format", "jsonl").out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "3,4,5           | -:3: 3 cells, but the header has 2; kept as it is",
        "3,\"4\"5        | -:3: cell 2 goes on after its closing quote; kept as it is",
        "3,\"4           | -:3: the quote of cell 2 is not closed; kept as it is",
      })
  void aRecordThatIsNotCsvIsKeptAndTold(String record, String message) {
    CommandRun run = CommandRun.of("a,b\nÃ©tÃ©,2\n" + record + "\n", "--format", "csv");
    assertEquals("a,b\nété,2\n" + record + "\n", run.out());
    assertEquals("textmend: " + message + "\n", run.errors());
    assertEquals(2, run.status());
  }

  @Test
  void recordsAfterABadOneAreDone() {
    CommandRun run = CommandRun.of("a,b\n1,2,3\nÃ©tÃ©,2\n", "--format", "csv");
    assertEquals("a,b\n1,2,3\nété,2\n", run.out());
    assertEquals(2, run.status());
  }

  @Test
  void aColumnThatIsNotThereIsNamed() {
    CommandRun run = CommandRun.of("a,b\n1,2\n", "--format", "csv", "--field", "c");
    assertEquals("textmend: -: header: no column \"c\"; there are a, b\n", run.errors());
    assertEquals(2, run.status());
  }

  @Test
  void tsvHasNoQuotes() {
    String input = "a\tb\n\"donâ€™t\t5\"\n";
    assertEquals("a\tb\n\"don’t\t5\"\n", CommandRun.of(input, "--format", "tsv").out());
  }

  @Test
  void aTabInACellOfTsvWouldMakeTwo() {
    CommandRun run = CommandRun.of("a\nx&#9;y\n", "--format", "tsv", "--preset", "standard");
    assertEquals("a\nx&#9;y\n", run.out());
    assertEquals(2, run.status());
  }

  @Test
  void nestedFieldsAndArraysAreWalked() {
    String input =
        "{\"a\":{\"b\":[\"Ã©tÃ©\",1,{\"c\":\"Ã©tÃ©\"}],\"x\":\"Ã©tÃ©\"}, \"a.b\":\"Ã©tÃ©\"}\n";
    assertEquals(
        "{\"a\":{\"b\":[\"été\",1,{\"c\":\"Ã©tÃ©\"}],\"x\":\"Ã©tÃ©\"}, \"a.b\":\"Ã©tÃ©\"}\n",
        jsonl(input, "--field", "a.b"));
    assertEquals(
        "{\"a\":{\"b\":[\"Ã©tÃ©\",1,{\"c\":\"été\"}],\"x\":\"Ã©tÃ©\"}, \"a.b\":\"été\"}\n",
        jsonl(input, "--field", "a.b.c", "--field", "a\\.b"));
  }

  @Test
  void allStringsAreMendedButNames() {
    assertEquals(
        "[{\"Ã©tÃ©\":\"été\",\"n\":[[\"été\"],null]}]\n",
        jsonl("[{\"Ã©tÃ©\":\"Ã©tÃ©\",\"n\":[[\"Ã©tÃ©\"],null]}]\n", "--all-strings"));
  }

  @Test
  void explainTellsThePathOfAField() {
    String out = jsonl("{\"a\":{\"b\":[\"donâ€™t\"]}}\n", "--field", "a.b", "--explain");
    assertTrue(out.startsWith("-:1:a.b:4: \"â€™\""), out);
  }

  @Test
  void halfACharacterStaysAnEscape() {
    assertEquals("{\"text\":\"\\ud83d été\"}\n", jsonl("{\"text\":\"\\ud83d Ã©tÃ©\"}\n"));
  }

  @Test
  void untouchedFieldsStayToTheCharacter() {
    String input =
        "{ \"n\":1.50e+1 ,\t\"o\":\"\\u00c3\\/\", \"text\" : \"caf\\u00c3\\u00a9\" }\r\n";
    assertEquals(
        "{ \"n\":1.50e+1 ,\t\"o\":\"\\u00c3\\/\", \"text\" : \"café\" }\r\n", jsonl(input));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--field x                               | --field goes with --format jsonl, csv or tsv",
        "--all-strings                           | --all-strings goes with --format jsonl",
        "--format jsonl --all-strings --field x  | --all-strings and --field exclude each other",
        "--format jsonl --field a..b             | field \"a..b\" has an empty name",
        "--format jsonl --delimiter ;            | --delimiter goes with --format csv or tsv",
        "--format csv --delimiter ab             | delimiter \"ab\"; it has to be one character",
        "--format csv --delimiter é              | delimiter \"é\"; it has to be an ASCII character",
        "--format csv --max-record 5X            | \"5X\" is no size; write it as in 500, 16K, 64M",
        "--format csv --max-record 3G            | size 3G; it has to be from 1 to 2G",
        "-j 0                                    | -j 0; at least one thread is needed",
        "--on-invalid skip                       | keep, replace, fail",
        "--include *.txt                         | go with -r",
        "-0                                      | -0 goes with --files-from",
        "-i                                      | -i needs files: standard input has no place",
        "-i --diff a.txt                         | exclude each other",
        "--backup=.bak a.txt                     | --backup goes with -i",
        "-i --backup=x/y a.txt                   | --backup \"x/y\"",
        "--check -o x.txt                        | exclude --check and --explain",
        "-r --include [z-a] .                    | pattern \"[z-a]\"",
      })
  void wrongUseIsNamed(String arguments, String message) {
    CommandRun run = CommandRun.of("", arguments.split(" +"));
    assertEquals(2, run.status());
    assertTrue(run.errors().contains(message), run.errors());
    assertEquals("", run.out());
  }

  @ParameterizedTest
  @CsvSource({"text", "jsonl", "csv", "tsv"})
  void longerRecordsPassWithAWarning(String format) {
    String record = format.equals("jsonl") ? "{\"text\":\"Ã©tÃ© %s\"}\n" : "Ã©tÃ© %s\n";
    String start = format.equals("csv") || format.equals("tsv") ? "head\n" : "";
    String small = record.formatted("");
    String large = record.formatted("x".repeat(600_000));
    String input = start + small + large + small + large + small;
    CommandRun run = CommandRun.of(input, "--format", format, "--max-record", "400K");
    String mended = small.replace("Ã©tÃ©", "été");
    assertEquals(start + mended + large + mended + large + mended, run.out());
    int line = start.isEmpty() ? 2 : 3;
    String told = ": a record of more than 409600 bytes; kept as it is\n";
    assertEquals("textmend: -:" + line + told + "textmend: -:" + (line + 2) + told, run.errors());
    assertEquals(0, run.status());
  }

  @Test
  void shortLimitsHoldWithinABlock() {
    CommandRun run = CommandRun.of("Ã©tÃ©\nÃ©tÃ© Ã©tÃ©\n", "--max-record", "12");
    assertEquals("été\nÃ©tÃ© Ã©tÃ©\n", run.out());
  }

  @Test
  void invalidBytesAreReplacedOrFail() {
    byte[] input = "Ã©tÃ© ?\nÃ©tÃ©\n".getBytes(StandardCharsets.UTF_8);
    input[10] = (byte) 0xE9;
    assertEquals("été \uFFFD\nété\n", CommandRun.of(input, "--on-invalid", "replace").out());
    CommandRun failed = CommandRun.of(input, "--on-invalid", "fail");
    assertEquals("textmend: -:1: byte 0xE9 is not UTF-8\n", failed.errors());
    assertEquals(2, failed.status());
    byte[] kept = CommandRun.of(input).bytes();
    byte[] want = "été ?\nété\n".getBytes(StandardCharsets.UTF_8);
    want[6] = (byte) 0xE9;
    assertArrayEquals(want, kept);
  }

  @Test
  void aJsonLineIsMendedWithReplacedBytes() {
    byte[] input = "{\"text\":\"Ã©tÃ© ?\"}\n".getBytes(StandardCharsets.UTF_8);
    input[19] = (byte) 0xE9;
    CommandRun run = CommandRun.of(input, "--format", "jsonl", "--on-invalid", "replace");
    assertEquals("{\"text\":\"été \uFFFD\"}\n", run.out());
  }

  private static String jsonl(String input, String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "--format";
    arguments[1] = "jsonl";
    System.arraycopy(more, 0, arguments, 2, more.length);
    return CommandRun.of(input, arguments).out();
  }
}
