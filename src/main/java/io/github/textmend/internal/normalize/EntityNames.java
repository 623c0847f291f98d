package io.github.textmend.internal.normalize;

import io.github.textmend.internal.data.DataFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.translate.EntityArrays;
import org.jspecify.annotations.Nullable;

/**
 * The named character references of HTML: those of HTML 4 from Commons Text, the others from a
 * resource that {@code GenerateEntities} writes.
 */
final class EntityNames {
  static final String RESOURCE = "entities.tsv";

  /** The longest is CounterClockwiseContourIntegral. */
  static final int LONGEST = 31;

  private final Map<String, String> characters = new HashMap<>();
  private final Map<String, String> capitals = new HashMap<>();
  private final Set<String> bare = new HashSet<>();

  private EntityNames() {}

  static EntityNames shipped() {
    return Shipped.NAMES;
  }

  /** The characters of a name that a semicolon follows; also of one in capitals throughout. */
  @Nullable String closed(String name) {
    String exact = characters.get(name);
    return exact != null ? exact : capitals.get(name);
  }

  /** The characters of a name without a semicolon. */
  @Nullable String bare(String name) {
    return bare.contains(name) ? characters.get(name) : null;
  }

  /** The names of Commons Text with their characters. */
  static Map<String, String> ofCommonsText() {
    Map<String, String> names = new HashMap<>();
    add(names, EntityArrays.BASIC_UNESCAPE);
    add(names, EntityArrays.APOS_UNESCAPE);
    add(names, EntityArrays.ISO8859_1_UNESCAPE);
    add(names, EntityArrays.HTML40_EXTENDED_UNESCAPE);
    return names;
  }

  private static void add(Map<String, String> names, Map<CharSequence, CharSequence> table) {
    table.forEach(
        (reference, character) ->
            names.put(
                reference.subSequence(1, reference.length() - 1).toString(), character.toString()));
  }

  private static EntityNames load() {
    EntityNames names = new EntityNames();
    names.characters.putAll(ofCommonsText());
    byte[] file = DataFile.read(EntityNames.class, RESOURCE);
    new String(file, StandardCharsets.UTF_8).lines().forEach(names::addLine);
    names.addCapitals();
    return names;
  }

  /** Name, code points (none for a name of Commons Text), "bare" if it may lack its semicolon. */
  private void addLine(String line) {
    String[] fields = line.split("\t", -1);
    if (!fields[1].isEmpty()) {
      StringBuilder text = new StringBuilder();
      for (String codePoint : fields[1].split(" ", -1)) {
        text.appendCodePoint(Integer.parseInt(codePoint, 16));
      }
      characters.put(fields[0], text.toString());
    }
    if (fields.length > 2) {
      bare.add(fields[0]);
    }
  }

  /** Of names that differ by case alone, the one whose character is a capital is meant. */
  private void addCapitals() {
    characters.forEach(
        (name, text) -> {
          String upper = name.toUpperCase(Locale.ROOT);
          boolean capital = Character.isUpperCase(text.codePointAt(0));
          if (bare.contains(name) && (capital || !capitals.containsKey(upper))) {
            capitals.put(upper, text);
          }
        });
  }

  /** Loaded when the first name is met. */
  private static final class Shipped {
    static final EntityNames NAMES = load();
  }
}
