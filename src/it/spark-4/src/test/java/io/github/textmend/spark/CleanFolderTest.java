package io.github.textmend.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main class, started by {@code spark-submit} in a process of its own. */
@Timeout(300)
class CleanFolderTest {
  @TempDir Path folder;

  @Test
  void cleansTextAndKeepsEveryOtherByte() throws Exception {
    Files.createDirectory(folder.resolve("in"));
    byte[] lines = "donâ€™t\r\n\nPrzykład\n".getBytes(StandardCharsets.UTF_8);
    byte[] latin1 = "caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("in/a.txt"), lines);
    Files.write(folder.resolve("in/b.txt"), latin1);
    assertDone(SparkSubmit.run(folder, "--format", "text", "in", "out"));
    assertEquals(
        List.of("caf\u00E9", utf8AsLatin1("don’t\r"), "", utf8AsLatin1("Przykład")).stream()
            .sorted()
            .toList(),
        lines("out", StandardCharsets.ISO_8859_1));
  }

  private static String utf8AsLatin1(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @Test
  void cleansStringsOfJsonAtAnyDepth() throws Exception {
    Files.writeString(
        folder.resolve("in.json"),
        """
        {"a":"donâ€™t","b":{"c":["Ã¼","u"],"it's":"Ã¤"},"n":1,"list":[{"x":"Ã¶"}]}
        {"a":null,"b":null,"n":2,"list":[]}
        """);
    assertDone(SparkSubmit.run(folder, "--format", "json", "in.json", "out"));
    assertEquals(
        List.of(
            "{\"a\":\"don’t\",\"b\":{\"c\":[\"ü\",\"u\"],\"it's\":\"ä\"},\"list\":[{\"x\":\"ö\"}],\"n\":1}",
            "{\"list\":[],\"n\":2}"),
        lines("out", StandardCharsets.UTF_8));
  }

  @Test
  void cleansChosenColumnsOfParquet() throws Exception {
    LocalSpark.sql(
            "SELECT 'caf&eacute;' AS body, 'Ã¼' AS raw, named_struct('t', 'Ã¤', 'u', 'Ã¤') AS s,"
                + " map('Ã¶', 'Ã¶') AS m, 'x' AS day")
        .write()
        .parquet(folder.resolve("in").toUri().toString());
    assertDone(
        SparkSubmit.run(
            folder,
            "--format=parquet",
            "--column=body",
            "--column=s.t",
            "--column=m",
            "--spec=preset=standard",
            "--partition-by=day",
            "in",
            "out"));
    List<Row> rows =
        LocalSpark.SESSION
            .read()
            .parquet(folder.resolve("out").toUri().toString())
            .selectExpr("concat_ws('|', body, raw, s.t, s.u, m['Ã¶'], day)")
            .collectAsList();
    assertEquals("café|Ã¼|ä|Ã¤|ö|x", rows.get(0).getString(0));
    assertTrue(Files.isDirectory(folder.resolve("out/day=x")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --format text in in/out          | must not be in each other
          --format text in there           | there already exists
          --format text none out           | none
          --format text --column b in out  | no string in column "b"; there are value
          --format json broken out         | broken
          """)
  void saysWhatIsWrongAndWritesNothing(String arguments, String message) throws Exception {
    Files.createDirectory(folder.resolve("in"));
    Files.writeString(folder.resolve("in/a.txt"), "donâ€™t\n");
    Files.writeString(folder.resolve("broken"), "{\"a\":\"b\"}\n{\"a\":\n");
    Files.createDirectory(folder.resolve("there"));
    SparkSubmit.Ended ended = SparkSubmit.run(folder, arguments.split(" +"));
    String told =
        ended
            .errors()
            .lines()
            .filter(line -> !line.contains(" WARN "))
            .collect(Collectors.joining("\n"));
    assertEquals(2, ended.status(), told);
    assertTrue(told.contains(message), told);
    assertEquals("donâ€™t\n", Files.readString(folder.resolve("in/a.txt")));
    assertFalse(Files.exists(folder.resolve("out/_SUCCESS")));
  }

  private static void assertDone(SparkSubmit.Ended ended) {
    assertEquals(0, ended.status(), ended.errors());
  }

  private List<String> lines(String name, java.nio.charset.Charset charset) throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      StringBuilder text = new StringBuilder();
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("part-")).toList()) {
        text.append(Files.readString(file, charset));
      }
      return Stream.of(text.toString().split("\n")).sorted().toList();
    }
  }
}
