package io.github.textmend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports and statistics, asked for at the command line. */
class ReportOptionsTest {
  @TempDir Path folder = Path.of("");
  private Path menu = Path.of("");

  @BeforeEach
  void writeFiles() throws IOException {
    menu = Files.writeString(folder.resolve("menu.txt"), "clean\nLe cafÃ© est ferme.\n");
    Files.writeString(folder.resolve("clean.txt"), "clean\n");
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void checkWritesReportsOfAFolder() throws IOException {
    CommandRun run =
        CommandRun.of(
            "",
            "check",
            "-r",
            at(""),
            "--report",
            "json=" + at("a.json"),
            "--report",
            "html=" + at("a.html"),
            "--report",
            "sarif=" + at("a.sarif"));
    assertEquals(ExitStatus.FOUND, run.status(), run.errors());
    assertEquals(menu + "\n", run.out());
    assertTrue(read("a.json").contains("\"line\":2,\"column\":7,"), read("a.json"));
    assertTrue(read("a.json").contains("\"totals\":{\"files\":2,\"changed_files\":1,"));
    assertTrue(read("a.html").contains("<h1>1 edit in 1 of 2 files</h1>"));
    assertTrue(read("a.sarif").contains("\"startLine\":2,\"startColumn\":7,"));
  }

  @Test
  void aReportMayTakeStandardOutput() {
    CommandRun run = CommandRun.of("", "check", menu.toString(), "--report", "github");
    assertTrue(run.out().startsWith("::warning file=" + menu + ",line=2,col=7,"), run.out());
    assertTrue(run.out().endsWith("::1 edit in 1 of 1 file (encoding 1)\n"), run.out());
  }

  @Test
  void mendingGoesOnAsWithoutAReport() throws IOException {
    CommandRun run = CommandRun.of("Le cafÃ©\r\n\u0000", "--report", "json=" + at("a.json"));
    assertEquals("Le café\r\n\u0000", run.out());
    assertTrue(read("a.json").contains("{\"file\":\"-\",\"edits\":["));
  }

  @Test
  void inPlaceItTellsWhatWasWritten() throws IOException {
    CommandRun.of("", "-i", menu.toString(), "--report", "json=" + at("a.json"));
    assertEquals("clean\nLe café est ferme.\n", read("menu.txt"));
    assertTrue(read("a.json").contains("\"written\":true"), read("a.json"));
  }

  @Test
  void fieldsOfRecordsAreNamed() throws IOException {
    Path users =
        Files.writeString(folder.resolve("users.jsonl"), "\n{\"user\":{\"name\":\"cafÃ©\"}}\n?\n");
    CommandRun run =
        CommandRun.of(
            "",
            "check",
            "--format",
            "jsonl",
            "--field",
            "user.name",
            users.toString(),
            "--report",
            "json");
    assertEquals(ExitStatus.FAILED, run.status());
    assertTrue(run.out().contains("{\"line\":2,\"column\":4,\"field\":\"user.name\","), run.out());
    assertTrue(run.out().contains("\"line\":3,\"message\":\"not JSON"), run.out());
  }

  @Test
  void aReportIsNotReadByItsOwnRun() throws IOException {
    String report = at("report.json");
    CommandRun.of("", "check", "-r", at(""), "--report", "json=" + report);
    CommandRun run = CommandRun.of("", "check", "-r", at(""), "--report", "json=" + report);
    assertEquals(menu + "\n", run.out());
    assertTrue(read("report.json").contains("\"totals\":{\"files\":2,"), read("report.json"));
  }

  @Test
  void noReportOverwritesWhatIsRead() throws IOException {
    CommandRun run = CommandRun.of("", "check", menu.toString(), "--report", "json=" + menu);
    assertEquals(ExitStatus.FAILED, run.status());
    assertEquals(
        "textmend: --report json=" + menu + " would overwrite what is read\n", run.errors());
    assertTrue(read("menu.txt").startsWith("clean\n"));
  }

  @Test
  void noReportMixesWithText() {
    CommandRun run = CommandRun.of("Ã©", "--report", "json");
    assertEquals(ExitStatus.FAILED, run.status());
    assertEquals(
        "textmend: --report json goes to standard output, and so does what the command writes;"
            + " name a file, as in --report json=FILE\n",
        run.errors());
  }

  @Test
  void twoReportsDoNotShareAFile() {
    CommandRun run =
        CommandRun.of("", "check", menu.toString(), "--report", "json", "--report", "html=-");
    assertEquals("textmend: two reports go to -\n", run.errors());
  }

  @Test
  void unknownFormsAreTold() {
    CommandRun run = CommandRun.of("", "check", "--report", "pdf=a.pdf");
    assertEquals(ExitStatus.FAILED, run.status());
    assertEquals(
        "textmend: unknown report \"pdf\"; known are json, html, sarif, github\n", run.errors());
  }

  @Test
  void wrongOptionsLeaveAnOldReportAsItIs() throws IOException {
    Files.writeString(folder.resolve("old.json"), "old");
    CommandRun.of(
        "", "check", menu.toString(), "--spec", "nonsense=1", "--report", "json=" + at("old.json"));
    assertEquals("old", read("old.json"));
  }

  @Test
  void aReportThatCannotBeWrittenEndsWithItsName() {
    CommandRun run =
        CommandRun.of("", "check", menu.toString(), "--report", "json=" + at("none/a.json"));
    assertEquals(ExitStatus.FAILED, run.status());
    assertEquals(
        "textmend: " + at("none/a.json") + ": cannot write the report: no such folder\n",
        run.errors());
  }

  @Test
  void aClosedPipeEndsTheRun() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Console console = new Console(new ByteArrayInputStream(new byte[0]), closed, errors);
    String[] arguments = {
      "check", menu.toString(), "--report", "json", "--report", "html=" + at("a.html")
    };
    assertEquals(ExitStatus.CLOSED_PIPE, Main.run(arguments, console));
    assertEquals("", errors.toString(StandardCharsets.UTF_8));
    assertTrue(Files.exists(folder.resolve("a.html")));
  }

  @Test
  void statisticsAreALineOnStandardError() {
    CommandRun run = CommandRun.of("", "check", menu.toString(), at("clean.txt"), "--stats");
    assertTrue(
        run.errors().startsWith("textmend: 1 edit in 1 of 2 files (encoding 1); least"),
        run.errors());
    assertEquals(1, run.errors().lines().count());
  }

  @Test
  void withoutATerminalNoBarIsShown() {
    assertFalse(CommandRun.of("", "check", menu.toString()).errors().contains("\u001B"));
  }
}
