package io.github.textmend.throughput;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Ways to go over the same rows, compared round by round, so that what else the machine does meets
 * all of them.
 */
public final class Comparison {
  private static final int WARM_UP = 2;

  /** Until the JVMs that take part have compiled what is called often. */
  private static final double WARM_UP_SECONDS = 20;

  private static final int ROUNDS = 5;
  private static final double BYTES_A_MEGABYTE = 1e6;

  private final double megabytes;
  private final int rows;
  private final Map<String, Pass> passes = new LinkedHashMap<>();
  private final Map<String, double[]> speeds = new LinkedHashMap<>();

  /** Goes over all rows once, and tells how many seconds count. */
  @FunctionalInterface
  public interface Pass {
    double seconds() throws Exception;
  }

  /** Goes over all rows once. */
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  public Comparison(List<String> rows) {
    this.rows = rows.size();
    long bytes = 0;
    for (String row : rows) {
      bytes += row.getBytes(StandardCharsets.UTF_8).length;
    }
    megabytes = bytes / BYTES_A_MEGABYTE;
  }

  public Comparison with(String what, Work work) {
    return withPass(what, () -> seconds(work));
  }

  public Comparison withPass(String what, Pass pass) {
    passes.put(what, pass);
    return this;
  }

  public static double seconds(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  public Comparison measure() throws Exception {
    passes.keySet().forEach(what -> speeds.put(what, new double[ROUNDS]));
    long start = System.nanoTime();
    for (int i = 0; i < WARM_UP || (System.nanoTime() - start) / 1e9 < WARM_UP_SECONDS; i++) {
      for (Pass pass : passes.values()) {
        pass.seconds();
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Pass> pass : passes.entrySet()) {
        speeds.get(pass.getKey())[round] = megabytes / pass.getValue().seconds();
      }
    }
    speeds.values().forEach(Arrays::sort);
    return this;
  }

  /** MB/s of UTF-8. */
  public double median(String what) {
    return speeds.get(what)[ROUNDS / 2];
  }

  /** Microseconds of a row. */
  public double time(String what) {
    return megabytes / rows / median(what) * 1e6;
  }

  public String size() {
    return String.format(Locale.ROOT, "%,d rows, %.0f MB", rows, megabytes);
  }

  /** A line for each, with the medians and ranges of several texts beside each other. */
  public static String table(Map<SourceText, Comparison> texts) {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder("| MB/s of UTF-8, median (range) |");
    StringBuilder rule = new StringBuilder("|---|");
    texts.forEach(
        (text, comparison) -> {
          head.append(' ').append(text.description()).append(" |");
          rule.append("--:|");
        });
    lines.add(head.toString());
    lines.add(rule.toString());
    for (String what : texts.values().iterator().next().passes.keySet()) {
      StringBuilder line = new StringBuilder("| " + what + " |");
      texts.values().forEach(comparison -> line.append(comparison.cell(what)));
      lines.add(line.toString());
    }
    return String.join("\n", lines) + "\n";
  }

  private String cell(String what) {
    double[] sorted = speeds.get(what);
    String form = sorted[0] < 100 ? " %.1f (%.1f–%.1f) |" : " %,.0f (%,.0f–%,.0f) |";
    return String.format(Locale.ROOT, form, sorted[ROUNDS / 2], sorted[0], sorted[ROUNDS - 1]);
  }
}
