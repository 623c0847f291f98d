package io.github.textmend.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code spark-submit} as its script starts it, with textmend in the jar that is submitted alone.
 */
final class SparkSubmit {
  private static final List<String> CLASS_PATH =
      Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));

  /** How a process ended, and what it wrote to standard error. */
  record Ended(int status, String errors) {}

  private SparkSubmit() {}

  static Path textmend() {
    return CLASS_PATH.stream()
        .filter(entry -> entry.matches(".*textmend-[^/\\\\]*-all\\.jar"))
        .map(Path::of)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no jar of textmend in " + CLASS_PATH));
  }

  /** Runs {@link CleanFolder} in a folder. */
  static Ended run(Path folder, String... arguments) throws Exception {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("--master", "local[2]", "--class", "io.github.textmend.spark.CleanFolder"));
    all.addAll(List.of("--conf", "spark.ui.enabled=false", textmend().toString()));
    all.addAll(List.of(arguments));
    return submit(folder, all);
  }

  /** Runs {@link RunStatements} with settings from a file, as {@code spark-defaults.conf} is. */
  static Ended run(Path folder, Path settings, Path statements, Path result) throws Exception {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("--master", "local[2]", "--conf", "spark.ui.enabled=false"));
    all.addAll(List.of("--properties-file", settings.toString()));
    all.addAll(List.of("--class", RunStatements.class.getName(), "spark-internal"));
    all.addAll(List.of(statements.toString(), result.toString()));
    return submit(folder, all);
  }

  static Ended submit(Path folder, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> argument.startsWith("--add-opens"))
            .toList());
    command.add("-Xmx1g");
    command.add("-cp");
    command.add(
        CLASS_PATH.stream()
            .filter(entry -> !entry.equals(textmend().toString()))
            .filter(entry -> entry.endsWith(".jar") || entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator)));
    command.add("org.apache.spark.deploy.SparkSubmit");
    command.addAll(arguments);
    Path errors = Files.createTempFile(folder.getParent(), "submit", ".err");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(errors.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    int status = process.waitFor();
    String told = Files.readString(errors);
    Files.delete(errors);
    return new Ended(status, told);
  }
}
