package io.github.textmend.tools.words;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Makes lines of Chinese, Japanese and Korean words of general subjects, which read like nonsense
 * but have the characters that real text has, as often and side by side. Usage: {@code
 * GenerateEastAsianText OUT_FOLDER CHARACTERS}
 */
public final class GenerateEastAsianText {
  private GenerateEastAsianText() {}

  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    Path out = Files.createDirectories(Path.of(arguments[0]));
    int size = Integer.parseInt(arguments[1]);
    SortedMap<String, Double> words = BreakDictionary.read();
    NewsWords news = new NewsWords();
    Morphemes japanese = Morphemes.japanese();
    Set<String> ofJapanese = new HashSet<>();
    japanese.all().forEach(one -> ofJapanese.add(one.text()));
    write(out.resolve("zh-hans.txt"), size, ChineseText.simplified(news, words, ofJapanese)::line);
    write(out.resolve("zh-hant.txt"), size, ChineseText.traditional(news, words, ofJapanese)::line);
    JapaneseWeights weights = new JapaneseWeights(japanese, words);
    write(out.resolve("ja.txt"), size, new MorphemeText(japanese, weights::of, "")::line);
    Morphemes korean = Morphemes.korean();
    write(
        out.resolve("ko.txt"),
        size,
        new MorphemeText(korean, GenerateEastAsianText::koreanWeight, " ")::line);
  }

  /**
   * What a long word costs in the Korean dictionary is less than it is rare, since words are
   * weighed there against several shorter ones.
   */
  private static double koreanWeight(Morphemes.Morpheme one) {
    boolean hangul = one.text().codePoints().allMatch(GenerateEastAsianText::isHangul);
    double cost = Math.max(0, one.cost()) + one.text().length();
    return hangul || one.text().equals(".") ? Math.exp(-1.5 * cost) : 0;
  }

  private static boolean isHangul(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HANGUL;
  }

  private static void write(Path file, int size, Function<Random, String> lines)
      throws IOException {
    Random random = new Random(file.getFileName().toString().hashCode());
    try (PrintWriter out = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
      for (int characters = 0; characters < size; ) {
        String line = lines.apply(random);
        if (!line.isEmpty()) {
          out.print(line + "\n");
          characters += line.length();
        }
      }
    }
  }
}
