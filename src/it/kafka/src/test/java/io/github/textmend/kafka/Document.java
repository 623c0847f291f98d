package io.github.textmend.kafka;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The configurations of docs/pipelines/kafka.md, so that what is told there is what is run. */
final class Document {
  private static final Pattern BLOCK = Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL);

  private Document() {}

  /** The block of properties that has a line; a map to be changed. */
  static Map<String, String> properties(String line) {
    Matcher blocks = BLOCK.matcher(text());
    while (blocks.find()) {
      if (blocks.group(1).lines().anyMatch(line::equals)) {
        return parsed(blocks.group(1));
      }
    }
    throw new AssertionError("the document has no properties with the line " + line);
  }

  /** The commands that install the jar, once it is built. */
  static String installation() {
    return command("mvn ").replaceFirst("mvn .*\n", "");
  }

  /** What the script that starts a worker is given. */
  static List<String> workerFiles() {
    String[] words = command("bin/connect-standalone.sh ").split("\\s+");
    return List.of(words).subList(1, words.length);
  }

  /** The block of shell commands that begins so. */
  static String command(String start) {
    Matcher blocks = Pattern.compile("```sh\n(.*?)\n```", Pattern.DOTALL).matcher(text());
    while (blocks.find()) {
      if (blocks.group(1).startsWith(start)) {
        return blocks.group(1);
      }
    }
    throw new AssertionError("the document has no command that begins with " + start);
  }

  /** The first block of a language. */
  static String block(String language) {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)\n```", Pattern.DOTALL).matcher(text());
    if (!block.find()) {
      throw new AssertionError("the document has no block of " + language);
    }
    return block.group(1);
  }

  private static String text() {
    Path home = Path.of(System.getProperty("textmend.home"));
    try {
      return Files.readString(home.resolve("docs/pipelines/kafka.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> parsed(String block) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(block));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> map = new TreeMap<>();
    properties.forEach((key, value) -> map.put((String) key, (String) value));
    return map;
  }
}
