package io.github.textmend.internal.scan;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.score.TrainingText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs of letters that a language has, though its training text does not: where many pairs of two
 * kinds of letters were met, the others are missing by chance. Thai has hundreds of pairs of
 * consonants, and no two leading vowels.
 *
 * <p>Not of Latin letters, since these stand beside what single bytes are read as, nor of Cyrillic
 * ones: the text of many languages lacks what Hebrew or capitals make in a wrong charset. Of two
 * small letters there is text enough. And no pairs that are all that tells of damage to some word.
 */
final class LikelyPairs {
  /**
   * The share of the pairs of two kinds that has to be met: most kinds have more, or hardly any.
   */
  private static final double ENOUGH = 0.3;

  /** A letter has to occur so often to be one of the language. */
  private static final int LEAST_COUNT = 3;

  private static final double LEAST_SHARE = 1e-4;

  /** So many lines of each language are damaged. */
  private static final int DAMAGED_LINES = 200;

  private final Set<Integer> pairs = new HashSet<>();

  private LikelyPairs() {}

  /**
   * The likely pairs of all languages.
   *
   * @param met what {@link #pairsOf} gives for the training text
   */
  static Set<Integer> of(List<TrainingText> languages, Set<Integer> met) {
    LikelyPairs likely = new LikelyPairs();
    for (TrainingText language : languages) {
      likely.addPairs(language.training());
    }
    likely.pairs.removeAll(met);
    for (TrainingText language : languages) {
      likely.removeSigns(wordsBeyondAscii(language.training()), met);
    }
    return likely.pairs;
  }

  /** The pairs of lines, with a line feed before and after each. */
  static Set<Integer> pairsOf(List<String> lines) {
    Set<Integer> pairs = new HashSet<>();
    for (String line : lines) {
      char previous = '\n';
      for (int i = 0; i < line.length(); i++) {
        pairs.add(pair(previous, line.charAt(i)));
        previous = line.charAt(i);
      }
      pairs.add(pair(previous, '\n'));
    }
    return pairs;
  }

  static char first(int pair) {
    return (char) (pair >>> Character.SIZE);
  }

  static char second(int pair) {
    return (char) pair;
  }

  private static int pair(char first, char second) {
    return first << Character.SIZE | second;
  }

  private void addPairs(List<String> lines) {
    Set<Integer> met = pairsOf(lines);
    Map<Integer, List<Character>> kinds = kinds(lines);
    for (List<Character> first : kinds.values()) {
      for (List<Character> second : kinds.values()) {
        boolean caseless = !Character.isLowerCase(second.get(0));
        if ((caseless && areLikely(first, second, met)) || areLikelyAsSmall(first, second, met)) {
          addAll(first, second);
        }
      }
    }
  }

  /** The letters of a language, by kind. */
  private static Map<Integer, List<Character>> kinds(List<String> lines) {
    int[] counts = new int[0x10000];
    int all = 0;
    for (String line : lines) {
      for (int i = 0; i < line.length(); i++) {
        counts[line.charAt(i)]++;
        all += isOfScript(line.charAt(i)) ? 1 : 0;
      }
    }
    Map<Integer, List<Character>> kinds = new HashMap<>();
    for (char c = 0x80; c < Character.MAX_VALUE; c++) {
      if (isOfScript(c) && counts[c] >= Math.max(LEAST_COUNT, LEAST_SHARE * all)) {
        kinds.computeIfAbsent(kind(c), kind -> new ArrayList<>()).add(c);
      }
    }
    return kinds;
  }

  /** Whether it is a letter or mark of a script that is looked at. */
  private static boolean isOfScript(char c) {
    int script = UScript.getScript(c);
    boolean own =
        script > UScript.INHERITED
            && script != UScript.LATIN
            && script != UScript.CYRILLIC
            && script != UScript.HAN;
    return own && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK);
  }

  /** Script, category, and what a letter of an Indic script is to a syllable, in one number. */
  private static int kind(char c) {
    int syllabic = UCharacter.getIntPropertyValue(c, UProperty.INDIC_SYLLABIC_CATEGORY);
    int positional = UCharacter.getIntPropertyValue(c, UProperty.INDIC_POSITIONAL_CATEGORY);
    return UScript.getScript(c) << 24 | Character.getType(c) << 16 | syllabic << 8 | positional;
  }

  private static boolean areLikely(
      List<Character> first, List<Character> second, Set<Integer> met) {
    int together = 0;
    for (char one : first) {
      for (char other : second) {
        together += met.contains(pair(one, other)) ? 1 : 0;
      }
    }
    return together >= ENOUGH * first.size() * second.size();
  }

  /** Capitals are rarer, but stand before the same small letters as their small letters do. */
  private static boolean areLikelyAsSmall(
      List<Character> first, List<Character> second, Set<Integer> met) {
    return Character.isUpperCase(first.get(0))
        && Character.isLowerCase(second.get(0))
        && UScript.getScript(first.get(0)) == UScript.getScript(second.get(0))
        && areLikely(second, second, met);
  }

  private void addAll(List<Character> first, List<Character> second) {
    for (char one : first) {
      for (char other : second) {
        pairs.add(pair(one, other));
      }
    }
  }

  /** Words of two characters and more: one alone is no sign of damage. */
  private static Set<String> wordsBeyondAscii(List<String> lines) {
    Set<String> words = new HashSet<>();
    for (String line : lines.subList(0, Math.min(DAMAGED_LINES, lines.size()))) {
      for (String word : line.split(" ", -1)) {
        if (word.codePointCount(0, word.length()) > 1 && word.chars().anyMatch(c -> c >= 0x80)) {
          words.add(word);
        }
      }
    }
    return words;
  }

  private void removeSigns(Set<String> words, Set<Integer> met) {
    for (String word : words) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      for (SingleByteCharset charset : SingleByteCharset.all()) {
        removeSigns(misread(bytes, charset), met);
      }
    }
  }

  private static String misread(byte[] bytes, SingleByteCharset charset) {
    StringBuilder text = new StringBuilder();
    text.append(' ');
    for (byte b : bytes) {
      text.append(charset.decode(b & 0xFF));
    }
    return text.append(' ').toString();
  }

  /** Removes what a damaged word is known by, unless there is something else. */
  private void removeSigns(String damaged, Set<Integer> met) {
    List<Integer> signs = new ArrayList<>();
    for (int i = 1; i < damaged.length(); i++) {
      int pair = pair(damaged.charAt(i - 1), damaged.charAt(i));
      boolean ascii = (damaged.charAt(i - 1) | damaged.charAt(i)) < 0x80;
      if (!ascii && !met.contains(pair)) {
        if (!pairs.contains(pair)) {
          return;
        }
        signs.add(pair);
      }
    }
    signs.forEach(pairs::remove);
  }
}
