package io.github.textmend.cli;

import io.github.textmend.cli.file.FileNames;
import io.github.textmend.cli.file.FileSearch;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files are read. */
final class FileOptions {
  /** Takes files one after the other. */
  interface Visitor {
    void standardInput();

    /**
     * A file.
     *
     * @param name as it was given or found
     * @param searched whether it was found in a folder
     */
    void file(String name, Path path, boolean searched);

    /** A name or a folder with which nothing can be done. */
    void failed(String name, String reason);
  }

  @Parameters(
      paramLabel = "PATH",
      description = "Files, and with -r folders; none or - is standard input.")
  private List<String> paths = List.of();

  @Option(
      names = {"-r", "--recursive"},
      description =
          "Go through folders; hidden files, those that .gitignore names, node_modules and"
              + " __pycache__ are left out.")
  private boolean recursive;

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = "With -r: take files with such names only, as in '*.txt'. Repeatable.")
  private List<String> includes = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "With -r: leave out files and folders with such names. Repeatable.")
  private List<String> excludes = List.of();

  @Option(
      names = "--no-ignore",
      description = "With -r: leave out nothing but what --exclude names.")
  private boolean noIgnore;

  @Option(
      names = "--files-from",
      paramLabel = "FILE",
      description = "Read names of files from a file, a line each; - is standard input.")
  private @Nullable String filesFrom;

  @Option(
      names = {"-0", "--null"},
      description = "With --files-from: names end with NUL, as find -print0 writes them.")
  private boolean nul;

  /** Whether standard input is read as text. */
  boolean readsStandardInput() {
    return paths.contains("-") || (paths.isEmpty() && filesFrom == null);
  }

  /** Whether a file is among those that were named, not found in a folder or a list. */
  boolean names(Path file) {
    return paths.stream().anyMatch(path -> isSame(path, file));
  }

  private static boolean isSame(String name, Path file) {
    try {
      return Path.of(name).toAbsolutePath().normalize().equals(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * What goes through folders.
   *
   * @throws IllegalArgumentException if options do not go together or a pattern makes no sense
   */
  FileSearch search() {
    if (!recursive && (!includes.isEmpty() || !excludes.isEmpty() || noIgnore)) {
      throw new IllegalArgumentException("--include, --exclude and --no-ignore go with -r");
    }
    if (nul && filesFrom == null) {
      throw new IllegalArgumentException("-0 goes with --files-from");
    }
    if (filesFrom != null && filesFrom.equals("-") && paths.contains("-")) {
      throw new IllegalArgumentException("standard input cannot have both text and names of files");
    }
    return new FileSearch(includes, excludes, noIgnore);
  }

  /** Gives each file in turn. */
  void visit(FileSearch search, InputStream standardInput, Visitor visitor) {
    if (paths.isEmpty() && filesFrom == null) {
      visitor.standardInput();
    }
    for (String path : paths) {
      if (path.equals("-")) {
        visitor.standardInput();
      } else {
        visit(path, search, visitor);
      }
    }
    if (filesFrom != null) {
      visitNamed(filesFrom, search, standardInput, visitor);
    }
  }

  private void visitNamed(
      String from, FileSearch search, InputStream standardInput, Visitor visitor) {
    char end = nul ? '\0' : '\n';
    try (InputStream in = from.equals("-") ? standardInput : new FileInputStream(from)) {
      FileNames.read(in, end, name -> visit(name, search, visitor));
    } catch (IOException e) {
      visitor.failed(from, String.valueOf(e.getMessage()));
    }
  }

  private void visit(String name, FileSearch search, Visitor visitor) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      visitor.failed(name, "not a file name here: " + e.getReason());
      return;
    }
    if (!recursive || !Files.isDirectory(path)) {
      visitor.file(name, path, false);
      return;
    }
    search.search(
        path,
        new FileSearch.Found() {
          @Override
          public void file(Path file) {
            visitor.file(file.toString(), file, true);
          }

          @Override
          public void failed(Path folder, IOException error) {
            visitor.failed(folder.toString(), io.github.textmend.cli.file.Reasons.of(error));
          }
        });
  }
}
