package io.github.textmend.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.table.api.TableResult;
import org.junit.jupiter.api.Test;

/** Runs what docs/pipelines/flink.md shows, and compares what it prints. */
class DocumentTest {
  /** Statements, and the result of the last of them if that is shown. */
  private static final Pattern SQL =
      Pattern.compile("```sql\n(.*?)```(?:\n\n```text\n(.*?)```)?", Pattern.DOTALL);

  @Test
  void theStatementsGiveWhatTheDocumentTells() throws Exception {
    Path page = Path.of(System.getProperty("textmend.home"), "docs", "pipelines", "flink.md");
    FlinkSql sql = new FlinkSql();
    Matcher blocks = SQL.matcher(Files.readString(page));
    int compared = 0;
    while (blocks.find()) {
      TableResult result = null;
      for (String statement : blocks.group(1).strip().split("(?m);$\\s*")) {
        result = sql.run(statement.replaceAll("textmend-[^']*-all\\.jar", FlinkSql.JAR.toString()));
      }
      if (blocks.group(2) != null) {
        assertEquals(blocks.group(2).strip(), printed(result).strip());
        compared++;
      }
    }
    assertTrue(compared > 0, "the document has results");
  }

  private static String printed(TableResult result) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try {
      System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
      result.print();
    } finally {
      System.setOut(before);
    }
    return bytes
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(l -> !l.endsWith("in set"))
        .reduce("", (a, b) -> a + b + "\n");
  }
}
