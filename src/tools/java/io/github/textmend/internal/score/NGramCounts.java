package io.github.textmend.internal.score;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How often each folded character and each sequence of them occurs in a text. */
final class NGramCounts {
  static final int ORDER = 5;

  private static final int LONGEST_OF_WORDS = 1;

  /**
   * What a character of text weighs where single characters are counted; one of the words weighs 1.
   * With equal weights, text of other languages would look East Asian too easily.
   */
  static final int TEXT_WEIGHT = 6;

  /** Symbols are below this, so that a sequence of {@link #ORDER} fits into a {@code long}. */
  static final long SYMBOLS = 6208;

  private final int[] codePoints;
  private final Map<Integer, Integer> symbols = new HashMap<>();
  private final Map<Integer, Integer> rare = new HashMap<>();
  private final List<Map<Long, Integer>> counts;
  private long total;

  /**
   * @param lines text, which is counted in full
   * @param words lines that are no text as a whole, of which only short sequences count
   */
  NGramCounts(List<String> lines, List<String> words) {
    Map<Integer, Integer> seen = countCodePoints(lines, words);
    codePoints = commonest(seen);
    for (int i = 0; i < codePoints.length; i++) {
      symbols.put(codePoints[i], i + 1);
    }
    seen.forEach(
        (c, n) -> {
          if (!symbols.containsKey(c)) {
            rare.put(c, n);
          }
        });
    counts =
        java.util.stream.IntStream.range(0, ORDER)
            .<Map<Long, Integer>>mapToObj(i -> new HashMap<>())
            .toList();
    lines.forEach(line -> countSequences(line, ORDER, TEXT_WEIGHT));
    words.forEach(line -> countSequences(line, LONGEST_OF_WORDS, 1));
  }

  /** The known code points, ascending; the symbol of the first is 1. */
  int[] codePoints() {
    return codePoints;
  }

  /** Code points that got no symbol, with their counts. */
  Map<Integer, Integer> rare() {
    return rare;
  }

  /** Counts by packed sequence of a length: digits to the base of {@link #SYMBOLS}. */
  Map<Long, Integer> ofLength(int length) {
    return counts.get(length - 1);
  }

  /** What all characters weigh. */
  long total() {
    return total;
  }

  static int[] fold(String line) {
    return line.codePoints().map(CharacterFolding::of).toArray();
  }

  private static Map<Integer, Integer> countCodePoints(List<String> lines, List<String> words) {
    Map<Integer, Integer> seen = new HashMap<>();
    seen.put(CharacterModel.LINE_END, lines.size() + words.size());
    Stream.concat(lines.stream(), words.stream())
        .flatMapToInt(line -> Arrays.stream(fold(line)))
        .forEach(c -> seen.merge(c, 1, Integer::sum));
    return seen;
  }

  private static int[] commonest(Map<Integer, Integer> seen) {
    long most = SYMBOLS - 1;
    return seen.entrySet().stream()
        .filter(e -> e.getValue() >= 2)
        .sorted(
            Comparator.comparing((Map.Entry<Integer, Integer> e) -> isOfMany(e.getKey()))
                .thenComparing(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .mapToInt(Map.Entry::getKey)
        .sorted()
        .toArray();
  }

  /** Whether a character is one of thousands in its script; the others all have their place. */
  private static boolean isOfMany(int codePoint) {
    return Character.isIdeographic(codePoint)
        || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HANGUL;
  }

  /** Whether a sequence has a Han character or a Hangul syllable. */
  boolean hasOneOfMany(long sequence) {
    for (long rest = sequence; rest > 0; rest /= SYMBOLS) {
      if (isOfMany(codePoints[(int) (rest % SYMBOLS) - 1])) {
        return true;
      }
    }
    return false;
  }

  /** A number that is larger than all sequences of a length. */
  static long limit(int length) {
    long limit = 1;
    for (int i = 0; i < length; i++) {
      limit *= SYMBOLS;
    }
    return limit;
  }

  private void countSequences(String line, int longest, int weight) {
    int[] folded = fold(line);
    int[] sequence = new int[folded.length + 2];
    for (int i = 0; i < folded.length; i++) {
      sequence[i + 1] = symbols.getOrDefault(folded[i], SymbolTable.UNKNOWN);
    }
    sequence[0] =
        sequence[sequence.length - 1] =
            symbols.getOrDefault(CharacterModel.LINE_END, SymbolTable.UNKNOWN);
    total += (long) weight * sequence.length;
    for (int end = 1; end < sequence.length; end++) {
      countEnding(sequence, end, longest, weight);
    }
  }

  private void countEnding(int[] sequence, int end, int longest, int weight) {
    long packed = 0;
    for (int length = 1; length <= longest && end - length + 1 >= 0; length++) {
      int symbol = sequence[end - length + 1];
      if (symbol == SymbolTable.UNKNOWN) {
        return;
      }
      packed += symbol * limit(length - 1);
      counts.get(length - 1).merge(packed, length == 1 ? weight : 1, Integer::sum);
    }
  }

  @Override
  public String toString() {
    return codePoints.length
        + " symbols; sequences by length "
        + Arrays.toString(counts.stream().mapToInt(Map::size).toArray());
  }
}
