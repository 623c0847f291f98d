package io.github.textmend.cli.report;

import io.github.textmend.result.Edit;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What is said of a kind of edits; {@code kinds.properties} has the words.
 *
 * @param id its name in options, messages and reports
 * @param name its name for people
 * @param description what is wrong where there is such an edit
 * @param level how bad that is
 */
record KindText(String id, String name, String description, Level level) {
  /** How bad a finding is. */
  enum Level {
    WARNING("warning", "warning"),
    NOTE("note", "notice");

    private final String sarif;
    private final String gitHub;

    Level(String sarif, String gitHub) {
      this.sarif = sarif;
      this.gitHub = gitHub;
    }

    String sarif() {
      return sarif;
    }

    String gitHub() {
      return gitHub;
    }
  }

  private static final Properties WORDS = words();

  private static final Map<Edit.Kind, KindText> ALL = all();

  /** What is said of what is beyond recovery, which is no edit. */
  static final KindText LOSS = of("loss");

  static KindText of(Edit.Kind kind) {
    return Objects.requireNonNull(ALL.get(kind));
  }

  /** The name in the form that rules of SARIF have. */
  String pascalCase() {
    return Arrays.stream(name.split(" "))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static Properties words() {
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(Resources.open("kinds.properties"), StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static Map<Edit.Kind, KindText> all() {
    Map<Edit.Kind, KindText> all = new EnumMap<>(Edit.Kind.class);
    for (Edit.Kind kind : Edit.Kind.values()) {
      all.put(kind, of(kind.name().toLowerCase(Locale.ROOT)));
    }
    return all;
  }

  private static KindText of(String id) {
    return new KindText(
        id,
        WORDS.getProperty(id + ".name"),
        WORDS.getProperty(id + ".description"),
        Level.valueOf(WORDS.getProperty(id + ".level").toUpperCase(Locale.ROOT)));
  }
}
