package io.github.textmend.spark;

import static io.github.textmend.spark.LocalSpark.SESSION;
import static io.github.textmend.spark.LocalSpark.sql;
import static io.github.textmend.spark.LocalSpark.value;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions of the catalog, in SQL and in data frames, on rows of a Parquet file. */
class TextCatalogTest {
  private static final List<String> TEXTS =
      List.of("donâ€™t", "PrzykÅ‚ad", "Przykład", "plain ASCII", "", "😀 Ð´Ð¾Ð¼", "caf&eacute;");

  private static final List<String> MENDED =
      List.of("don’t", "Przykład", "Przykład", "plain ASCII", "", "😀 дом", "caf&eacute;");

  @BeforeAll
  static void writeAndReadParquet(@TempDir Path folder) {
    String file = folder.resolve("texts").toUri().toString();
    SESSION.createDataset(TEXTS, Encoders.STRING()).toDF("body").write().parquet(file);
    SESSION.read().parquet(file).createOrReplaceTempView("texts");
  }

  @Test
  void mendsAColumnInSql() {
    assertMended(sql("SELECT body, text.mend(body) FROM texts"));
  }

  @Test
  void mendsAColumnOfADataFrame() {
    Dataset<Row> texts = SESSION.table("texts");
    assertMended(texts.select(col("body"), call_function("text.mend", col("body"))));
    assertMended(texts.selectExpr("body", "text.mend(body)"));
  }

