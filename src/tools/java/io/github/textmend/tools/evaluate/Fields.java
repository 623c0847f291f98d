package io.github.textmend.tools.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Short fields by language, half of them for samples.
 *
 * @param forSamples texts of each language that samples are made of
 * @param toMend fields of each language that are mended
 * @param clean clean lines and fields of all languages, which have to stay
 */
record Fields(
    Map<String, List<String>> forSamples, Map<String, List<String>> toMend, List<String> clean) {
  private static final Path OWN = Path.of("src/data/evaluation/fields.tsv");

  /** Fields of a language that are cut out of clean lines. */
  private static final int MOST = 120;

  /** UTF-16 units of a field; beyond U+0E00 words have no spaces between. */
  private static final int LONGEST = 16;

  private static Fields empty() {
    return new Fields(new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
  }

  /** The project's own. */
  static Fields own(List<Case> cases) throws IOException {
    Fields fields = empty();
    for (String line : Files.readAllLines(OWN)) {
      if (!line.startsWith("#")) {
        int tab = line.indexOf('\t');
        fields.add(line.substring(0, tab), line.substring(tab + 1));
      }
    }
    cleanLines(cases).forEach(fields::addSentence);
    return fields;
  }

  /** A source has longer texts, too. */
  private void addSentence(Case line) {
    forSamples.computeIfAbsent(line.language(), l -> new ArrayList<>()).add(line.want());
    clean.add(line.want());
  }

  /** One or two words of what the cases of a file were before they were damaged. */
  static Fields cutFrom(List<Case> cases) {
    Fields fields = empty();
    cases.stream()
        .filter(of -> !of.category().equals("escaped"))
        .map(of -> new Case("", "", of.language(), of.want(), of.want()))
        .distinct()
        .forEach(of -> cut(of.want()).forEach(field -> fields.add(of.language(), field)));
    cleanLines(cases).forEach(line -> fields.clean.add(line.want()));
    return fields;
  }

  private static Stream<Case> cleanLines(List<Case> cases) {
    return cases.stream().filter(of -> of.category().equals("clean"));
  }

  private void add(String language, String field) {
    List<String> sample = forSamples.computeIfAbsent(language, l -> new ArrayList<>());
    List<String> mended = toMend.computeIfAbsent(language, l -> new ArrayList<>());
    if (mended.size() < MOST && !mended.contains(field) && !sample.contains(field)) {
      (sample.size() > mended.size() ? mended : sample).add(field);
      clean.add(field);
    }
  }

  /** A word with a letter beyond ASCII, with the word after it in every other line. */
  private static Stream<String> cut(String line) {
    String[] words = line.split(" ", -1);
    int from = (line.hashCode() & 0xFFFF) % words.length;
    int more = line.length() & 1;
    for (int i = from; i < words.length; i++) {
      int end = Math.min(words.length, i + 1 + more);
      String field = String.join(" ", Arrays.asList(words).subList(i, end));
      field = field.replaceAll("^[^\\p{L}\\p{M}]+|[^\\p{L}\\p{M}]+$", "");
      boolean unspaced = field.length() > LONGEST && field.charAt(field.length() / 2) >= '\u0E00';
      field = unspaced ? field.substring(0, LONGEST / 4) : field;
      boolean beyond = field.codePoints().anyMatch(c -> c >= 0x80 && Character.isLetter(c));
      if (beyond && field.length() > 1 && field.length() <= LONGEST) {
        return Stream.of(field);
      }
    }
    return Stream.empty();
  }

  /** Those of some languages. */
  static List<String> of(List<String> languages, Map<String, List<String>> byLanguage) {
    return languages.stream()
        .flatMap(language -> byLanguage.getOrDefault(language, List.of()).stream())
        .toList();
  }
}
