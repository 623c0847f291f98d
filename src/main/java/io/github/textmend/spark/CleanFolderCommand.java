package io.github.textmend.spark;

import io.github.textmend.TextMend;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options of {@link CleanFolder}, and what it does. */
@Command(
    name = "spark-submit --class io.github.textmend.spark.CleanFolder textmend-all.jar",
    description = "Mends the text of a folder of files, and writes the result to another folder.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CleanFolderCommand implements Callable<Integer> {
  private static final String CATALOG = "textmend_clean_folder";
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

  /** What files may be, in Spark's terms. */
  enum Format {
    PARQUET,
    JSON,
    TEXT
  }

  @Parameters(index = "0", paramLabel = "INPUT", description = "The folder or file to read.")
  private String input = "";

  @Parameters(index = "1", paramLabel = "OUTPUT", description = "The folder to write; new.")
  private String output = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "${COMPLETION-CANDIDATES}; one JSON object a line.")
  private Format format = Format.PARQUET;

  @Option(
      names = "--column",
      paramLabel = "NAME",
      description = "A column to mend, a.b if nested; repeatable. Default: every string.")
  private List<String> columns = List.of();

  @Option(
      names = "--spec",
      paramLabel = "SPEC",
      description = "What to do, as in preset=corpus,language=de. Default: charset damage alone.")
  private String spec = "";

  @Option(
      names = "--partition-by",
      paramLabel = "NAME",
      description = "A column whose values are folders of the output; repeatable.")
  private List<String> partitions = List.of();

  @Override
  public Integer call() {
    refuseOverlap(input, output);
    TextMend textMend = TextMend.parse(spec);
    SparkSession spark = SparkSession.builder().appName("textmend CleanFolder").getOrCreate();
    try {
      spark.conf().set("spark.sql.catalog." + CATALOG, TextCatalog.class.getName());
      spark.conf().set("spark.sql.catalog." + CATALOG + ".spec", textMend.toString());
      write(mended(read(spark.read())));
    } finally {
      spark.stop();
    }
    return 0;
  }

  private Dataset<Row> read(DataFrameReader reader) {
    return switch (format) {
      case PARQUET -> reader.parquet(input);
      // An object that cannot be read must not be lost.
      case JSON -> reader.option("mode", "FAILFAST").json(input);
      // A carriage return belongs to its line.
      case TEXT -> reader.option("lineSep", "\n").text(input);
    };
  }

  private Dataset<Row> mended(Dataset<Row> rows) {
    StringFields fields = new StringFields(CATALOG + ".mend", columns);
    return rows.selectExpr(fields.expressions(rows.schema()).toArray(new String[0]));
  }

  private void write(Dataset<Row> rows) {
    DataFrameWriter<Row> writer =
        rows.write().mode(SaveMode.ErrorIfExists).partitionBy(partitions.toArray(new String[0]));
    switch (format) {
      case PARQUET -> writer.parquet(output);
      case JSON -> writer.json(output);
      case TEXT -> writer.option("lineSep", "\n").text(output);
    }
  }

  /** A job that reads what it writes would lose the one or mend the other twice. */
  private static void refuseOverlap(String input, String output) {
    String from = folder(input);
    String to = folder(output);
    if (from.startsWith(to) || to.startsWith(from)) {
      throw new IllegalArgumentException(
          "OUTPUT \"" + output + "\" and INPUT \"" + input + "\" must not be in each other");
    }
  }

  private static String folder(String path) {
    String uri =
        SCHEME.matcher(path).matches() ? path : Path.of(path).toUri().normalize().toString();
    return uri.replaceFirst("^file:/+", "file:/").replaceFirst("/*$", "/");
  }
}
