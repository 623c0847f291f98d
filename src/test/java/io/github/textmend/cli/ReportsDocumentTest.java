package io.github.textmend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/pipelines/reports.md shows is so, and what it tells to run runs. */
class ReportsDocumentTest {
  private static final Path PAGE = Path.of("docs/pipelines/reports.md");
  private static final String COMMAND = "java -jar tools/textmend-cli.jar ";

  @TempDir Path folder = Path.of("");
  private Path menu = Path.of("");

  @BeforeEach
  void writeAFile() throws IOException {
    menu = Files.writeString(folder.resolve("menu.txt"), "Le cafÃ© est ferme.");
  }

  /** The line of the page that begins so. */
  private static String line(String start) throws IOException {
    try (Stream<String> lines = Files.lines(PAGE)) {
      return lines
          .map(String::strip)
          .filter(line -> line.startsWith(start))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The arguments of a command, where the page's names of files stand for others. */
  private List<String> arguments(String command) {
    return Arrays.stream(command.substring(COMMAND.length()).split("\\s+"))
        .map(argument -> argument.replace("${{runner.temp}}", folder.resolve("temp").toString()))
        .map(argument -> argument.equals(".") ? folder.toString() : argument)
        .toList();
  }

  private static CommandRun run(List<String> arguments) {
    return CommandRun.of("", arguments.toArray(String[]::new));
  }

  @Test
  void theEditOfTheJsonExampleIsWritten() throws IOException {
    CommandRun run = run(List.of("check", menu.toString(), "--report", "json"));
    String edit = run.out().lines().toList().get(2);
    assertEquals(line("{\"line\":1"), edit.replaceAll("(\"confidence\":0\\.\\d{4})\\d*", "$1"));
  }

  @Test
  void theExampleOfAWorkflowCommandIsWritten() throws IOException {
    CommandRun run = run(List.of("check", menu.toString(), "--report", "github"));
    assertEquals(
        line("::warning"), run.out().lines().toList().get(0).replace(menu.toString(), "menu.txt"));
  }

  @Test
  void theCommandForReplacementsListsThem() throws IOException, InterruptedException {
    Assumptions.assumeTrue(new ProcessBuilder("sh", "-c", "command -v jq").start().waitFor() == 0);
    run(List.of("check", menu.toString(), "--report", "json=" + folder.resolve("report.json")));
    Process shell = new ProcessBuilder("sh", "-c", line("jq ")).directory(folder.toFile()).start();
    String listed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals("1 Ã© → é", listed.strip());
  }

  @Test
  void theWorkflowRuns() throws IOException {
    Files.createDirectory(folder.resolve("temp"));
    String block = Files.readString(PAGE).replaceAll("(?s).*run: >\n(.*?)\n {6}- uses.*", "$1");
    String command = block.strip().replace("${{ runner.temp }}", "${{runner.temp}}");
    CommandRun run = run(arguments(command));
    assertEquals(ExitStatus.DONE, run.status(), run.errors());
    assertTrue(run.out().contains("::warning file=" + menu), run.out());
    for (String report : List.of("textmend.sarif", "textmend.html")) {
      assertTrue(Files.size(folder.resolve("temp").resolve(report)) > 1000, report);
    }
  }

  @Test
  void theHooksRun() throws IOException {
    List<String> check = new ArrayList<>(arguments(line("entry: ").substring("entry: ".length())));
    check.add(menu.toString());
    assertEquals(ExitStatus.FOUND, run(check).status());
    String mend = line("With `entry: ").replaceAll(".*`entry: (.*?)`.*", "$1");
    List<String> mending = new ArrayList<>(arguments(mend));
    mending.add(menu.toString());
    assertEquals(ExitStatus.DONE, run(mending).status());
    assertEquals("Le café est ferme.", Files.readString(menu));
    assertEquals(ExitStatus.DONE, run(check).status());
  }
}
