package io.github.textmend.internal.scan;

import io.github.textmend.internal.score.TrainingText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes the sets of Latin letters that languages have together, from a folder of {@code
 * <language>.txt}. Usage: {@code TrainLetterSets OUT FOLDER}
 */
public final class TrainLetterSets {
  /** One less than the bits of a {@code long}: the last would be lost in the sign. */
  private static final int MOST_SETS = Long.SIZE - 1;

  /** Letters that a text has less often stand in names and words of other languages. */
  private static final int LEAST_COUNT = 3;

  private static final double LEAST_SHARE = 0.0001;

  private TrainLetterSets() {}

  public static void main(String[] arguments) throws IOException {
    List<NavigableSet<Character>> sets = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(arguments[1]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        add(letters(TrainingText.ofLanguage(file).training()), sets);
      }
    }
    while (sets.size() > MOST_SETS) {
      joinTwo(sets);
    }
    StringBuilder out = new StringBuilder();
    for (NavigableSet<Character> set : sets) {
      set.forEach(out::append);
      out.append('\n');
    }
    Files.writeString(Path.of(arguments[0]), out, StandardCharsets.UTF_8);
    System.out.printf("%d sets%n", sets.size());
  }

  /** The letters beyond ASCII that a language has. */
  private static NavigableSet<Character> letters(List<String> lines) {
    TreeMap<Character, Integer> counts = new TreeMap<>();
    int all = 0;
    for (String line : lines) {
      for (int i = 0; i < line.length(); i++) {
        char c = Character.toLowerCase(line.charAt(i));
        if (Character.isLetter(c)) {
          all++;
          if (LetterSets.isInRange(c)) {
            counts.merge(c, 1, Integer::sum);
          }
        }
      }
    }
    double least = Math.max(LEAST_COUNT, LEAST_SHARE * all);
    counts.values().removeIf(count -> count < least);
    return new TreeSet<>(counts.keySet());
  }

  /** Adds a set that is no part of another; those that are part of it go. */
  private static void add(NavigableSet<Character> set, List<NavigableSet<Character>> sets) {
    if (sets.stream().noneMatch(other -> other.containsAll(set))) {
      sets.removeIf(set::containsAll);
      sets.add(set);
    }
  }

  /** The two that make the smallest set become one. */
  private static void joinTwo(List<NavigableSet<Character>> sets) {
    NavigableSet<Character> smallest = new TreeSet<>();
    for (int i = 0; i < sets.size(); i++) {
      for (int j = 0; j < i; j++) {
        NavigableSet<Character> both = new TreeSet<>(sets.get(i));
        both.addAll(sets.get(j));
        smallest = smallest.isEmpty() || both.size() < smallest.size() ? both : smallest;
      }
    }
    add(smallest, sets);
  }
}
