package io.github.textmend.cli.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through folders, names in order. Links are not followed. Unless told otherwise, what is
 * hidden, what .gitignore files name, and folders of other people's code are left out. Immutable.
 */
public final class FileSearch {
  /** Takes what is found. */
  public interface Found {
    void file(Path file);

    /** A folder cannot be read. */
    void failed(Path folder, IOException error);
  }

  private static final Set<String> OTHER_PEOPLES = Set.of("node_modules", "__pycache__");

  private final List<Glob> includes;
  private final List<Glob> excludes;
  private final boolean everything;

  /**
   * Makes a search.
   *
   * @param includes patterns of the files to take; none for all
   * @param excludes patterns of the files and folders to leave out
   * @param everything whether to take hidden and ignored ones, too
   * @throws IllegalArgumentException if a pattern makes no sense
   */
  public FileSearch(List<String> includes, List<String> excludes, boolean everything) {
    this.includes = includes.stream().map(Glob::of).toList();
    this.excludes = excludes.stream().map(Glob::of).toList();
    this.everything = everything;
  }

  /** Finds the files in a folder and those in it. */
  public void search(Path root, Found found) {
    try {
      IgnoreFile above = everything ? null : IgnoreFile.above(root.toAbsolutePath().normalize());
      new Walk(root, found).folder(root, above);
    } catch (IOException e) {
      found.failed(root, e);
    }
  }

  private final class Walk {
    private final Path root;
    private final Found found;

    Walk(Path root, Found found) {
      this.root = root;
      this.found = found;
    }

    void folder(Path folder, @Nullable IgnoreFile above) throws IOException {
      IgnoreFile ignored = everything ? null : IgnoreFile.in(absolute(folder), above);
      for (Path path : sorted(folder)) {
        boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        if (isLeftOut(path, isFolder, ignored)) {
          continue;
        }
        if (isFolder) {
          inner(path, ignored);
        } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && isIncluded(path)) {
          found.file(path);
        }
      }
    }

    private void inner(Path folder, @Nullable IgnoreFile above) {
      try {
        folder(folder, above);
      } catch (IOException e) {
        found.failed(folder, e);
      }
    }

    private boolean isLeftOut(Path path, boolean isFolder, @Nullable IgnoreFile ignored) {
      String name = String.valueOf(path.getFileName());
      if (Replacement.isTemporary(path) || matches(excludes, path, isFolder)) {
        return true;
      }
      return !everything
          && (name.startsWith(".")
              || (isFolder && OTHER_PEOPLES.contains(name))
              || (ignored != null && ignored.ignores(absolute(path), isFolder)));
    }

    private boolean isIncluded(Path path) {
      return includes.isEmpty() || matches(includes, path, false);
    }

    private boolean matches(List<Glob> globs, Path path, boolean isFolder) {
      String name = IgnoreFile.slashed(root.relativize(path));
      return globs.stream().anyMatch(glob -> glob.matches(name, isFolder));
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static List<Path> sorted(Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(paths::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    Collections.sort(paths);
    return paths;
  }
}
