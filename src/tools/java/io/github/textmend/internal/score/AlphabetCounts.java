package io.github.textmend.internal.score;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often the text of one language has each Latin letter beyond ASCII and each trigram. */
final class AlphabetCounts {
  /** Of its letters, those that are Latin, for a language to count as written so. */
  private static final double LATIN = 0.6;

  /** Letters that it takes to know a language. */
  private static final int ENOUGH = 2000;

  /** Of a trigram's share, what it has in all languages. */
  private static final double TRIGRAM_SMOOTHING = 0.01;

  /** Of a letter's share, what it has in all languages: any text may have a foreign name. */
  private static final double LETTER_SMOOTHING = 0.001;

  private static final String QUOTATION_MARKS = "“”„‘’‚«»‹›";

  private final SortedMap<Character, Integer> letters = new TreeMap<>();
  private final int[] trigrams = new int[Trigrams.LIMIT];
  private int allTrigrams;
  private int latin;
  private int all;

  AlphabetCounts(List<String> lines) {
    lines.forEach(this::add);
  }

  private void add(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (QUOTATION_MARKS.indexOf(c) >= 0) {
        letters.merge(c, 1, Integer::sum);
      } else if (Character.isLetter(c)) {
        all++;
        if (Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
          latin++;
          if (c >= 0x80) {
            letters.merge(Character.toLowerCase(c), 1, Integer::sum);
          }
        }
      }
    }
    Trigrams found = new Trigrams(line);
    for (int t = found.next(); t >= 0; t = found.next()) {
      trigrams[t]++;
      allTrigrams++;
    }
  }

  boolean isLatin() {
    return latin >= ENOUGH && latin >= LATIN * all;
  }

  SortedMap<Character, Integer> letters() {
    return letters;
  }

  double rawShare(int trigram) {
    return (double) trigrams[trigram] / allTrigrams;
  }

  double share(int trigram, double usual) {
    return rawShare(trigram) * (1 - TRIGRAM_SMOOTHING) + usual * TRIGRAM_SMOOTHING;
  }

  double rawLetterShare(char letter) {
    return (double) letters.getOrDefault(letter, 0) / latin;
  }

  double letterShare(char letter, double usual) {
    return rawLetterShare(letter) * (1 - LETTER_SMOOTHING) + usual * LETTER_SMOOTHING;
  }
}
