package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jar for the class path of an engine, which may bring any version of the same libraries. */
class AllJarIT {
  private static final Path JAR = Path.of(System.getProperty("textmend.all.jar", ""));

  @Test
  void bringsNoClassUnderANameThatAnotherJarMayHave() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> foreign =
          jar.stream()
              .map(ZipEntry::getName)
              .map(name -> name.replaceFirst("^META-INF/versions/\\d+/", ""))
              .filter(name -> name.endsWith(".class") && !name.startsWith("io/github/textmend/"))
              .toList();
      assertEquals(List.of(), foreign);
    }
  }

  @Test
  void everyServiceFileNamesClassesThatAreThere() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (ZipEntry file : jar.stream().filter(AllJarIT::isServiceFile).toList()) {
        String names = new String(jar.getInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
        names
            .lines()
            .map(line -> line.replaceFirst("#.*", "").strip())
            .filter(name -> !name.isEmpty())
            .forEach(name -> assertTrue(has(jar, name), file + " names " + name));
      }
    }
  }

  private static boolean isServiceFile(ZipEntry entry) {
    return entry.getName().startsWith("META-INF/services/") && !entry.isDirectory();
  }

  private static boolean has(JarFile jar, String className) {
    return jar.getEntry(className.replace('.', '/') + ".class") != null;
  }

  @ParameterizedTest
  @CsvSource({
    "spark.TextCatalog,                  org/apache/spark/",
    "spark.MendUdf,                      org/apache/spark/",
    "flink.MendFunction,                 org/apache/flink/",
    "kafka.Mend$Value,                   org/apache/kafka/",
    "lucene.TextMendCharFilterFactory,   org/apache/lucene/",
    "solr.TextMendUpdateProcessorFactory, org/apache/solr/"
  })
  void aClassOfAnEngineNamesWhatIsMissingOfIt(String name, String engine) throws IOException {
    try (URLClassLoader alone = alone()) {
      Error error =
          assertThrows(
              NoClassDefFoundError.class, () -> alone.loadClass("io.github.textmend." + name));
      assertTrue(String.valueOf(error.getMessage()).startsWith(engine), error::toString);
    }
  }

  @Test
  void theJobForSparkTellsThatSparkIsMissing() throws Exception {
    Process job =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                JAR.toString(),
                "io.github.textmend.spark.CleanFolder",
                "--format",
                "text",
                "in",
                "out")
            .redirectErrorStream(true)
            .start();
    String told = new String(job.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(told.startsWith("Spark is not on the class path; start this with spark-"), told);
    assertEquals(2, job.waitFor());
    assertEquals(1, told.lines().count(), told);
  }

  private static URLClassLoader alone() throws IOException {
    URL[] jar = {JAR.toUri().toURL()};
    return new URLClassLoader(jar, ClassLoader.getPlatformClassLoader());
  }

  /** Each preset reaches other data of ICU4J, which lies under another name in that jar. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          preset=encoding            | PrzykÅ‚ad
          preset=standard            | caf&eacute; Ã¼
          preset=search              | Straße CAFÉ
          preset=moses               | «a» …
          preset=ascii               | Ærø, Łódź, Москва
          preset=display,language=de | "so" - und 'so'
          """)
  void doesAloneWhatTheLibraryDoesWithItsDependencies(String spec, String text) throws Exception {
    String expected = TextMend.parse(spec).mend(text);
    assertNotEquals(text, expected);
    try (URLClassLoader alone = alone()) {
      Class<?> textMend = alone.loadClass(TextMend.class.getName());
      Object made = textMend.getMethod("parse", String.class).invoke(null, spec);
      assertEquals(expected, textMend.getMethod("mend", String.class).invoke(made, text));
    }
  }
}
