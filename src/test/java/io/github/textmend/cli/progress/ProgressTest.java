package io.github.textmend.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.textmend.cli.finding.FileOutcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The bar at a terminal. */
class ProgressTest {
  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final StatusLine line = new StatusLine(terminal);
  private long now;

  private String written() {
    return terminal.toString(StandardCharsets.UTF_8);
  }

  private Progress progress(boolean isTerminal) {
    return new Progress(line, () -> isTerminal, () -> now);
  }

  private void run(Progress progress, long seconds) {
    progress.fileStarted("folder/file.txt", 4_000_000);
    now += seconds * SECOND;
    progress.advanced("folder/file.txt", 3_000_000);
    progress.fileEnded(
        "folder/file.txt", new FileOutcome(9, 4_000_000, false, false, 0, Optional.empty()));
    progress.close();
  }

  @Test
  void tellsTheFileAndHowMuchOfItIsRead() {
    run(progress(true), 2);
    assertTrue(written().contains("100% [="), written());
    assertTrue(written().contains("4/4 MB"), written());
    assertTrue(written().contains("file 1 folder/file.txt"), written());
  }

  @Test
  void goesWhenTheRunIsOver() {
    run(progress(true), 2);
    assertTrue(written().endsWith("\r\u001B[K"), written());
  }

  @Test
  void aShortRunHasNone() {
    run(progress(true), 0);
    assertEquals("", written());
  }

  @Test
  void whatIsNoTerminalHasNone() {
    run(progress(false), 2);
    assertEquals("", written());
  }

  @Test
  void messagesClearTheLineFirst() throws IOException {
    line.show("half");
    line.above(terminal).write("textmend: told\n".getBytes(StandardCharsets.UTF_8));
    line.above(terminal).write("again\n".getBytes(StandardCharsets.UTF_8));
    assertEquals("\r\u001B[Khalf\r\u001B[Ktextmend: told\nagain\n", written());
  }

  @Test
  void namesCannotMoveTheCursor() {
    Progress progress = progress(true);
    now += 2 * SECOND;
    progress.fileStarted("a\u001B[2J\n.txt", -1);
    progress.close();
    assertFalse(written().contains("\u001B[2J"), written());
  }
}
