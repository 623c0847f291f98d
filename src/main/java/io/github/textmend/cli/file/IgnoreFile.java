package io.github.textmend.cli.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A .gitignore file and those of the folders above. The last pattern that matches decides. */
final class IgnoreFile {
  static final String NAME = ".gitignore";

  private record Rule(Glob glob, boolean ignores) {}

  private final Path folder;
  private final List<Rule> rules;
  private final @Nullable IgnoreFile above;

  private IgnoreFile(Path folder, List<Rule> rules, @Nullable IgnoreFile above) {
    this.folder = folder;
    this.rules = rules;
    this.above = above;
  }

  /** The one in a folder, or that above if there is none. */
  static @Nullable IgnoreFile in(Path folder, @Nullable IgnoreFile above) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return above;
    }
    List<Rule> rules = new ArrayList<>();
    // Read so, it may be in any encoding.
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    text.lines().forEach(line -> addRule(line, rules));
    return new IgnoreFile(folder, rules, above);
  }

  /** Those of the folders above one, up to that of the repository it is in, if it is in one. */
  static @Nullable IgnoreFile above(Path folder) throws IOException {
    Path repository = folder;
    while (repository != null && !Files.exists(repository.resolve(".git"))) {
      repository = repository.getParent();
    }
    if (repository == null || repository.equals(folder)) {
      return null;
    }
    IgnoreFile found = in(repository, null);
    Path at = repository;
    for (Path name : repository.relativize(folder)) {
      at = at.resolve(name);
      found = at.equals(folder) ? found : in(at, found);
    }
    return found;
  }

  boolean ignores(Path path, boolean isFolder) {
    String name = slashed(folder.relativize(path));
    for (int i = rules.size() - 1; i >= 0; i--) {
      if (rules.get(i).glob().matches(name, isFolder)) {
        return rules.get(i).ignores();
      }
    }
    return above != null && above.ignores(path, isFolder);
  }

  static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static void addRule(String line, List<Rule> rules) {
    String pattern = line.stripTrailing();
    if (pattern.isEmpty() || pattern.startsWith("#")) {
      return;
    }
    boolean ignores = !pattern.startsWith("!");
    try {
      rules.add(new Rule(Glob.of(ignores ? pattern : pattern.substring(1)), ignores));
    } catch (IllegalArgumentException e) {
      // Git takes such a pattern for one that matches nothing.
      return;
    }
  }
}
