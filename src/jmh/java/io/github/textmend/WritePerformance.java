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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and writes their figures. Usage: {@code WritePerformance OUT JAR PARTS
 * [JAVA...]}, the library's jar for the start-up, the parts to measure or {@code all}, with commas
 * between, and the JVMs to run on, by default the own one. Parts that are not measured stay as they
 * were last measured, in {@code target/performance}.
 */
public final class WritePerformance {
  private static final String HEAD =
      """
      # Performance

      Written by the project's own command; the figures are those of the machine it ran on.

          mvn -q -Pbench -DskipTests package exec:exec@performance

      With `-Dtextmend.parts=clean,damaged` it measures these of its parts (`clean`, `damaged`,
      `presets`, `detection`, `odd`, `start-up`) and keeps the others; with
      `-Dtextmend.java="PATH PATH"` it runs on these `java` executables, one section each. Each
      section tells which parts were measured while the machine was otherwise idle: its
      processors were at most 10 % busy for a second before and a second after the part (of up to
      five tried).
      `src/jmh/java` has the benchmarks; a figure is the best iteration of all forks, since other
      work on a machine only ever slows one down. Baselines run in the same minutes as what they
      are compared with.

      [throughput.md](throughput.md) has the throughput of the command, [engines.md](engines.md) that in
      Spark, Kafka Connect, Lucene and Flink.
      """;

  private static final List<String> PARTS =
      List.of("clean", "damaged", "presets", "detection", "odd", "start-up");
  private static final Path MEASURED = Path.of("target", "performance");

  /** What clean text of any language has to reach, in MB/s of UTF-8. */
  private static final double LEAST_CLEAN = 500;

  private static final double LEAST_OF_COPY = 1.0 / 2;
  private static final double LEAST_OF_LOOK_UP = 1.0 / 3;
  private static final double LEAST_DAMAGED = 50;
  private static final double LEAST_OTHERWISE_DAMAGED = 20;
  private static final double LEAST_ODD = 2;
  private static final double MOST_START_UP = 150;

  /** A smaller object there is none; the rest is what the JVM does now and then. */
  private static final double NO_BYTES = 1;

  /** What a text of four times the length may take, in times of the shorter one. */
  private static final double LINEAR = 5;

  private final String java;
  private final StringBuilder out = new StringBuilder();

  private WritePerformance(String java) {
    this.java = java;
  }

  public static void main(String[] arguments)
      throws IOException, RunnerException, InterruptedException {
    List<String> parts = arguments[2].equals("all") ? PARTS : List.of(arguments[2].split(",", -1));
    if (!PARTS.containsAll(parts)) {
      throw new IllegalArgumentException("parts are " + PARTS + ", not " + parts);
    }
    List<String> jvms = Arrays.asList(arguments).subList(3, arguments.length);
    if (jvms.isEmpty()) {
      jvms = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }
    Files.createDirectories(MEASURED);
    StringBuilder all = new StringBuilder(HEAD);
    for (int jvm = 0; jvm < jvms.size(); jvm++) {
      for (String part : parts) {
        WritePerformance performance = new WritePerformance(jvms.get(jvm));
        double before = OtherWork.share();
        performance.measure(part, arguments[1]);
        double most = Math.max(before, OtherWork.share());
        Files.writeString(MEASURED.resolve(jvm + "-" + part + ".md"), performance.out);
        OtherWork.keep(MEASURED, jvm + "-" + part, most);
      }
      all.append(section(jvm, jvms.get(jvm)));
    }
    Files.writeString(Path.of(arguments[0]), all);
  }

  private static String section(int jvm, String java) throws IOException, InterruptedException {
    StringBuilder section = new StringBuilder();
    section.append("\n## " + StartUp.version(java) + ", " + machine() + "\n\n");
    section.append(OtherWork.summary(MEASURED, jvm + "-", PARTS));
    for (String part : PARTS) {
      Path measured = MEASURED.resolve(jvm + "-" + part + ".md");
      section.append(Files.exists(measured) ? Files.readString(measured) : "");
    }
    return section.toString();
  }

  private void measure(String part, String jar)
      throws IOException, RunnerException, InterruptedException {
    switch (part) {
      case "clean" -> clean(run("MendBenchmark.clean"));
      case "damaged" -> damaged(run("MendBenchmark.damaged"));
      case "presets" -> out.append(PresetFigures.of(run("PresetBenchmark")));
      case "detection" -> out.append(DetectionFigures.of(run("DetectionBenchmark")));
      case "odd" -> adversarial(run("AdversarialBenchmark"));
      default -> startUp(StartUp.measure(java, classPath(jar)));
    }
  }

  private Figures run(String benchmarks) throws RunnerException {
    return new Figures(
        List.copyOf(
            new Runner(
                    new OptionsBuilder()
                        .include(benchmarks)
                        .addProfiler(GCProfiler.class)
                        .jvm(java)
                        .shouldFailOnError(true)
                        .build())
                .run()));
  }

  private void clean(Figures figures) {
    line("\n### Clean text\n");
    line("Targets: ASCII at least 0.50 of copying its bytes, other text at least 0.33 of a loop");
    line("that looks every char up in a byte table, and 500 MB/s; nothing allocated. 65,536");
    line("chars. B/op are bytes allocated for each call, less what JMH allocates in that time.\n");
    line("| text | MB/s of UTF-8 | µs | copying, µs | ratio | look-up, µs | ratio | B/op | |");
    line("| --- | --: | --: | --: | --: | --: | --: | --: | --- |");
    for (String language : figures.values("cleanMended", "language")) {
      double mended = figures.best("cleanMended", "language", language);
      double speed = utf8(Texts.clean(language)) / mended;
      double copied = figures.best("cleanCopied", "language", language);
      double lookedUp = figures.best("cleanLookedUp", "language", language);
      double allocated =
          figures.allocatedBeyond("cleanLookedUp", "cleanMended", "language", language);
      boolean fast =
          language.equals("english")
              ? copied / mended >= LEAST_OF_COPY
              : lookedUp / mended >= LEAST_OF_LOOK_UP;
      line(
          "| %s | %,.0f | %.1f | %.1f | %.2f | %.1f | %.2f | %.2f | %s |",
          language,
          speed,
          mended,
          copied,
          copied / mended,
          lookedUp,
          lookedUp / mended,
          allocated,
          met(fast && speed >= LEAST_CLEAN && allocated < NO_BYTES));
    }
  }

  private void damaged(Figures figures) {
    line("\n### Damaged text\n");
    line("Targets: at least 50 MB/s of UTF-8 for UTF-8 read as one charset of single bytes, 20");
    line("for all else, of the damaged text, which takes more bytes than what it says. Every line");
    line("is damaged; 65,536 chars before that.\n");
    line("| text | MB/s of the damaged text | MB/s of the mended text | |");
    line("| --- | --: | --: | --- |");
    for (String damage : figures.values("damagedMended", "damage")) {
      double time = figures.best("damagedMended", "damage", damage);
      double speed = utf8(Texts.damaged(damage, 0)) / time;
      double least = Texts.isPlain(damage) ? LEAST_DAMAGED : LEAST_OTHERWISE_DAMAGED;
      line(
          "| %s | %.1f | %.1f | %s |",
          damage, speed, utf8(Texts.undamaged(damage, 0)) / time, met(speed >= least));
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
