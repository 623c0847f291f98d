package io.github.textmend.cli.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Takes away temporary files when the command is ended from outside, as by Ctrl-C. Thread-safe. */
final class TemporaryFiles {
  /** Opens a file. */
  interface Opening<T> {
    T open() throws IOException;
  }

  private static final ReentrantLock LOCK = new ReentrantLock();
  private static final Set<Path> FILES = new HashSet<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFiles::deleteAll, "temporary files"));
  }

  private TemporaryFiles() {}

  /** Makes one. */
  static <T> T create(Path file, Opening<T> opening) throws IOException {
    LOCK.lock();
    try {
      T opened = opening.open();
      FILES.add(file);
      return opened;
    } finally {
      LOCK.unlock();
    }
  }

  /** Gives one its name, whether or not another file has it. */
  static void place(Path file, Path target) throws IOException {
    LOCK.lock();
    try {
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
      FILES.remove(file);
    } finally {
      LOCK.unlock();
    }
  }

  /** Deletes one, unless it has its name. */
  static void delete(Path file) throws IOException {
    LOCK.lock();
    try {
      if (FILES.remove(file)) {
        Files.deleteIfExists(file);
      }
    } finally {
      LOCK.unlock();
    }
  }

  /** Keeps the lock, so that nothing is made or placed in the moment that is left. */
  private static void deleteAll() {
    LOCK.lock();
    for (Path file : FILES) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        System.err.println("textmend: " + file + ": temporary file stays: " + Reasons.of(e));
      }
    }
  }
}
