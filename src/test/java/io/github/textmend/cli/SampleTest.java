package io.github.textmend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is learnt of a sample of the source, and of records of the input. */
class SampleTest {
  private static final Charset UTF_8 = StandardCharsets.UTF_8;
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  /** Sentences that are certain to have been misread, each by itself. */
  private static final String SENTENCES =
      """
      Завтра утром мы поедем на дачу
      Музей закрыт каждый понедельник
      Книга лежит на столе
      Вчера весь день шёл дождь
      Поезд прибыл вовремя
      Купите хлеба и молока
      """;

  /** Words that alone say too little. */
  private static final String WORDS = "Саша\nЭра\nМир\n";

  private static final Pattern LEARNT =
      Pattern.compile("textmend: learnt from (.*): --spec \"(.*habits=windows-1251>.*)\"\n");

  @TempDir Path folder = Path.of("");

  private static String misread(String text) {
    return new String(text.getBytes(CYRILLIC), StandardCharsets.ISO_8859_1);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static Matcher learnt(CommandRun run) {
    Matcher learnt = LEARNT.matcher(run.errors());
    assertTrue(learnt.matches(), run.errors());
    return learnt;
  }

  @Test
  void aloneWordsStayAsTheyAre() {
    assertNotEquals(WORDS, CommandRun.of(misread(WORDS)).out());
  }

  @Test
  void aFileIsLearntFrom() throws IOException {
    CommandRun run =
        CommandRun.of(misread(WORDS), "--sample", file("sample.txt", misread(SENTENCES)));
    assertEquals(WORDS, run.out());
    assertEquals("6 records", learnt(run).group(1));
    assertEquals(ExitStatus.DONE, run.status());
  }

  @Test
  void theSpecThatIsToldDoesTheSame() throws IOException {
    String sample = file("sample.txt", misread(SENTENCES));
    CommandRun run =
        CommandRun.of(
            misread(WORDS), "--preset", "standard", "--spec", "layers=2", "--sample", sample);
    String spec = learnt(run).group(2);
    assertTrue(spec.startsWith("preset=standard,layers=2,habits="), spec);
    assertEquals(WORDS, CommandRun.of(misread(WORDS), "--spec", spec).out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"mend", "check", "explain"})
  void allVerbsThatMendLearn(String verb) throws IOException {
    String sample = file("sample.txt", misread(SENTENCES));
    String words = file("words.txt", misread("Саша\n"));
    CommandRun run = CommandRun.of("", verb, "--sample", sample, words);
    assertEquals("6 records", learnt(run).group(1));
    String unlearnt = CommandRun.of("", verb, words).out();
    assertNotEquals(unlearnt, run.out(), "the word is mended now");
  }

  @Test
  void recordsOfStandardInputAreLearntFromAndMended() {
    CommandRun run = CommandRun.of(misread(SENTENCES + WORDS), "--sample", "6");
    assertEquals(SENTENCES + WORDS, run.out());
    assertEquals("6 records", learnt(run).group(1));
  }

  @Test
  void asManyRecordsAreTakenAsThereAre() {
    CommandRun run =
        CommandRun.of(misread("\n" + SENTENCES), "--sample", "99999999999999999999999");
    assertEquals("\n" + SENTENCES, run.out());
    assertEquals("6 records", learnt(run).group(1));
  }

  @Test
  void theFirstFileWithTextIsLearntFrom() throws IOException {
    String empty = file("0.txt", "\n\n");
    String first = file("1.txt", misread(SENTENCES));
    String second = file("2.txt", misread(WORDS));
    CommandRun run = CommandRun.of("", "--sample", "100", empty, first, second);
    assertEquals("\n\n" + SENTENCES + WORDS, run.out());
    assertEquals("6 records", learnt(run).group(1));
  }

  /** Each record beyond those of the first block, too, and nothing of the formats around them. */
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 6, 20_000, 40_000})
  void noByteIsLost(int records) throws IOException {
    String clean = "A plain line.\r\n".repeat(30_000);
    byte[] input = (misread(SENTENCES) + clean + misread(SENTENCES) + "?").getBytes(UTF_8);
    input[input.length - 1] = (byte) 0xFF;
    CommandRun run = CommandRun.of(input, "--sample", Integer.toString(records));
    String spec = run.errors().replaceAll("(?s).*?--spec \"(.*?)\".*", "$1");
    assertEquals(CommandRun.of(input, "--spec", spec).latin1(), run.latin1());
    assertEquals(SENTENCES + clean + SENTENCES, run.out().substring(0, run.out().length() - 1));
  }

  @Test
  void jsonLinesAreReadInTheirFields() throws IOException {
    String field = "{\"a\":{\"name\":\"%s\"},\"other\":\"Ã©\"}\n";
    String input =
        field.formatted("x") + "no JSON\n" + field.formatted(misread("Саша")) + "{\"a\":1}\n";
    StringBuilder sample = new StringBuilder("[\n\n");
    SENTENCES.lines().forEach(line -> sample.append(field.formatted(misread(line))));
    CommandRun run =
        CommandRun.of(
            input,
            "--format",
            "jsonl",
            "--field",
            "a.name",
            "--sample",
            file("s.jsonl", sample.toString()));
    assertTrue(run.out().contains("\"Саша\"},\"other\":\"Ã©\""), run.out());
    assertTrue(
        run.errors()
            .startsWith("textmend: learnt from 6 records (1 record could not be read): --spec"),
        run.errors());
  }

  @Test
  void columnsAreReadUnderTheirHeader() {
    StringBuilder input = new StringBuilder("id,name\n");
    SENTENCES.lines().forEach(line -> input.append("1,").append(misread(line)).append('\n'));
    input.append("2,\"").append(misread("Саша")).append("\"\n");
    CommandRun run =
        CommandRun.of(input.toString(), "--format", "csv", "--field", "name", "--sample", "6");
    assertTrue(run.out().startsWith("id,name\n1,Завтра"), run.out());
    assertTrue(run.out().endsWith("2,\"Саша\"\n"), run.out());
    assertEquals("6 records", learnt(run).group(1));
  }

  @Test
  void theEncodingOfTheInputIsThatOfTheSample() throws IOException {
    Path sample = folder.resolve("sample.txt");
    String twice = misread(SENTENCES);
    Files.write(sample, twice.getBytes(StandardCharsets.UTF_16LE));
    byte[] input = misread(WORDS).getBytes(StandardCharsets.UTF_16LE);
    CommandRun run = CommandRun.of(input, "--encoding", "utf-16le", "--sample", sample.toString());
    assertEquals(WORDS, run.out());
  }

  @Test
  void packedSamplesAreUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(misread(SENTENCES).getBytes(UTF_8));
    }
    Path sample = Files.write(folder.resolve("sample"), packed.toByteArray());
    assertEquals(WORDS, CommandRun.of(misread(WORDS), "--sample", sample.toString()).out());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 'at least one record is needed; a file of that name is ./0'",
    "-3, 'at least one record is needed; a file of that name is ./-3'",
    "none.txt, no such file",
    "., is a directory; a file is needed",
    "-, 'not a file; of standard input give a number of records, as in --sample 1000'",
  })
  void wrongSamplesAreTold(String sample, String message) {
    CommandRun run = CommandRun.of(misread(WORDS), "--sample=" + sample);
    assertTrue(run.errors().startsWith("textmend: --sample " + sample), run.errors());
    assertTrue(run.errors().endsWith(message + "\n"), run.errors());
    assertEquals(List.of("", ExitStatus.FAILED), List.of(run.out(), run.status()));
  }

  @ParameterizedTest
  @CsvSource({
    "text, '', the file is empty",
    "text, '\n\n', the file is empty",
    "jsonl, '{\"name\":\"a\"}', its records have no text to mend",
    "jsonl, 'name', none of its records is of the format",
  })
  void emptySamplesAreTold(String format, String content, String reason) throws IOException {
    String sample = file("sample", content);
    CommandRun run = CommandRun.of("x\n", "--format", format, "--sample", sample);
    assertEquals("textmend: --sample " + sample + ": " + reason + "\n", run.errors());
    assertEquals(ExitStatus.FAILED, run.status());
  }

  @Test
  void emptyInputIsTold() {
    CommandRun run = CommandRun.of("\n", "--sample", "10");
    assertEquals("textmend: --sample 10: the input has no text to learn from\n", run.errors());
    assertEquals(List.of("\n", ExitStatus.FAILED), List.of(run.out(), run.status()));
  }

  @Test
  void inputThatIsCutShortComesOutAsFarAsItGoes() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(misread(SENTENCES).getBytes(UTF_8));
      for (int i = 0; i < 50_000; i++) {
        gzip.write((Long.toHexString(i * 0x9E3779B97F4A7C15L) + "\n").getBytes(UTF_8));
      }
    }
    byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 20);
    CommandRun run = CommandRun.of(cut, "--sample", "99999");
    assertTrue(run.out().startsWith(SENTENCES), "what was read comes out");
    assertTrue(run.errors().contains("the compressed data ends too early"), run.errors());
    assertEquals(ExitStatus.FAILED, run.status());
  }

  @Test
  void aReportDoesNotTakeThePlaceOfTheSample() throws IOException {
    String sample = file("sample.txt", misread(SENTENCES));
    CommandRun run = CommandRun.of("x\n", "--sample", sample, "--report", "json=" + sample);
    assertEquals(
        "textmend: --sample " + sample + " would be overwritten by a report\n", run.errors());
    assertFalse(Files.readString(Path.of(sample)).isEmpty());
  }
}
