package io.github.textmend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user may read and not write; root, who may write everywhere, runs it as another. */
class ReadOnlyFolderIT {
  private static final String DAMAGED = "donâ€™t\n";
  private static final int NOBODY = 65534;
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

  @TempDir Path folder = Path.of("");

  @Test
  void aFileInAReadOnlyFolderIsToldAndTheRestIsDone() throws Exception {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Path open = Files.createDirectory(folder.resolve("open"));
    Path file = Files.writeString(closed.resolve("a.txt"), DAMAGED);
    Path other = Files.writeString(open.resolve("b.txt"), DAMAGED);
    permit(folder, "rwxr-xr-x");
    permit(open, "rwxrwxrwx");
    permit(other, "rw-rw-rw-");
    permit(closed, "r-xr-xr-x");
    try {
      List<String> command = asAUser();
      if (isRoot()) {
        Files.setAttribute(other, "unix:uid", NOBODY);
        Files.setAttribute(other, "unix:gid", NOBODY);
      }
      command.addAll(List.of("-jar", System.getProperty("textmend.cli.jar", ""), "-i"));
      command.addAll(List.of(file.toString(), other.toString()));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertEquals(
          "textmend: " + file + ": its folder cannot be written: permission denied\n", told);
      assertEquals(2, process.exitValue());
      assertEquals(DAMAGED, Files.readString(file));
      assertEquals("don’t\n", Files.readString(other));
    } finally {
      permit(closed, "rwxr-xr-x");
    }
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static List<String> asAUser() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(AS_NOBODY);
      List<String> trial = new ArrayList<>(command);
      trial.addAll(List.of(java, "-jar", System.getProperty("textmend.cli.jar", ""), "--version"));
      assumeTrue(succeeds(trial), "another user can run the command");
    }
    command.add(java);
    return command;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name", "").equals("root");
  }

  private static boolean succeeds(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      // There is no such program.
      return false;
    }
  }
}
