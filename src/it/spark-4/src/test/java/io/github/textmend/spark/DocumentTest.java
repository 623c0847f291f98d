package io.github.textmend.spark;

import static io.github.textmend.spark.LocalSpark.SESSION;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs what docs/pipelines/spark.md shows, and compares what it prints. */
@Timeout(300)
class DocumentTest {
  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);

  private static final Pattern WITH_RESULT =
      Pattern.compile("```sql\n(.*?)```\n\n```text\n.*?```", Pattern.DOTALL);

  private static String page = "";
  private static List<Block> blocks;

  private record Block(String language, String code) {}

  @TempDir Path folder;

  @BeforeAll
  static void readTheDocument() throws IOException {
    page =
        Files.readString(
            Path.of(System.getProperty("textmend.home"), "docs", "pipelines", "spark.md"));
    blocks =
        BLOCK
            .matcher(page)
            .results()
            .map(found -> new Block(found.group(1), found.group(2)))
            .toList();
    for (String line : String.join("\n", codes("properties")).split("\n")) {
      String[] setting = line.split("=", 2);
      if (setting[0].startsWith("spark.sql.")) {
        SESSION.conf().set(setting[0], setting[1]);
      }
    }
    SESSION.sql("DROP VIEW IF EXISTS posts");
    SESSION.sql(codes("sql").get(0).split("(?m);$")[0]);
  }

  private static List<String> codes(String language) {
    return blocks.stream().filter(b -> b.language().equals(language)).map(Block::code).toList();
  }

  @Test
  void theStatementsGiveWhatTheDocumentTells() {
    SESSION.sql("DROP VIEW IF EXISTS posts");
    Matcher statements = WITH_RESULT.matcher(page);
    String printed =
        statements.replaceAll(
            found ->
                Matcher.quoteReplacement(
                    "```sql\n"
                        + found.group(1)
                        + "```\n\n```text\n"
                        + run(found.group(1))
                        + "```"));
    assertEquals(page, printed);
    assertEquals(codes("sql").size(), statements.reset().results().count());
  }

  /** What the last of some statements shows. */
  private static String run(String statements) {
    Dataset<Row> result = null;
    for (String statement : statements.strip().split("(?m);$\\s*")) {
      result = SESSION.sql(statement);
    }
    return shown(result);
  }

  private static String shown(Dataset<Row> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    scala.Console.withOut(
        out,
        () -> {
          rows.show(false);
          return null;
        });
    return bytes.toString(StandardCharsets.UTF_8).strip() + "\n";
  }

  /** In a process of its own, to which no one but these settings tells of textmend. */
  @Test
  void theSettingsMakeTheFunctions() throws Exception {
    String settings =
        String.join("\n", codes("properties"))
            .replaceFirst("textmend-.*-all\\.jar", SparkSubmit.textmend().toString());
    Path result = folder.resolve("result.txt");
    SparkSubmit.Ended ended =
        SparkSubmit.run(
            folder,
            Files.writeString(folder.resolve("spark-defaults.conf"), settings),
            Files.writeString(folder.resolve("statements.sql"), codes("sql").get(0)),
            result);
    assertEquals(0, ended.status(), ended.errors());
    assertEquals(
        List.of("[1,I don’t think it’s open.]", "[2,Przykład]", "[3,Przykład]", "[4,null]"),
        Files.readAllLines(result));
  }

  @Test
  void theJavaRuns() {
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      evaluate(shell, "var spark = org.apache.spark.sql.SparkSession.active();");
      for (String code : codes("java")) {
        evaluate(shell, code);
      }
    }
    assertEquals(
        "1",
        LocalSpark.value("SELECT count(*) FROM posts WHERE mend(body) = 'Przykład' AND id = 2"));
  }

  private static void evaluate(JShell shell, String code) {
    String rest = code;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      for (SnippetEvent event : shell.eval(next.source())) {
        assertEquals(Snippet.Status.VALID, event.status(), next.source());
        assertEquals(null, event.exception(), next.source());
      }
      rest = next.remaining();
    }
  }

  @Test
  void theCommandCleansTheFolder() throws Exception {
    SESSION.table("posts").write().parquet(folder.resolve("posts").toUri().toString());
    for (String command : codes("sh")) {
      List<String> words =
          new ArrayList<>(Arrays.asList(command.replace("\\\n", " ").strip().split("\\s+")));
      assertEquals("spark-submit", words.remove(0));
      words.replaceAll(
          word -> word.matches("textmend-.*-all\\.jar") ? SparkSubmit.textmend().toString() : word);
      words.addAll(0, List.of("--master", "local[2]", "--conf", "spark.ui.enabled=false"));
      SparkSubmit.Ended ended = SparkSubmit.submit(folder, words);
      assertEquals(0, ended.status(), ended.errors());
    }
    assertEquals(
        "I don’t think it’s open.",
        SESSION
            .read()
            .parquet(folder.resolve("posts-clean").toUri().toString())
            .filter("id = 1")
            .first()
            .getString(1));
  }

  /** PySpark hands on what it is called with: SQL, names of functions and of classes. */
  @Test
  void whatThePythonHandsOnRuns() {
    String python = String.join("\n", codes("python"));
    Dataset<Row> posts = SESSION.table("posts");
    each(python, "call_function\\(\"([\\w.]+)\", \"(\\w+)\"\\)")
        .forEach(
            call ->
                posts.withColumn("x", call_function(call.group(1), col(call.group(2)))).count());
    each(python, "registerJavaFunction\\(\"(\\w+)\", \"([\\w.]+)\", StringType\\(\\)\\)")
        .forEach(
            call -> SESSION.udf().registerJava(call.group(1), call.group(2), DataTypes.StringType));
    each(python, "selectExpr\\(\"(.+)\", \"(.+)\"\\)")
        .forEach(call -> assertMends(posts.selectExpr(call.group(1), call.group(2)), 1));
    each(python, "spark\\.sql\\(\"(.+)\"\\)")
        .forEach(call -> assertMends(SESSION.sql(call.group(1)), 0));
  }

  private static List<MatchResult> each(String python, String call) {
    List<MatchResult> calls = Pattern.compile(call).matcher(python).results().toList();
    assertTrue(!calls.isEmpty(), call);
    return calls;
  }

  private static void assertMends(Dataset<Row> rows, int column) {
    List<Row> all = rows.collectAsList();
    assertTrue(all.stream().anyMatch(row -> "Przykład".equals(row.get(column))), all::toString);
  }

  /** Where {@code python3} has PySpark of this version. */
  @Test
  void thePythonRuns() throws Exception {
    assumeTrue(SESSION.version().equals(pySparkVersion()), "no PySpark " + SESSION.version());
    List<String> script = new ArrayList<>();
    script.add("from pyspark.sql import SparkSession");
    script.add(
        "spark = SparkSession.builder.master('local[2]').config('spark.ui.enabled', 'false')");
    script.add("spark = spark.config('spark.jars', '" + SparkSubmit.textmend() + "')");
    script.add(
        "spark = spark.config('spark.sql.catalog.text', 'io.github.textmend.spark.TextCatalog')");
    script.add("spark = spark.getOrCreate()");
    script.add("spark.sql('''" + codes("sql").get(0).split("(?m);$")[0] + "''')");
    script.addAll(codes("python"));
    Path file = Files.write(folder.resolve("snippets.py"), script);
    Path printed = folder.resolve("printed.txt");
    Process python =
        new ProcessBuilder("python3", file.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    assertTrue(python.waitFor(200, TimeUnit.SECONDS));
    assertEquals(0, python.exitValue(), Files.readString(printed));
    assertTrue(Files.readString(printed).contains("Przykład"), Files.readString(printed));
  }

  private static String pySparkVersion() throws InterruptedException {
    try {
      Process python =
          new ProcessBuilder("python3", "-c", "import pyspark; print(pyspark.__version__)")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String version = new String(python.getInputStream().readAllBytes()).strip();
      return python.waitFor() == 0 ? version : "";
    } catch (IOException e) {
      return "";
    }
  }
}
