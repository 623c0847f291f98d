package io.github.textmend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The commands in the documents do what stands below them. Blocks of {@code sh} run in one shell,
 * one after the other; a block of {@code text} right after one is what it shows.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CommandDocumentsIT {
  private static final Pattern BLOCK =
      Pattern.compile("```(sh|yaml)\\n(.*?)```\\n(?:\\n```text\\n(.*?)```\\n)?", Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("(?:entry|run): (java .*)");
  private static final String END = "@@ end of block";

  /** A jar that these tests run with is there already. */
  private static final String BUILD = "mvn ";

  @TempDir Path folder = Path.of("");

  /**
   * Commands and what they are to show.
   *
   * @param shown empty if the document does not tell
   */
  private record Block(String commands, String shown) {}

  @ParameterizedTest
  @ValueSource(strings = {"docs/command.md", "docs/pipelines/shell.md"})
  void commandsDoWhatTheDocumentTells(String document) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the documents are about a Unix shell");
    List<Block> blocks = blocks(Files.readString(Path.of(document)));
    assertTrue(blocks.size() > 5, "the document has commands");
    List<String> shown = run(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (!block.shown().isEmpty()) {
        assertEquals(block.shown(), shown.get(i), block.commands());
      }
      assertNoError(block, shown.get(i));
    }
  }

  private static void assertNoError(Block block, String shown) {
    for (String sign : List.of("command not found", "Exception", "Unknown option")) {
      assertEquals(-1, shown.indexOf(sign), block.commands() + shown);
    }
    if (block.shown().isEmpty()) {
      assertEquals(-1, shown.indexOf("textmend: "), block.commands() + shown);
    }
  }

  private static List<Block> blocks(String document) {
    List<Block> blocks = new ArrayList<>();
    Matcher found = BLOCK.matcher(document);
    while (found.find()) {
      String text = found.group(2);
      String shown = found.group(3) == null ? "" : found.group(3);
      if (found.group(1).equals("yaml")) {
        Matcher command = COMMAND.matcher(text);
        assertTrue(command.find(), text);
        blocks.add(new Block(command.group(1), ""));
      } else if (!text.startsWith(BUILD)) {
        blocks.add(new Block(text, shown));
      }
    }
    return blocks;
  }

  /** What each block shows, on standard output and error, as on a terminal. */
  private List<String> run(List<Block> blocks) throws Exception {
    Path jar = Path.of(System.getProperty("textmend.cli.jar", "")).toAbsolutePath();
    Files.createSymbolicLink(folder.resolve("target"), jar.getParent());
    Files.createDirectory(folder.resolve("tools"));
    Files.createSymbolicLink(folder.resolve("tools/textmend.jar"), jar);
    StringBuilder script = new StringBuilder();
    for (Block block : blocks) {
      script.append(block.commands()).append("\necho '").append(END).append("'\n");
    }
    String all = bash(script.toString());
    List<String> shown = List.of(all.split(END + "\n", -1));
    assertEquals(blocks.size() + 1, shown.size(), all);
    return shown;
  }

  private String bash(String script) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("script"), script);
    ProcessBuilder builder =
        new ProcessBuilder("/bin/bash", file.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true);
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    builder.environment().put("PATH", java + ":" + System.getenv("PATH"));
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    Process bash = builder.start();
    bash.getOutputStream().close();
    String shown = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertNotEquals(127, bash.waitFor(), shown);
    return shown;
  }
}
