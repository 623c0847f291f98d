package io.github.textmend.internal.scan;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.score.TrainingText;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes the pair table from clean text. Usage: {@code TrainPairs OUT FOLDER...} */
public final class TrainPairs {
  /** Rarely meant, and what a half-done repair leaves behind: always worth a look. */
  private static final String ALWAYS_SUSPICIOUS = "†‡\uFFFD";

  /**
   * The lead byte of every typographic mark, as most charsets read it. Where no letter follows it
   * stands for a mark more often than for a word of Welsh or Friulian.
   */
  private static final char LEAD_OF_MARKS = 'â';

  private TrainPairs() {}

  public static void main(String[] arguments) throws IOException {
    Path[] folders = Arrays.stream(arguments).skip(1).map(Path::of).toArray(Path[]::new);
    Files.write(Path.of(arguments[0]), table(folders));
  }

  private static byte[] table(Path[] folders) throws IOException {
    List<String> lines = TrainingText.read(folders).training();
    char[] characters = characters();
    short[] indexes = new short[0x10000];
    for (int i = 0; i < characters.length; i++) {
      indexes[characters[i]] = (short) (i + 1);
    }
    int size = characters.length + EastAsianClass.values().length;
    if (size >= 1 << PairTable.ROW_SHIFT) {
      throw new IOException(characters.length + " characters do not fit into a row");
    }
    int words = 1 << (PairTable.ROW_SHIFT - 6);
    long[] met = new long[(size + 1) * words];
    meetInert(met, words, size);
    meetAscii(met, words, indexes);
    lines.forEach(line -> meet('\n' + line + '\n', met, words, indexes));
    meetLikely(folders, lines, met, words, indexes);
    EastAsianPairs.meet(met, words, characters);
    return write(folders, characters, met);
  }

  private static void meet(String line, long[] met, int words, short[] indexes) {
    for (int i = 1; i < line.length(); i++) {
      char first = line.charAt(i - 1);
      char second = line.charAt(i);
      if (isKnown(first, second)) {
        set(met, words, indexes[first], indexes[second]);
      }
    }
  }

  private static void meetLikely(
      Path[] folders, List<String> lines, long[] met, int words, short[] indexes)
      throws IOException {
    for (int pair : LikelyPairs.of(languages(folders), LikelyPairs.pairsOf(lines))) {
      int first = indexes[LikelyPairs.first(pair)];
      int second = indexes[LikelyPairs.second(pair)];
      if (first != PairTable.INERT && second != PairTable.INERT) {
        set(met, words, first, second);
      }
    }
  }

  private static List<TrainingText> languages(Path[] folders) throws IOException {
    List<TrainingText> languages = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> file.toString().endsWith(".txt"))
            .sorted()
            .map(TrainingText::ofLanguage)
            .forEach(languages::add);
      }
    }
    return languages;
  }

  private static boolean isKnown(char first, char second) {
    return ALWAYS_SUSPICIOUS.indexOf(first) < 0
        && ALWAYS_SUSPICIOUS.indexOf(second) < 0
        && (first != LEAD_OF_MARKS || Character.isLetter(second));
  }

  private static void meetInert(long[] met, int words, int last) {
    for (int i = 0; i <= last; i++) {
      set(met, words, i, PairTable.INERT);
      set(met, words, PairTable.INERT, i);
    }
  }

  private static void meetAscii(long[] met, int words, short[] indexes) {
    for (char first = 0; first < 0x80; first++) {
      for (char second = 0; second < 0x80; second++) {
        set(met, words, indexes[first], indexes[second]);
      }
    }
  }

  static void set(long[] met, int words, int first, int second) {
    met[first * words + (second >> 6)] |= 1L << second;
  }

  /** ASCII, what bytes are read as, and what handling makes of that. */
  private static char[] characters() {
    SortedSet<Character> all = new TreeSet<>();
    for (char c = 0; c < 0x80; c++) {
      all.add(c);
    }
    for (SingleByteCharset charset : SingleByteCharset.all()) {
      for (int b = 0x80; b < 0x100; b++) {
        addWithForms(String.valueOf(charset.decode(b)), all);
      }
    }
    ALWAYS_SUSPICIOUS.chars().forEach(c -> all.add((char) c));
    char[] characters = new char[all.size()];
    int size = 0;
    for (char c : all) {
      characters[size++] = c;
    }
    return characters;
  }

  private static void addWithForms(String read, SortedSet<Character> all) {
    String forms =
        read
            + read.toLowerCase(Locale.ROOT)
            + read.toUpperCase(Locale.ROOT)
            + Normalizer.normalize(read, Normalizer.Form.NFKC);
    forms.chars().forEach(c -> all.add((char) c));
  }

  private static byte[] write(Path[] folders, char[] characters, long[] met) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(rows(characters, met));
    out.writeShort(characters.length);
    EastAsianPairs.write(folders, out);
    for (char c : characters) {
      out.writeChar(c);
    }
    System.out.printf("%d characters, %d bytes%n", characters.length, bytes.size());
    return bytes.toByteArray();
  }

  /** A byte for each pair of two indexes, whichever there are. */
  private static byte[] rows(char[] characters, long[] met) {
    LetterSets sets = LetterSets.shipped();
    byte[] rows = new byte[1 << (2 * PairTable.ROW_SHIFT)];
    for (int place = 0; place < met.length * Long.SIZE; place++) {
      if (((met[place / Long.SIZE] >>> place) & 1) != 0) {
        int second = place & ((1 << PairTable.ROW_SHIFT) - 1);
        boolean isLetter =
            second != PairTable.INERT
                && second <= characters.length
                && sets.of(characters[second - 1]) != LetterSets.ANY;
        rows[place] = isLetter ? PairTable.MET : PairTable.MET_PLAIN;
      }
    }
    return rows;
  }
}
