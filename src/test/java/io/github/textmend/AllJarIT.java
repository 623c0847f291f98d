package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
    URL[] jar = {JAR.toUri().toURL()};
    try (URLClassLoader alone = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
      Class<?> textMend = alone.loadClass(TextMend.class.getName());
      Object made = textMend.getMethod("parse", String.class).invoke(null, spec);
      assertEquals(expected, textMend.getMethod("mend", String.class).invoke(made, text));
    }
  }
}
