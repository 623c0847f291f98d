package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say is so: the README's examples, and where links lead. */
class DocumentsTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @ParameterizedTest
  @MethodSource
  void theTableIsTrue(String damaged, String mended) {
    assertEquals(mended, TextMend.of(Preset.ENCODING).mend(damaged));
  }

  /** The first table, without its head. */
  static List<Object[]> theTableIsTrue() throws IOException {
    List<Object[]> rows =
        Files.readAllLines(README).stream()
            .dropWhile(line -> !line.startsWith("|"))
            .takeWhile(line -> line.startsWith("|"))
            .skip(2)
            .map(DocumentsTest::cells)
            .toList();
    assertTrue(rows.size() > 5, "the README has a table of examples");
    return rows;
  }

  /** A cell is what stands between bars and one space on each side. */
  private static Object[] cells(String row) {
    String[] cells = row.substring(1, row.length() - 1).split("\\|", -1);
    assertEquals(2, cells.length, row);
    return Stream.of(cells).map(cell -> cell.substring(1, cell.length() - 1)).toArray();
  }

  @Test
  void theExamplePrintsWhatTheReadmeTells(@TempDir Path folder) throws Exception {
    Path source = Files.writeString(folder.resolve("Example.java"), block("java"));
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                source.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(block("text"), printed.replace(System.lineSeparator(), "\n"));
    assertEquals(0, java.waitFor());
  }

  /** The README's first block of code in a language. */
  private static String block(String language) throws IOException {
    String fence = "```" + language + "\n";
    String readme = Files.readString(README);
    int start = readme.indexOf(fence) + fence.length();
    assertTrue(start >= fence.length(), "the README has a block of " + language);
    return readme.substring(start, readme.indexOf("```", start));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadToFiles(Path document) throws IOException {
    Matcher links = LINK.matcher(Files.readString(document));
    while (links.find()) {
      Path target = document.toAbsolutePath().resolveSibling(links.group(1));
      assertTrue(Files.exists(target), document + " links to " + links.group(1));
    }
  }

  static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      Stream<Path> pages = docs.filter(file -> file.toString().endsWith(".md"));
      return Stream.concat(Stream.of(README), pages).toList();
    }
  }
}
