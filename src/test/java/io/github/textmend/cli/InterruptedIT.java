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
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is stopped while it writes files in their places leaves each whole, as it was or
 * as it is to be. {@code -Dtextmend.kills=100} stops it as often.
 */
@Timeout(value = 1200, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterruptedIT {
  private static final int KILLS = Integer.getInteger("textmend.kills", 8);
  private static final int FILES = 40;
  private static final int LINES = 4_000;
  private static final int MOST_WAIT_MICROSECONDS = 5_000;

  private final Random random = new Random(7);

  @TempDir Path folder = Path.of("");

  @Test
  void killedAtAnyMomentNothingIsLost() throws Exception {
    int midway = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      writeAll();
      stop(Process::destroyForcibly);
      int mended = countMended();
      midway += mended > 0 && mended < FILES ? 1 : 0;
      deleteTemporaryFiles();
    }
    assertTrue(midway > 0, "of " + KILLS + " kills, one hits it while it works");
  }

  @Test
  void askedToEndItLeavesNoTemporaryFiles() throws Exception {
    for (int kill = 0; kill < KILLS / 2; kill++) {
      writeAll();
      stop(Process::destroy);
      countMended();
      assertEquals(0, deleteTemporaryFiles());
    }
  }

  /** What is done to a process. */
  private interface Stopping {
    void stop(Process process);
  }

  /** Waits until one of the files is mended, then a random moment more. */
  private void stop(Stopping stopping) throws Exception {
    Process process = start();
    Path awaited = file(random.nextInt(FILES - 1));
    byte[] mended = mended(awaited);
    while (process.isAlive() && !Arrays.equals(mended, Files.readAllBytes(awaited))) {
      Thread.onSpinWait();
    }
    TimeUnit.MICROSECONDS.sleep(random.nextInt(MOST_WAIT_MICROSECONDS));
    stopping.stop(process);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
  }

  private Process start() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("textmend.cli.jar", ""),
                "-i"));
    for (int i = 0; i < FILES; i++) {
      command.add(file(i).toString());
    }
    return new ProcessBuilder(command).inheritIO().start();
  }

  private void writeAll() throws IOException {
    for (int i = 0; i < FILES; i++) {
      Files.write(file(i), content(file(i), "donâ€™t"));
    }
  }

  private int countMended() throws IOException {
    int count = 0;
    for (int i = 0; i < FILES; i++) {
      byte[] now = Files.readAllBytes(file(i));
      boolean isMended = Arrays.equals(mended(file(i)), now);
      assertTrue(
          isMended || Arrays.equals(content(file(i), "donâ€™t"), now),
          file(i) + " has " + now.length + " bytes of neither content");
      count += isMended ? 1 : 0;
    }
    return count;
  }

  private int deleteTemporaryFiles() throws IOException {
    int count = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".txt")) {
          assertTrue(name.startsWith(".") && name.endsWith(".textmend-tmp"), name);
          Files.delete(file);
          count++;
        }
      }
    }
    return count;
  }

  private Path file(int number) {
    return folder.resolve(number + ".txt");
  }

  private static byte[] mended(Path file) {
    return content(file, "don’t");
  }

  private static byte[] content(Path file, String word) {
    String lines = (file.getFileName() + " is clean, and long enough\n").repeat(LINES);
    return (lines + word + "\n" + lines + word + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
