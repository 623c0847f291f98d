package io.github.textmend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long fresh JVMs take to start and to mend one text. */
final class StartUp {
  private static final int RUNS = 10;

  private StartUp() {}

  /** Medians in milliseconds: an empty main, and one that mends. */
  record Medians(double empty, double mending) {}

  static Medians measure(String java, String classPath) throws IOException, InterruptedException {
    List<Double> empty = new ArrayList<>();
    List<Double> mending = new ArrayList<>();
    for (int i = 0; i <= RUNS; i++) {
      empty.add(run(java, classPath, NoAnswer.class));
      mending.add(run(java, classPath, FirstAnswer.class));
    }
    return new Medians(median(empty), median(mending));
  }

  /** What a JVM calls itself. */
  static String version(String java) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(java, "-XshowSettings:properties", "-version")
            .redirectErrorStream(true)
            .start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    if (process.waitFor() != 0) {
      throw new IOException(java + " ended with " + process.exitValue());
    }
    return property(lines, "java.vm.name") + " " + property(lines, "java.vm.version");
  }

  private static String property(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.strip().startsWith(name + " = "))
        .map(line -> line.substring(line.indexOf('=') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static double run(String java, String classPath, Class<?> main)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(java, "-cp", classPath, main.getName()).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException(main.getName() + " ended with " + process.exitValue());
    }
    return (System.nanoTime() - start) / 1e6;
  }

  /** Of all but the first, which reads the files from the disk. */
  private static double median(List<Double> times) {
    List<Double> sorted = new ArrayList<>(times.subList(1, times.size()));
    Collections.sort(sorted);
    return (sorted.get((RUNS - 1) / 2) + sorted.get(RUNS / 2)) / 2;
  }
}
