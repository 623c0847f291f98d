package io.github.textmend.internal.score;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Trains the alphabet model. Usage: {@code TrainAlphabets OUT FOLDER...} */
public final class TrainAlphabets {
  /** Trigrams that are kept: those that tell most of the language. */
  private static final int TRIGRAMS = 1000;

  /** A letter seen less often than this in all languages is left to the character model. */
  private static final int LEAST_LETTERS = 20;

  private final List<AlphabetCounts> languages = new ArrayList<>();
  private final char[] letters;
  private final int[] trigrams;

  private TrainAlphabets(Path[] folders) throws IOException {
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          AlphabetCounts counts = new AlphabetCounts(TrainingText.ofLanguage(file).training());
          if (counts.isLatin()) {
            languages.add(counts);
          }
        }
      }
    }
    letters = commonLetters();
    trigrams = tellingTrigrams();
  }

  public static void main(String[] arguments) throws IOException {
    Path[] folders = Arrays.stream(arguments).skip(1).map(Path::of).toArray(Path[]::new);
    byte[] file = new TrainAlphabets(folders).write();
    Files.write(Path.of(arguments[0]), file);
    AlphabetModel model = new AlphabetModel(new AlphabetReader(file));
    report(model, TrainingText.read(folders).validation());
  }

  private static void report(AlphabetModel model, List<String> lines) {
    double rarity = 0;
    int size = 0;
    for (String line : lines) {
      Alphabet alphabet = model.of(line);
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (alphabet.knows(c)) {
          rarity += alphabet.rarity(c);
          size++;
        }
      }
    }
    System.out.printf(
        "%d letters of the validation text: on average %.2f nats rarer than usual%n",
        size, rarity / size);
  }

  private char[] commonLetters() {
    SortedMap<Character, Integer> all = new TreeMap<>();
    languages.forEach(one -> one.letters().forEach((c, n) -> all.merge(c, n, Integer::sum)));
    StringBuilder common = new StringBuilder();
    all.forEach((c, n) -> common.append(n >= LEAST_LETTERS ? String.valueOf(c) : ""));
    return common.toString().toCharArray();
  }

  private int[] tellingTrigrams() {
    return IntStream.range(0, Trigrams.LIMIT)
        .boxed()
        .sorted(Comparator.comparingDouble(t -> -information(t)))
        .limit(TRIGRAMS)
        .sorted()
        .mapToInt(t -> t)
        .toArray();
  }

  /** What a trigram tells of the language: its share of the mutual information. */
  private double information(int trigram) {
    double usual = usualShare(trigram);
    double information = 0;
    for (AlphabetCounts language : languages) {
      double share = language.share(trigram, usual);
      information += usual == 0 ? 0 : share * Math.log(share / usual);
    }
    return information;
  }

  private double usualShare(int trigram) {
    double sum = 0;
    for (AlphabetCounts language : languages) {
      sum += language.rawShare(trigram);
    }
    return sum / languages.size();
  }

  private byte[] write() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(AlphabetReader.MAGIC);
    out.writeShort(languages.size());
    out.writeShort(letters.length);
    out.writeShort(trigrams.length);
    for (char letter : letters) {
      out.writeChar(letter);
    }
    for (int trigram : trigrams) {
      out.writeShort(trigram);
    }
    for (char letter : letters) {
      writeLetter(letter, out);
    }
    for (int trigram : trigrams) {
      writeTrigram(trigram, out);
    }
    System.out.printf(
        "%d languages, %d letters, %d trigrams, %d bytes%n",
        languages.size(), letters.length, trigrams.length, bytes.size());
    return bytes.toByteArray();
  }

  private void writeLetter(char letter, DataOutputStream out) throws IOException {
    double usual = 0;
    for (AlphabetCounts language : languages) {
      usual += language.rawLetterShare(letter) / languages.size();
    }
    for (AlphabetCounts language : languages) {
      double nats = -Math.log(language.letterShare(letter, usual));
      out.write((int) Math.min(255, Math.round(nats * AlphabetReader.STEPS)));
    }
  }

  private void writeTrigram(int trigram, DataOutputStream out) throws IOException {
    double usual = usualShare(trigram);
    for (AlphabetCounts language : languages) {
      out.write((int) Math.round(2 * Math.log(language.share(trigram, usual) / usual)));
    }
  }
}
