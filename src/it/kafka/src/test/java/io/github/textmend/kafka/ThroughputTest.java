package io.github.textmend.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** How fast lines go from a file to a topic, with and without mending; prints a table. */
@EnabledIfEnvironmentVariable(named = "TEXTMEND_THROUGHPUT", matches = ".+")
class ThroughputTest {
  private static final int LINES = 200_000;
  private static final int ROUNDS = 5;

  @TempDir Path folder;
  private long bytes;
  private int topics;
  private Method mend;
  private Object textMend;

  @Test
  void measure() throws Exception {
    List<String> lines = lines();
    try (Cluster cluster = new Cluster(folder)) {
      Path file = Files.write(folder.resolve("lines.txt"), lines);
      bytes = Files.size(file);
      Path jar = folder.resolve("plugins/textmend");
      List<Double> library = new ArrayList<>();
      List<Double> without = new ArrayList<>();
      List<Double> with = new ArrayList<>();
      for (int i = 0; i <= ROUNDS; i++) {
        library.add(mendAll(jar, lines));
        without.add(throughTheWorker(cluster, Map.of()));
        with.add(
            throughTheWorker(
                cluster,
                Map.of(
                    "transforms",
                    "mend",
                    "transforms.mend.type",
                    "io.github.textmend.kafka.Mend$Value")));
      }
      System.out.println("| MB/s of UTF-8, one task | median | range |\n| --- | --: | --: |");
      print("library alone, one thread", library);
      print("file to topic without mending", without);
      print("file to topic with mending", with);
    }
  }

  /** The project's sentences over and over, each with a number; each tenth is damaged. */
  private static List<String> lines() throws Exception {
    Path home = Path.of(System.getProperty("textmend.home"));
    List<String> sentences =
        Files.readAllLines(home.resolve("src/data/evaluation/sentences.tsv")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.substring(line.indexOf('\t') + 1))
            .toList();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      String line = sentences.get(i % sentences.size()) + " – " + i;
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      lines.add(i % 10 == 0 ? new String(bytes, StandardCharsets.ISO_8859_1) : line);
    }
    return lines;
  }

  /** By the same jar; each round in a new class loader would measure its start. */
  private double mendAll(Path plugin, List<String> lines) throws Exception {
    if (mend == null) {
      try (var jars = Files.list(plugin)) {
        URL jar = jars.findFirst().orElseThrow().toUri().toURL();
        Class<?> type =
            new URLClassLoader(new URL[] {jar}).loadClass("io.github.textmend.TextMend");
        textMend = type.getMethod("parse", String.class).invoke(null, "");
        mend = type.getMethod("mend", String.class);
      }
    }
    long start = System.nanoTime();
    for (String line : lines) {
      mend.invoke(textMend, line);
    }
    return bytes * 1e3 / (System.nanoTime() - start);
  }

  /** From the first to the last record that the broker wrote: no start of a connector in it. */
  private double throughTheWorker(Cluster cluster, Map<String, String> transformation)
      throws Exception {
    String topic = "throughput-" + topics++;
    Map<String, String> connector = new TreeMap<>(transformation);
    connector.put("name", topic);
    connector.put("connector.class", "FileStreamSource");
    connector.put("file", "lines.txt");
    connector.put("topic", topic);
    connector.put("value.converter", "org.apache.kafka.connect.storage.StringConverter");
    assertEquals(201, cluster.put(connector).statusCode());
    long milliseconds = cluster.writingTime(topic, LINES);
    cluster.delete(topic);
    return bytes / 1e3 / milliseconds;
  }

  /** The first round warms up. */
  private static void print(String what, List<Double> speeds) {
    double[] sorted = speeds.stream().skip(1).mapToDouble(speed -> speed).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f–%.1f |%n",
        what,
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1]);
  }
}
