package io.github.textmend.spark;

import static io.github.textmend.spark.LocalSpark.SESSION;

import io.github.textmend.Preset;
import io.github.textmend.TextMend;
import io.github.textmend.throughput.Comparison;
import io.github.textmend.throughput.Measurements;
import io.github.textmend.throughput.OtherWork;
import io.github.textmend.throughput.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.Encoders;

/**
 * Measures the bare library and Spark with and without it on the same rows, in one process, and
 * writes the section of Spark in docs/engines.md.
 */
final class Throughput {
  private static final int CORES = 2;
  private static final double TARGET = 0.6;
  private static final String BARE = "the library alone, one thread";
  private static final String BARE_ON_ALL = "the library alone, two threads";
  private static final String WITHOUT = "Spark without mending";
  private static final String WITH = "Spark with `text.mend`";
  private static final String DAMAGED = "Spark with `text.is_damaged`";

  private final ExecutorService threads = Executors.newFixedThreadPool(CORES);
  private final Map<SourceText, Comparison> texts = new EnumMap<>(SourceText.class);
  private final StringBuilder section = new StringBuilder();

  public static void main(String[] arguments) throws Exception {
    new Throughput().measure();
  }

  private void measure() throws Exception {
    OtherWork others = OtherWork.watch();
    double start = Comparison.seconds(() -> SESSION.sparkContext().setLogLevel("WARN"));
    double query = Comparison.seconds(() -> SESSION.sql("SELECT upper('a')").collect());
    double mending = Comparison.seconds(() -> SESSION.sql("SELECT text.mend('Ã©')").collect());
    Path folder = Files.createTempDirectory(Path.of("target"), "throughput");
    double load = 0;
    for (SourceText text : SourceText.values()) {
      List<String> rows = text.rows(1);
      String file = folder.resolve(text.name()).toUri().toString();
      load += Comparison.seconds(() -> write(rows, file));
      texts.put(text, compared(rows, file));
    }
    threads.shutdown();
    describe();
    line(
        "Not in the figures: the start of the session took %.1f s, the first query of all %.1f s,"
            + " the first one that mends %.1f s,\nand to write the rows as Parquet files %.1f s."
            + " Several nodes were not measured.\n%s",
        start, query, mending, load, others.told());
    Measurements.write("Spark", section.toString());
    SESSION.stop();
  }

  private static void write(List<String> rows, String file) {
    SESSION
        .createDataset(rows, Encoders.STRING())
        .toDF("body")
        .repartition(2 * CORES)
        .write()
        .parquet(file);
  }

  private Comparison compared(List<String> rows, String file) throws Exception {
    List<byte[]> bytes = rows.stream().map(row -> row.getBytes(StandardCharsets.UTF_8)).toList();
    Bare bare = new Bare();
    return new Comparison(rows)
        .with(BARE, () -> bare.pipeline(bytes))
        .with(BARE_ON_ALL, () -> onAllCores(bare, bytes))
        .with(WITHOUT, () -> scan(file, "body"))
        .with(WITH, () -> scan(file, "text.mend(body)"))
        .with(DAMAGED, () -> scan(file, "text.is_damaged(body)"))
        .measure();
  }

  private static void scan(String file, String expression) {
    SESSION
        .read()
        .parquet(file)
        .selectExpr(expression + " AS body")
        .write()
        .format("noop")
        .mode("overwrite")
        .save();
  }

  private void onAllCores(Bare bare, List<byte[]> rows) throws Exception {
    List<Future<?>> parts = new ArrayList<>();
    for (int i = 0; i < CORES; i++) {
      List<byte[]> part = rows.subList(i * rows.size() / CORES, (i + 1) * rows.size() / CORES);
      parts.add(threads.submit(() -> bare.pipeline(part)));
    }
    for (Future<?> part : parts) {
      part.get();
    }
  }

  private void describe() throws Exception {
    line(
        "Spark %s, `local[%d]`, from Parquet files to nowhere; %s.%n",
        SESSION.version(), CORES, Measurements.machine());
    section.append(Comparison.table(texts)).append('\n');
    line(
        "Target: with `text.mend` at least %.1f of the library alone on one thread × %d cores, by"
            + " the medians.%n",
        TARGET, CORES);
    texts.forEach(
        (text, compared) ->
            line(
                "- %s (%s): %.2f, %s. Spark without mending reaches %.2f.",
                text.description(),
                compared.size(),
                share(compared, WITH),
                share(compared, WITH) >= TARGET ? "met" : "**not met**",
                share(compared, WITHOUT)));
    section.append('\n');
  }

  private static double share(Comparison compared, String what) {
    return compared.median(what) / (CORES * compared.median(BARE));
  }

  private void line(String format, Object... arguments) {
    section.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }

  /** What a pipeline has to do at least: decode, mend, and encode what changed. */
  private static final class Bare {
    private final TextMend textMend = TextMend.of(Preset.ENCODING);
    private volatile long bytes;

    Object pipeline(List<byte[]> rows) {
      long sum = 0;
      for (byte[] row : rows) {
        String text = new String(row, StandardCharsets.UTF_8);
        String mended = textMend.mend(text);
        sum += mended.equals(text) ? row.length : mended.getBytes(StandardCharsets.UTF_8).length;
      }
      bytes = sum;
      return sum;
    }
  }
}