  private static void assertMended(Dataset<Row> pairs) {
    List<Row> rows = pairs.collectAsList();
    assertEquals(TEXTS.size(), rows.size());
    for (Row row : rows) {
      assertEquals(MENDED.get(TEXTS.indexOf(row.getString(0))), row.getString(1));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          text.mend('donâ€™t')                          | don’t
          text.mend('caf&eacute;', 'preset=standard')   | café
          text.mend('caf&eacute; Ã¼', 'layers=1')       | caf&eacute; ü
          corpus.mend('caf&eacute;')                    | café
          corpus.mend('caf&eacute;', 'preset=encoding') | caf&eacute;
          text.is_damaged('donâ€™t')                    | true
          text.is_damaged('don’t')                      | false
          text.is_damaged('Ã¼', 'confidence=1')         | false
          text.decode(X'CFF0E8E2E5F22C20ECE8F0')        | Привет, мир
          text.decode(X'C3A9')                          | é
          text.decode(X'EFBBBFC3A9')                    | é
          text.detect(X'EFBBBFC3A9').encoding           | utf-8
          text.detect(X'EFBBBFC3A9').bom_length         | 3
          text.detect(X'C3A9').confidence > 0.9         | true
          text.detect(X'C3A9').malformed                | 0
          size(text.explain('don’t'))                   | 0
          size(text.explain('Ã¼ and â€™'))             | 2
          size(text.explain('&eacute;'))                | 0
          size(text.explain('&eacute;', 'preset=standard')) | 1
          text.explain('&eacute;', 'preset=standard')[0].kind | entity
          """)
  void givesTheValue(String expression, String expected) {
    assertEquals(expected, value("SELECT cast(" + expression + " AS string)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text.mend(NULL)",
        "text.mend(cast(NULL AS string), 'layers=1')",
        "text.mend('x', NULL)",
        "text.is_damaged(NULL)",
        "text.is_damaged('x', NULL)",
        "text.explain(NULL)",
        "text.explain('x', NULL)",
        "text.decode(NULL)",
        "text.detect(NULL)"
      })
  void givesNullForNull(String expression) {
    assertNull(value("SELECT " + expression));
    assertNull(
        value(
            "SELECT "
                + expression.replace("'x'", "x")
                + " FROM (SELECT max(body) AS x FROM texts)"));
  }

  @Test
  void explainsEachEditInCharacters() {
    sql("SELECT explode(text.explain('😀 dÃ©jÃ  vu, donâ€™t')) AS edit")
        .createOrReplaceTempView("edits");
    List<String> edits =
        sql("SELECT concat_ws('|', edit.start, edit.end, edit.target_start, edit.target_end,"
                + " edit.kind, edit.chain, edit.confidence > 0.5, edit.inferred, edit.before,"
                + " edit.after) FROM edits")
            .as(Encoders.STRING())
            .collectAsList();
    assertEquals(
        List.of(
            "3|5|3|4|encoding|utf-8 read as windows-1252|true|false|Ã©|é",
            "6|8|5|6|encoding|utf-8 read as windows-1252|true|false|Ã |à",
            "16|19|14|15|encoding|utf-8 read as windows-1252|true|false|â€™|’"),
        edits);
  }

  @Test
  void everyEditIsWhereItTells() {
    String misplaced =
        "SELECT count(*) FROM (SELECT body, text.mend(body) AS mended, explode(text.explain(body))"
            + " AS e FROM texts) WHERE substring(body, e.start + 1, e.end - e.start) <> e.before"
            + " OR substring(mended, e.target_start + 1, e.target_end - e.target_start) <> e.after";
    assertEquals("0", value(misplaced));
    assertEquals(
        "3", value("SELECT count(DISTINCT body) FROM texts WHERE size(text.explain(body)) > 0"));
  }

  @Test
  void keepsBytesThatAreNotWellFormed() {
    String bytes = "X'E9C3A2E282ACE284A2'";
    assertEquals(
        "true",
        value("SELECT cast(text.mend(cast(" + bytes + " AS string)) AS binary) = " + bytes));
    assertEquals("false", value("SELECT text.is_damaged(cast(" + bytes + " AS string))"));
    assertEquals("0", value("SELECT size(text.explain(cast(" + bytes + " AS string)))"));
  }

  @Test
  void mendsBesideAReplacementCharacter() {
    assertEquals("\uFFFD’", value("SELECT text.mend('\uFFFDâ€™')"));
  }

  @Test
  void isOneExpressionWhereverItStandsInAQuery() {
    List<Row> groups =
        sql("SELECT text.mend(body), count(*) FROM texts GROUP BY text.mend(body)").collectAsList();
    assertEquals(6, groups.size());
    String column = sql("SELECT text.mend(body) FROM texts").columns()[0];
    assertTrue(column.contains("mend") && !column.contains("@"), column);
  }

  @Test
  void foldsLiterals() {
    String plan =
        sql("SELECT text.mend('donâ€™t') AS a, text.mend('caf&eacute;', 'preset=standard') AS b FROM texts")
            .queryExecution()
            .optimizedPlan()
            .toString();
    assertTrue(plan.contains("don’t AS a") && plan.contains("café AS b"), plan);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text.mend(body)",
        "text.mend(body, 'layers=1')",
        "text.is_damaged(body)",
        "text.explain(body)",
        "text.decode(cast(body AS binary))",
        "text.detect(cast(body AS binary))"
      })
  void isCalledByGeneratedCode(String expression) {
    String code = value("EXPLAIN CODEGEN SELECT " + expression + " FROM texts");
    assertTrue(code.contains(").invoke("), code);
  }

  @Test
  void givesTheSameWithoutGeneratedCode() {
    SESSION.conf().set("spark.sql.codegen.wholeStage", "false");
    SESSION.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    try {
      assertMended(sql("SELECT body, text.mend(body) FROM texts"));
      assertEquals("3", value("SELECT count(*) FROM texts WHERE text.is_damaged(body)"));
    } finally {
      SESSION.conf().unset("spark.sql.codegen.wholeStage");
      SESSION.conf().unset("spark.sql.codegen.factoryMode");
    }
  }

  @Test
  void isPushedIntoFiltersGroupsAndLambdas() {
    assertEquals("6", value("SELECT count(DISTINCT text.mend(body)) FROM texts"));
    assertEquals("3", value("SELECT count(*) FROM texts WHERE text.is_damaged(body)"));
    assertEquals(
        "don’t,ü",
        value("SELECT concat_ws(',', transform(array('donâ€™t', 'Ã¼'), x -> text.mend(x)))"));
  }

  @Test
  void followsASpecOfEachRow() {
    Dataset<Row> rows =
        sql(
            "SELECT spec, text.mend('caf&eacute;', spec) FROM VALUES ('preset=standard'),"
                + " ('preset=encoding'), ('preset=standard') AS specs(spec)");
    for (Row row : rows.collectAsList()) {
      assertEquals(
          row.getString(0).endsWith("standard") ? "café" : "caf&eacute;", row.getString(1));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text.mend(body, 'preset=none')  | unknown preset "none"
          text.mend(body, 'preset=none')  | spec 'preset=none'
          text.is_damaged(body, 'layers') | spec 'layers'
          text.mend('x', 'colour=red')    | unknown key "colour"
          text.mend(1)                    | mend takes a string, or a string and a spec, but not (int)
          text.mend()                     | mend takes a string, or a string and a spec, but not ()
          text.mend(body, body, body)     | but not (string, string, string)
          text.decode(body)               | decode takes a binary, but not (string)
          text.mand(body)                 | mand
          """)
  void saysWhatIsWrong(String expression, String message) {
    Exception error =
        assertThrows(Exception.class, () -> sql("SELECT " + expression + " FROM texts").collect());
    assertTrue(messages(error).contains(message), messages(error));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spec | preset=none | spark.sql.catalog.wrong1.spec: unknown preset "none"
          soec | layers=1    | unknown option "spark.sql.catalog.wrong2.soec"
          """)
  void saysWhichOptionIsWrong(String option, String setting, String message) {
    String catalog = message.replaceFirst(".*catalog\\.(\\w+)\\..*", "$1");
    SESSION.conf().set("spark.sql.catalog." + catalog, TextCatalog.class.getName());
    SESSION.conf().set("spark.sql.catalog." + catalog + "." + option, setting);
    Exception error =
        assertThrows(Exception.class, () -> sql("SELECT " + catalog + ".mend('x')").collect());
    assertTrue(messages(error).contains(message), messages(error));
  }

  private static String messages(Throwable error) {
    return error == null ? "" : error.getMessage() + "\n" + messages(error.getCause());
  }

  @Test
  void listsItsFunctions() {
    List<String> functions =
        sql("SHOW USER FUNCTIONS IN text").as(Encoders.STRING()).collectAsList();
    assertEquals(
        List.of("text.decode", "text.detect", "text.explain", "text.is_damaged", "text.mend"),
        functions.stream().filter(name -> name.startsWith("text.")).sorted().toList());
  }

  @Test
  void worksWithFunctionsRegisteredByHand() {
    SESSION.udf().register("mend", new MendUdf(), DataTypes.StringType);
    SESSION.udf().register("standard", new MendUdf("preset=standard"), DataTypes.StringType);
    SESSION.udf().registerJava("mend_as", MendSpecUdf.class.getName(), DataTypes.StringType);
    assertMended(sql("SELECT body, mend(body) FROM texts"));
    assertEquals("café", value("SELECT standard('caf&eacute;')"));
    assertEquals("café", value("SELECT mend_as('caf&eacute;', 'preset=standard')"));
    assertNull(value("SELECT mend(NULL)"));
    assertNull(value("SELECT mend_as('x', NULL)"));
    assertThrows(IllegalArgumentException.class, () -> new MendUdf("preset=none"));
  }

  @Test
  void addsToAnOrdinaryDataFrame() {
    Dataset<Row> flagged =
        SESSION
            .table("texts")
            .withColumn("clean", call_function("corpus.mend", col("body")))
            .withColumn(
                "same",
                col("clean")
                    .eqNullSafe(call_function("text.mend", col("body"), lit("preset=corpus"))));
    assertEquals(TEXTS.size(), flagged.filter("same").count());
  }
}
