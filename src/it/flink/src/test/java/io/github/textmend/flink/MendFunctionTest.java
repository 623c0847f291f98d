package io.github.textmend.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The function in SQL, from a jar that the statement names. */
class MendFunctionTest {
  private static FlinkSql sql;

  @BeforeAll
  static void createTheFunctionAndTables(@TempDir Path folder) throws Exception {
    sql = FlinkSql.withMend();
    Path file = Files.writeString(folder.resolve("posts.csv"), "1,donâ€™t\n2,PrzykÅ‚ad\n3,plain\n");
    sql.run(
        "CREATE TABLE posts (id INT, body STRING) WITH ('connector' = 'filesystem', 'format' ="
            + " 'csv', 'path' = '"
            + file.toUri()
            + "')");
    sql.run(
        "CREATE TABLE mended (id INT, body STRING) WITH ('connector' = 'filesystem', 'format' ="
            + " 'csv', 'path' = '"
            + folder.resolve("mended").toUri()
            + "')");
  }

  @Test
  void isNotOnTheClassPath() {
    assertThrows(
        ClassNotFoundException.class, () -> Class.forName("io.github.textmend.flink.MendFunction"));
  }

  @Test
  void mendsFromTableToTable() throws Exception {
    sql.run("INSERT INTO mended SELECT id, mend(body) FROM posts").await();
    assertEquals(
        List.of(Row.of(1, "don’t"), Row.of(2, "Przykład"), Row.of(3, "plain")),
        sql.rows("SELECT id, body FROM mended ORDER BY id"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          mend('donâ€™t')                                                | don’t
          mend('caf&eacute;')                                           | caf&eacute;
          mend('caf&eacute;', 'preset=standard')                        | café
          mend(CAST(NULL AS STRING))                                    | null
          mend('x', CAST(NULL AS STRING))                               | null
          CONCAT(mend('caf&eacute;', 'preset=standard'), mend('caf&eacute;')) | cafécaf&eacute;
          """)
  void givesTheValue(String expression, String expected) throws Exception {
    assertEquals(expected, sql.rows("SELECT " + expression).get(0).getField(0));
    String ofRows = expression.replace("'caf&eacute;'", "REPLACE(body, 'plain', 'caf&eacute;')");
    if (!ofRows.equals(expression)) {
      assertEquals(
          expected, sql.rows("SELECT " + ofRows + " FROM posts WHERE id = 3").get(0).getField(0));
    }
  }

  @Test
  void foldsLiterals() {
    String plan = sql.plan("SELECT id, mend('donâ€™t') FROM posts");
    String physical = plan.substring(plan.indexOf("== Optimized Physical Plan =="));
    assertTrue(!physical.contains("mend(") && physical.contains("don"), plan);
  }

  @Test
  void saysWhichSpecIsWrong() {
    Exception error =
        assertThrows(
            Exception.class, () -> sql.rows("SELECT mend(body, 'preset=none') FROM posts"));
    StringBuilder messages = new StringBuilder();
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      messages.append(cause.getMessage()).append('\n');
    }
    assertTrue(
        messages.toString().contains("spec 'preset=none': unknown preset \"none\""),
        messages.toString());
  }
}
