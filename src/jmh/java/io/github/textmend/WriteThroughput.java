package io.github.textmend;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Sends a large text through the command and writes how fast that is, beside other programs. Usage:
 * {@code WriteThroughput OUT JAR MEGABYTES}; the text is the sentences of the evaluation over and
 * over.
 */
public final class WriteThroughput {
  private static final String HEAD =
      """
      # Throughput of the command

      Written by the project's own command; the figures are those of the machine it ran on.

          mvn -q -Pbench -DskipTests package exec:exec@throughput

      Each program reads a file as standard input, and its output is thrown away. The text is the
      sentences of the evaluation, in 50 languages, over and over; in the damaged one every tenth
      line is UTF-8 read as windows-1252. Memory is the most that was resident at a time, as Linux
      tells it. A program that is not installed is left out.

      Targets: 300 MB/s for clean text, 100 MB/s for damaged, 512 MB of memory, on two cores.

      | input | program | MB/s | memory, MB |
      | --- | --- | --: | --: |
      """;

  private static final Path SENTENCES = Path.of("src/data/evaluation/sentences.tsv");
  private static final int DAMAGED = 10;
  private static final long POLL_MILLISECONDS = 20;

  private final StringBuilder out = new StringBuilder(HEAD);
  private final List<String> command;
  private final long size;

  private WriteThroughput(String jar, long size) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    command = List.of(java, "-jar", jar);
    this.size = size;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    long megabytes = Long.parseLong(arguments[2]);
    WriteThroughput throughput = new WriteThroughput(arguments[1], megabytes * 1_000_000);
    throughput.measure("clean text", false, false);
    throughput.measure("text, a tenth of lines damaged", true, false);
    throughput.measure("clean JSON lines", false, true);
    throughput.measure("JSON lines, a tenth damaged", true, true);
    Files.writeString(Path.of(arguments[0]), throughput.out);
  }

  private void measure(String name, boolean damaged, boolean json)
      throws IOException, InterruptedException {
    Path input = Files.createTempFile("throughput", ".txt");
    try {
      write(input, damaged, json);
      run(name, input, json ? with("--format", "jsonl") : command);
      if (!damaged && !json) {
        run(name, input, List.of("cat"));
        run(name, input, List.of("iconv", "-f", "utf-8", "-t", "utf-16"));
      }
      if (!json) {
        run(name, input, List.of("ftfy"));
      }
    } finally {
      Files.delete(input);
    }
  }

  private List<String> with(String... more) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(more));
    return all;
  }

  private void write(Path file, boolean damaged, boolean json) throws IOException {
    byte[] all = lines(damaged, json).getBytes(StandardCharsets.UTF_8);
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (long written = 0; written < size; written += all.length) {
        to.write(all);
      }
    }
  }

  private static String lines(boolean damaged, boolean json) throws IOException {
    StringBuilder lines = new StringBuilder();
    int line = 0;
    for (String row : Files.readAllLines(SENTENCES)) {
      int tab = row.indexOf('\t');
      if (row.startsWith("#") || tab < 0) {
        continue;
      }
      String sentence = row.substring(tab + 1);
      String text = damaged && line % DAMAGED == 0 ? damage(sentence) : sentence;
      String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"");
      lines.append(json ? "{\"id\": " + line + ", \"text\": \"" + quoted + "\"}" : text);
      lines.append('\n');
      line++;
    }
    return lines.toString();
  }

  private static String damage(String sentence) {
    return new String(sentence.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
  }

  private void run(String name, Path input, List<String> program) throws InterruptedException {
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
      // Not installed, as the page says.
      return;
    }
    long memory = 0;
    while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      memory = Math.max(memory, resident(process.pid()));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    String label =
        program.size() > 2 && program.get(1).equals("-jar") ? "textmend" : program.get(0);
    String failed = process.exitValue() == 0 ? "" : " (status " + process.exitValue() + ")";
    out.append(
        String.format(
            Locale.ROOT,
            "| %s | %s%s | %.0f | %d |%n",
            name,
            label,
            failed,
            size / 1e6 / seconds,
            memory / 1024));
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
