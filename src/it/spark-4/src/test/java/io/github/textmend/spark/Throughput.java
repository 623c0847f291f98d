package io.github.textmend.spark;

import static io.github.textmend.spark.LocalSpark.SESSION;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.Encoders;

/**
 * Measures the bare library and Spark with and without it on the same rows, in one process, and
 * prints the table of docs/pipelines/spark.md. Arguments: rows, rounds.
 */
final class Throughput {
  private static final int CORES = 2;
  private static final int ONE_IN = 20;
  private static final int WARM_UP = 3;

  private final List<byte[]> rows;
  private final double megabytes;
  private final int rounds;
  private final String file;

  /** What is measured: it goes over all rows once. */
  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private Throughput(List<byte[]> rows, int rounds, String file) {
    this.rows = rows;
    this.megabytes = rows.stream().mapToLong(row -> row.length).sum() / 1e6;
    this.rounds = rounds;
    this.file = file;
  }

  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_500_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
    long start = System.nanoTime();
    SESSION.sql("SELECT text.mend('donâ€™t')").collect();
    System.out.printf(Locale.ROOT, "session and first query: %.1f s%n", seconds(start));
    Path folder = Files.createTempDirectory(Path.of("target"), "throughput");
    String file = folder.resolve("rows").toUri().toString();
    List<byte[]> rows = rows(count);
    List<String> texts = rows.stream().map(row -> new String(row, StandardCharsets.UTF_8)).toList();
    SESSION
        .createDataset(texts, Encoders.STRING())
        .toDF("body")
        .repartition(2 * CORES)
        .write()
        .parquet(file);
    new Throughput(rows, rounds, file).measure();
    SESSION.stop();
  }

  /**
   * The project's sentences, two a row and no row like another; of some rows, the UTF-8 was
   * misread.
   */
  private static List<byte[]> rows(int count) throws IOException {
    Path file = Path.of(System.getProperty("textmend.home"), "src/data/evaluation/sentences.tsv");
    List<String> sentences =
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.substring(line.indexOf('\t') + 1))
            .toList();
    Charset misread = Charset.forName("windows-1252");
    List<byte[]> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String first = sentences.get(i % sentences.size());
      String text = first + " " + sentences.get(i / sentences.size() % sentences.size()) + " " + i;
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      rows.add(i % ONE_IN == 0 ? new String(utf8, misread).getBytes(StandardCharsets.UTF_8) : utf8);
    }
    return rows;
  }

  private void measure() throws Exception {
    Bare bare = new Bare();
    double[][] speeds =
        speeds(
            () -> bare.pipeline(rows),
            () -> onAllCores(bare),
            () -> scan("body"),
            () -> scan("text.mend(body)"),
            () -> scan("text.is_damaged(body)"));
    System.out.printf(
        Locale.ROOT,
        "%,d rows, %.0f MB of UTF-8, one row in %d damaged; %d rounds%n%n",
        rows.size(),
        megabytes,
        ONE_IN,
        rounds);
    System.out.println("| what | MB/s, median | range |\n|---|--:|--:|");
    print("the library alone, one thread", speeds[0]);
    print("the library alone, two threads", speeds[1]);
    print("Spark without mending", speeds[2]);
    print("Spark with `text.mend`", speeds[3]);
    print("Spark with `text.is_damaged`", speeds[4]);
    System.out.printf(
        Locale.ROOT,
        "%nSpark with mending / (the library alone, one thread, × %d): %.2f%n",
        CORES,
        median(speeds[3]) / (CORES * median(speeds[0])));
  }

  private void scan(String expression) {
    SESSION
        .read()
        .parquet(file)
        .selectExpr(expression + " AS body")
        .write()
        .format("noop")
        .mode("overwrite")
        .save();
  }

  private void onAllCores(Bare bare) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CORES);
    List<Future<?>> parts = new ArrayList<>();
    for (int i = 0; i < CORES; i++) {
      List<byte[]> part = rows.subList(i * rows.size() / CORES, (i + 1) * rows.size() / CORES);
      parts.add(threads.submit(() -> bare.pipeline(part)));
    }
    for (Future<?> part : parts) {
      part.get();
    }
    threads.shutdown();
  }

  /** Round by round, so that what else the machine does meets all of them. */
  private double[][] speeds(Work... works) throws Exception {
    double[][] speeds = new double[works.length][rounds];
    for (int round = -WARM_UP; round < rounds; round++) {
      for (int i = 0; i < works.length; i++) {
        long start = System.nanoTime();
        works[i].run();
        if (round >= 0) {
          speeds[i][round] = megabytes / seconds(start);
        }
      }
    }
    return speeds;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(double[] speeds) {
    return Arrays.stream(speeds).sorted().toArray()[speeds.length / 2];
  }

  private static void print(String what, double[] speeds) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.0f–%.0f |%n",
        what,
        median(speeds),
        Arrays.stream(speeds).min().orElseThrow(),
        Arrays.stream(speeds).max().orElseThrow());
  }

  /** What a pipeline has to do at least: decode, mend, and encode what changed. */
  private static final class Bare {
    private final io.github.textmend.TextMend textMend =
        io.github.textmend.TextMend.of(io.github.textmend.Preset.ENCODING);
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
