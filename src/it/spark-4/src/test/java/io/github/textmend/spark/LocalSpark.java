package io.github.textmend.spark;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** One session for all tests of a process, on two cores and no open port. */
final class LocalSpark {
  static final SparkSession SESSION =
      SparkSession.builder()
          .master("local[2]")
          .appName("textmend")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.ui.enabled", "false")
          .config("spark.sql.shuffle.partitions", "2")
          .config("spark.sql.warehouse.dir", Path.of("target", "warehouse").toUri().toString())
          .config("spark.sql.catalog.text", "io.github.textmend.spark.TextCatalog")
          .config("spark.sql.catalog.corpus", "io.github.textmend.spark.TextCatalog")
          .config("spark.sql.catalog.corpus.spec", "preset=corpus")
          .getOrCreate();

  private LocalSpark() {}

  static Dataset<Row> sql(String query) {
    return SESSION.sql(query);
  }

  /** The one value of a query's one row, as a string; null for null. */
  static String value(String query) {
    List<Row> rows = sql(query).collectAsList();
    if (rows.size() != 1 || rows.get(0).length() != 1) {
      throw new AssertionError(query + " gives " + rows);
    }
    Object value = rows.get(0).get(0);
    return value == null ? null : value.toString();
  }
}
