package io.github.textmend.internal.normalize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the named character references that Commons Text lacks, and which names may lack their
 * semicolon, from {@code src/data/html/entities.tsv}. Usage: {@code GenerateEntities [FOLDER]}, the
 * folder of the resource by default.
 */
public final class GenerateEntities {
  static final Path DATA = Path.of("src/data/html/entities.tsv");
  static final Path RESOURCES = Path.of("src/main/resources/io/github/textmend/internal/normalize");

  private GenerateEntities() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = arguments.length > 0 ? Path.of(arguments[0]) : RESOURCES;
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(EntityNames.RESOURCE), generated());
  }

  static String generated() throws IOException {
    Map<String, String> known = EntityNames.ofCommonsText();
    StringBuilder out = new StringBuilder();
    for (Entry entry : entries()) {
      boolean isKnown = entry.characters().equals(known.get(entry.name()));
      if (!isKnown || entry.bare()) {
        out.append(entry.name()).append('\t').append(isKnown ? "" : entry.codePoints());
        out.append(entry.bare() ? "\tbare\n" : "\n");
      }
    }
    return out.toString();
  }

  /** A name of the standard. */
  record Entry(String name, String codePoints, boolean bare) {
    String characters() {
      StringBuilder characters = new StringBuilder();
      for (String codePoint : codePoints.split(" ", -1)) {
        characters.appendCodePoint(Integer.parseInt(codePoint, 16));
      }
      return characters.toString();
    }
  }

  static List<Entry> entries() throws IOException {
    Map<String, Entry> entries = new TreeMap<>();
    for (String line : Files.readAllLines(DATA)) {
      if (!line.startsWith("#")) {
        String[] fields = line.split("\t", -1);
        entries.put(fields[0], new Entry(fields[0], fields[1], fields.length > 2));
      }
    }
    return List.copyOf(entries.values());
  }
}
