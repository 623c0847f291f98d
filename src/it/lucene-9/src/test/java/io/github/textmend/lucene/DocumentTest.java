package io.github.textmend.lucene;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The program in docs/pipelines/lucene.md prints what the document tells. */
public class DocumentTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void theProgramPrintsWhatTheDocumentTells() throws Exception {
    Path source = folder.getRoot().toPath().resolve("Search.java");
    Files.writeString(source, block("java"));
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                source.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(block("text"), printed.replace(System.lineSeparator(), "\n"));
    assertEquals(0, java.waitFor());
  }

  private static String block(String language) throws IOException {
    Path home = Path.of(System.getProperty("textmend.home"));
    String document = Files.readString(home.resolve("docs/pipelines/lucene.md"));
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(document);
    assertTrue("the document has a block of " + language, block.find());
    return block.group(1);
  }
}
