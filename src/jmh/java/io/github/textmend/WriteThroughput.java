package io.github.textmend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Sends a large text through the command and writes how fast that is, beside other programs. Usage:
 * {@code WriteThroughput OUT JAR MEGABYTES [FOLDER]}, with a folder of clean text in many
 * languages.
 */
public final class WriteThroughput {
  private static final String HEAD =
      """
      # Throughput of the command

      Written by the project's own command; the figures are those of the machine it ran on.

          mvn -q -Pbench -DskipTests package exec:exec@throughput -Dtextmend.megabytes=%d%s

      Each program reads a file as standard input, and its output is thrown away; the start of the
      program is part of the time. Lines are
      %s;
      in the damaged text every tenth line is a damaged case of the evaluation, of all its kinds.
      JSON lines have the same texts in one of three fields. Memory is the most that was resident at
      a time, as Linux tells it. Processors: %d.

      The time goes into lines that have to be searched: all that are damaged, and of this clean
      text one in forty, which has a pair of characters that is rare. The virtual machine compiles
      what searches in its first ten seconds; before that it is several times slower, and with its
      first compiler alone (`-XX:TieredStopAtLevel=1`) twice as fast as then.

      Targets: 300 MB/s for clean text, 100 MB/s for damaged, 512 MB of memory, on two cores.
      """;

  private static final String TABLE =
      """

      | input | program | MB/s | memory, MB |
      | --- | --- | --: | --: |
      """;

  private static final String REPEATED =
      """

      ## Lines that come again

      %d MB. What became of the last lines that looked damaged is remembered, some ten thousand of
      them, so each of these is searched once. `reader` is a program that reads all of
      `reader(InputStream)`, in one thread.
      """;

  private static final String NUMBERED =
      """

      ## Lines of which none comes again

      %d MB of the same, but each text has its number before it. ftfy remembers nothing, so it is as
      fast there.
      """;

  /** Text whose lines come again is so many times as much, which takes about as long. */
  private static final int REPEATED_TIMES = 6;

  private static final String SENTENCES = "the sentences of the evaluation, in 50 languages";
  private static final String VALIDATION =
      "those of the text in 360 languages of [model.md](model.md) that no model was trained on";

  private static final long POLL_MILLISECONDS = 20;
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final StringBuilder out = new StringBuilder();
  private final ThroughputText text;
  private final String jar;
  private final long size;

  private WriteThroughput(String jar, long megabytes, String folder) throws IOException {
    this.jar = jar;
    size = megabytes * 1_000_000;
    int processors = Runtime.getRuntime().availableProcessors();
    boolean own = folder.isEmpty();
    text = own ? ThroughputText.ofSentences() : ThroughputText.ofFolder(Path.of(folder));
    String option = own ? "" : " -Dtextmend.text=corpus";
    String lines = own ? SENTENCES : VALIDATION;
    out.append(String.format(Locale.ROOT, HEAD, megabytes, option, lines, processors));
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    WriteThroughput all =
        new WriteThroughput(
            arguments[1], Long.parseLong(arguments[2]), arguments.length > 3 ? arguments[3] : "");
    all.measureAll(REPEATED, all.size * REPEATED_TIMES, false);
    all.measureAll(NUMBERED, all.size, true);
    Files.writeString(Path.of(arguments[0]), all.out);
  }

  private void measureAll(String head, long size, boolean isNumbered)
      throws IOException, InterruptedException {
    out.append(String.format(Locale.ROOT, head, size / 1_000_000)).append(TABLE);
    for (boolean json : new boolean[] {false, true}) {
      for (boolean damaged : new boolean[] {false, true}) {
        Path input = Files.createTempFile("throughput", ".txt");
        try {
          text.write(input, size, damaged, json, isNumbered);
          measure(input, damaged, json, isNumbered);
        } finally {
          Files.delete(input);
        }
      }
    }
  }

  private void measure(Path input, boolean damaged, boolean json, boolean isNumbered)
      throws IOException, InterruptedException {
    String name = (json ? "JSON lines, " : "text, ") + (damaged ? "a tenth damaged" : "clean");
    List<String> format = json ? List.of("--format", "jsonl") : List.of();
    run(name, input, "textmend", textmend(List.of(), format));
    run(name, input, "textmend --preset encoding", textmend(List.of(), encoding(format)));
    List<String> oneCompiler = List.of("-XX:TieredStopAtLevel=1");
    run(
        name,
        input,
        "the same, java -XX:TieredStopAtLevel=1",
        textmend(oneCompiler, encoding(format)));
    if (!json) {
      others(name, input, damaged);
    }
    if (!json && isNumbered) {
      run(name, input, "ftfy", List.of("ftfy"));
    }
  }

  private void others(String name, Path input, boolean damaged)
      throws IOException, InterruptedException {
    String classPath = System.getProperty("java.class.path");
    String reader = ReadThroughput.class.getName();
    run(name, input, "reader", List.of(JAVA, "-cp", classPath, reader, "encoding"));
    if (!damaged) {
      run(name, input, "cat", List.of("cat"));
      run(name, input, "iconv to UTF-16", List.of("iconv", "-f", "utf-8", "-t", "utf-16"));
    }
  }

  private static List<String> encoding(List<String> format) {
    List<String> all = new ArrayList<>(List.of("--preset", "encoding"));
    all.addAll(format);
    return all;
  }

  private List<String> textmend(List<String> options, List<String> arguments) {
    List<String> all = new ArrayList<>(List.of(JAVA));
    all.addAll(options);
    all.addAll(List.of("-jar", jar));
    all.addAll(arguments);
    return all;
  }

  private void run(String name, Path input, String label, List<String> program)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process;
    try {
      process =
          new ProcessBuilder(program)
              .redirectInput(input.toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      row(name, label, "not installed", "");
      return;
    }
    long memory = 0;
    while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      memory = Math.max(memory, resident(process.pid()));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    String speed = String.format(Locale.ROOT, "%.0f", Files.size(input) / 1e6 / seconds);
    int status = process.exitValue();
    row(name, label, status == 0 ? speed : "status " + status, Long.toString(memory / 1024));
  }

  private void row(String name, String label, String speed, String memory) {
    out.append(String.format(Locale.ROOT, "| %s | %s | %s | %s |%n", name, label, speed, memory));
  }

  /** The most kilobytes so far; 0 where the system does not tell. */
  private static long resident(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
