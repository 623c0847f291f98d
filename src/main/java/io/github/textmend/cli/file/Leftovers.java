package io.github.textmend.cli.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes away temporary files when the command is ended from outside, as by Ctrl-C. */
final class Leftovers {
  private static final Set<Path> FILES = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Leftovers::delete, "leftovers"));
  }

  private Leftovers() {}

  static void add(Path file) {
    FILES.add(file);
  }

  /** Whether it was there. */
  static boolean remove(Path file) {
    return FILES.remove(file);
  }

  private static void delete() {
    for (Path file : FILES) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        System.err.println("textmend: " + file + ": temporary file stays: " + e.getMessage());
      }
    }
  }
}
