package io.github.textmend;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and writes their figures. Usage: {@code WritePerformance OUT JAR [JAVA...]},
 * the library's jar for the start-up, and the JVMs to run on, by default the own one.
 */
public final class WritePerformance {
  private static final String HEAD =
      """
      # Performance

      Written by the project's own command; the figures are those of the machine it ran on.

          mvn -q -Pbench -DskipTests package exec:exec@performance

      With `-Dtextmend.java="PATH PATH"` it runs on these `java` executables, one section each. It
      takes ten minutes a JVM. `src/jmh/java` has the benchmarks; a figure is the best iteration
      of all forks, since other work on a machine only ever slows one down. Baselines run in the
      same minutes as what they are compared with.
      """;

  private static final double LEAST_OF_COPY = 1.0 / 2;
  private static final double LEAST_OF_LOOK_UP = 1.0 / 3;
  private static final double LEAST_DAMAGED = 50;
  private static final double LEAST_OTHERWISE_DAMAGED = 20;
  private static final double LEAST_ODD = 2;
  private static final double MOST_START_UP = 150;

  /** Bytes an operation that JMH itself or a sampled thread may account for. */
  private static final double NO_BYTES = 1;

  /** What a text of four times the length may take, in times of the shorter one. */
  private static final double LINEAR = 5;

  private final StringBuilder out = new StringBuilder(HEAD);

  private WritePerformance() {}

  public static void main(String[] arguments)
      throws IOException, RunnerException, InterruptedException {
    WritePerformance performance = new WritePerformance();
    List<String> jvms = Arrays.asList(arguments).subList(2, arguments.length);
    if (jvms.isEmpty()) {
      jvms = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }
    for (String java : jvms) {
      performance.measure(java, arguments[1]);
    }
    Files.writeString(Path.of(arguments[0]), performance.out);
  }

  private void measure(String java, String jar)
      throws IOException, RunnerException, InterruptedException {
    Figures figures = new Figures(run(java));
    line("\n## %s, %s", figures.jvm(), machine());
    clean(figures);
    damaged(figures);
    out.append(PresetFigures.of(figures));
    out.append(DetectionFigures.of(figures));
    adversarial(figures);
    startUp(StartUp.measure(java, classPath(jar)));
  }

  private static List<RunResult> run(String java) throws RunnerException {
    return List.copyOf(
        new Runner(
                new OptionsBuilder()
                    .include(MendBenchmark.class.getSimpleName())
                    .include(AdversarialBenchmark.class.getSimpleName())
                    .include(PresetBenchmark.class.getSimpleName())
                    .include(DetectionBenchmark.class.getSimpleName())
                    .addProfiler(GCProfiler.class)
                    .jvm(java)
                    .build())
            .run());
  }

  private void clean(Figures figures) {
    line("\n### Clean text\n");
    line("Targets: ASCII at least 0.50 of copying its bytes, other text at least 0.33 of a loop");
    line("that looks every char up in a byte table; nothing allocated. 65,536 chars.\n");
    line("| text | MB/s of UTF-8 | µs | copying, µs | ratio | look-up, µs | ratio | B/op | |");
    line("| --- | --: | --: | --: | --: | --: | --: | --: | --- |");
    for (String language : List.of("english", "french", "russian", "chinese")) {
      double mended = figures.best("cleanMended", "language", language);
      double copied = figures.best("cleanCopied", "language", language);
      double lookedUp = figures.best("cleanLookedUp", "language", language);
      double allocated = figures.allocated("cleanMended", "language", language);
      boolean fast =
          language.equals("english")
              ? copied / mended >= LEAST_OF_COPY
              : lookedUp / mended >= LEAST_OF_LOOK_UP;
      line(
          "| %s | %,.0f | %.1f | %.1f | %.2f | %.1f | %.2f | %.2f | %s |",
          language,
          utf8(Texts.clean(language)) / mended,
          mended,
          copied,
          copied / mended,
          lookedUp,
          lookedUp / mended,
          allocated,
          met(fast && allocated < NO_BYTES));
    }
  }

  private void damaged(Figures figures) {
    line("\n### Damaged text\n");
    line("Targets: at least 50 MB/s of UTF-8 for UTF-8 read as one charset of single bytes, 20");
    line("for all else. Every line is damaged; 65,536 chars before that.\n");
    line("| text | MB/s of the input | MB/s of the mended text | |");
    line("| --- | --: | --: | --- |");
    for (String damage : figures.values("damagedMended", "damage")) {
      double time = figures.best("damagedMended", "damage", damage);
      double speed = utf8(Texts.undamaged(damage)) / time;
      double least = Texts.isPlain(damage) ? LEAST_DAMAGED : LEAST_OTHERWISE_DAMAGED;
      line(
          "| %s | %.1f | %.1f | %s |",
          damage, utf8(Texts.damaged(damage)) / time, speed, met(speed >= least));
    }
  }

  private void adversarial(Figures figures) {
    List<String> lengths = figures.values("adversarialMended", "length");
    String longest = lengths.get(lengths.size() - 1);
    line("\n### Adversarial and odd text\n");
    line("Targets: time linear in length, at least 2 MB/s of the input. One line of");
    line("%s chars.\n", String.join(", ", lengths));
    line("| text | milliseconds | longest / shortest | MB/s of UTF-8, longest | |");
    line("| --- | --: | --: | --: | --- |");
    for (String kind : figures.values("adversarialMended", "kind")) {
      List<Double> times =
          lengths.stream().map(length -> adversarial(figures, kind, length)).toList();
      double time = times.get(times.size() - 1);
      double growth = time / times.get(0);
      double speed = utf8(OddTexts.of(kind, Integer.parseInt(longest))) / time / 1000;
      line(
          "| %s | %s | %.1f × | %.1f | %s |",
          OddTexts.name(kind),
          times.stream().map(t -> String.format(Locale.ROOT, "%.0f", t)).collect(joining(", ")),
          growth,
          speed,
          met(growth <= LINEAR && speed >= LEAST_ODD));
    }
  }

  private static double adversarial(Figures figures, String kind, String length) {
    return figures.best("adversarialMended", "kind", kind, "length", length);
  }

  private void startUp(StartUp.Medians medians) {
    double own = medians.mending() - medians.empty();
    line("\n### Class loading to first answer\n");
    line(
        "Target: under 150 ms beyond the JVM's own start. Medians of ten fresh JVMs, from the jar.");
    line("\n| empty main, ms | a main that mends one text, ms | difference, ms | |");
    line("| --: | --: | --: | --- |");
    line(
        "| %.0f | %.0f | %.0f | %s |",
        medians.empty(), medians.mending(), own, met(own < MOST_START_UP));
  }

  private void line(String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }

  private static String met(boolean met) {
    return met ? "met" : "**not met**";
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The class path of this process, with the jar in place of the folder it was made from. */
  private static String classPath(String jar) {
    String classes = Path.of("target", "classes").toString();
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> entry.endsWith(classes) ? jar : entry)
        .collect(joining(File.pathSeparator));
  }

  private static String machine() throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    Path cpu = Path.of("/proc/cpuinfo");
    String model =
        Files.isReadable(cpu)
            ? Files.readAllLines(cpu).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown CPU")
            : System.getProperty("os.arch");
    return model + ", " + processors + " cores";
  }
}
