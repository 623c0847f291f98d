package io.github.textmend.cli.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files are found in folders. */
class FileSearchTest {
  @TempDir Path root = Path.of("");

  @BeforeEach
  void write() throws IOException {
    for (String name :
        List.of(
            "a.txt",
            "b.csv",
            ".hidden.txt",
            ".git/config",
            "docs/a.txt",
            "docs/deep/c.txt",
            "node_modules/x/a.txt",
            "out/d.txt")) {
      Files.createDirectories(root.resolve(name).getParent());
      Files.writeString(root.resolve(name), "");
    }
  }

  @Test
  void hiddenFilesAndOtherPeoplesAreLeftOut() {
    assertEquals("a.txt b.csv docs/a.txt docs/deep/c.txt out/d.txt", found());
  }

  @Test
  void everythingIsFoundOnDemand() {
    assertEquals(
        ".git/config .hidden.txt a.txt b.csv docs/a.txt docs/deep/c.txt node_modules/x/a.txt"
            + " out/d.txt",
        found(new FileSearch(List.of(), List.of(), true), root));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*.txt        |           | a.txt docs/a.txt docs/deep/c.txt out/d.txt",
        "*.csv        |           | b.csv",
        "docs/*.txt   |           | docs/a.txt",
        "docs/**      |           | docs/a.txt docs/deep/c.txt",
        "             | docs      | a.txt b.csv out/d.txt",
        "             | docs/deep | a.txt b.csv docs/a.txt out/d.txt",
        "[a-b].*      | *.csv     | a.txt docs/a.txt",
        "?.txt        | out       | a.txt docs/a.txt docs/deep/c.txt",
      })
  void patternsChoose(String include, String exclude, String want) {
    assertEquals(want, found(new FileSearch(list(include), list(exclude), false), root));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "out            | a.txt b.csv docs/a.txt docs/deep/c.txt",
        "out/           | a.txt b.csv docs/a.txt docs/deep/c.txt",
        "a.txt/         | a.txt b.csv docs/a.txt docs/deep/c.txt out/d.txt",
        "a.txt          | b.csv docs/deep/c.txt out/d.txt",
        "/a.txt         | b.csv docs/a.txt docs/deep/c.txt out/d.txt",
        "*.txt;!c.txt   | b.csv docs/deep/c.txt",
        "docs/**/c.txt  | a.txt b.csv docs/a.txt out/d.txt",
        "docs/*;!deep   | a.txt b.csv docs/deep/c.txt out/d.txt",
        "# a.txt;\\#x   | a.txt b.csv docs/a.txt docs/deep/c.txt out/d.txt",
        "[!a].txt       | a.txt b.csv docs/a.txt",
      })
  void ignoreFilesAreKept(String rules, String want) throws IOException {
    Files.writeString(root.resolve(".gitignore"), rules.replace(';', '\n'));
    assertEquals(want, found());
  }

  @Test
  void innerIgnoreFilesGoBeforeOuterOnes() throws IOException {
    Files.writeString(root.resolve(".gitignore"), "*.txt\n");
    Files.writeString(root.resolve("docs/.gitignore"), "!a.txt\n");
    assertEquals("b.csv docs/a.txt", found());
  }

  @Test
  void ignoreFilesOfTheRepositoryAboveCount() throws IOException {
    Files.writeString(root.resolve(".gitignore"), "/docs/deep\n");
    assertEquals("a.txt", found(new FileSearch(List.of(), List.of(), false), root.resolve("docs")));
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Files.createSymbolicLink(root.resolve("loop"), root);
    Files.createSymbolicLink(root.resolve("link.txt"), root.resolve("a.txt"));
    assertEquals("a.txt b.csv docs/a.txt docs/deep/c.txt out/d.txt", found());
  }

  private String found() {
    return found(new FileSearch(List.of(), List.of(), false), root);
  }

  private static String found(FileSearch search, Path from) {
    List<String> names = new ArrayList<>();
    search.search(
        from,
        new FileSearch.Found() {
          @Override
          public void file(Path file) {
            names.add(from.relativize(file).toString().replace('\\', '/'));
          }

          @Override
          public void failed(Path folder, IOException error) {
            fail(folder.toString(), error);
          }
        });
    return String.join(" ", names);
  }

  private static List<String> list(String pattern) {
    return pattern == null ? List.of() : List.of(pattern);
  }
}
