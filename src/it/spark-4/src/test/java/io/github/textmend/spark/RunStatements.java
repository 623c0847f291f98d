package io.github.textmend.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A job that knows nothing of textmend: it runs the statements of a file, and writes the rows of
 * the last of them into another.
 */
public final class RunStatements {
  private RunStatements() {}

  public static void main(String[] arguments) throws Exception {
    SparkSession session = SparkSession.builder().getOrCreate();
    Dataset<Row> rows = session.emptyDataFrame();
    for (String statement : Files.readString(Path.of(arguments[0])).strip().split("(?m);$\\s*")) {
      rows = session.sql(statement);
    }
    Files.write(Path.of(arguments[1]), rows.collectAsList().stream().map(Row::toString).toList());
    session.stop();
  }
}
