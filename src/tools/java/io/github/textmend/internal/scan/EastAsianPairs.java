package io.github.textmend.internal.scan;

import static io.github.textmend.internal.scan.EastAsianClass.COMMON_HANGUL;
import static io.github.textmend.internal.scan.EastAsianClass.FREQUENT_CHINESE_HAN;
import static io.github.textmend.internal.scan.EastAsianClass.FREQUENT_HAN;
import static io.github.textmend.internal.scan.EastAsianClass.HALFWIDTH_KATAKANA;
import static io.github.textmend.internal.scan.EastAsianClass.KANA;
import static io.github.textmend.internal.scan.EastAsianClass.PRIVATE_USE;
import static io.github.textmend.internal.scan.EastAsianClass.RARE_HANGUL;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which classes of East Asian characters stand beside each other, and beside other characters. */
final class EastAsianPairs {
  private static final Set<EastAsianClass> HANGUL = EnumSet.of(COMMON_HANGUL, RARE_HANGUL);

  /** The share of the Han in a text that is frequent characters. */
  private static final double FREQUENT = 0.95;

  /** Han characters that it takes to tell which of them are frequent. */
  private static final int ENOUGH = 10_000;

  private EastAsianPairs() {}

  static void meet(long[] met, int words, char[] characters) {
    int first = characters.length + 1;
    for (EastAsianClass one : EastAsianClass.values()) {
      for (EastAsianClass other : EastAsianClass.values()) {
        if (meet(one, other)) {
          TrainPairs.set(met, words, first + one.place(), first + other.place());
        }
      }
      for (int i = 0; i < characters.length; i++) {
        if (meetsBefore(one, characters[i])) {
          TrainPairs.set(met, words, i + 1, first + one.place());
        }
        if (meetsAfter(one, characters[i])) {
          TrainPairs.set(met, words, first + one.place(), i + 1);
        }
      }
    }
  }

  private static boolean meet(EastAsianClass one, EastAsianClass other) {
    boolean odd = isOdd(one) || isOdd(other);
    boolean mixed =
        (HANGUL.contains(one) && !HANGUL.contains(other))
            || (HANGUL.contains(other) && !HANGUL.contains(one));
    boolean rare = isRare(one) && isRare(other);
    boolean besideKana =
        (isStrangeToKana(one) && other == KANA) || (one == KANA && isStrangeToKana(other));
    return !odd && !mixed && !rare && !besideKana;
  }

  private static boolean isRare(EastAsianClass one) {
    return one.isHan() && one != FREQUENT_HAN && one != FREQUENT_CHINESE_HAN;
  }

  private static boolean isStrangeToKana(EastAsianClass one) {
    return one.isHan() && one != FREQUENT_HAN;
  }

  private static boolean isOdd(EastAsianClass one) {
    return one == RARE_HANGUL || one == HALFWIDTH_KATAKANA || one == PRIVATE_USE;
  }

  private static boolean meetsBefore(EastAsianClass one, char c) {
    return meetsBeside(one, c) && !(c >= 'a' && c <= 'z');
  }

  private static boolean meetsAfter(EastAsianClass one, char c) {
    boolean doubtful = (one.isHan() && c == ' ') || (c >= 'a' && c <= 'z');
    return meetsBeside(one, c) && !doubtful;
  }

  private static boolean meetsBeside(EastAsianClass one, char c) {
    boolean letter = c >= 0x80 && Character.isLetter(c);
    boolean ascii = c < 0x80 && (c == ' ' || Character.isLetter(c));
    return !isOdd(one) && !letter && !(isRare(one) && ascii);
  }

  /**
   * Bits, the first lowest: which Han characters are frequent, which Japanese, which syllables
   * common.
   */
  static void write(Path[] folders, DataOutputStream out) throws IOException {
    write(frequent(folders), EastAsianClass.FIRST_HAN, EastAsianClass.LAST_HAN, out);
    write(rows("EUC-JP", 0xB0, 0xCF), EastAsianClass.FIRST_HAN, EastAsianClass.LAST_HAN, out);
    BitSet syllables = rows("x-windows-949", 0xB0, 0xC8);
    write(syllables, EastAsianClass.FIRST_HANGUL, EastAsianClass.LAST_HANGUL, out);
  }

  /** The characters that make up nearly all of the Han in the text of each language. */
  private static BitSet frequent(Path[] folders) throws IOException {
    BitSet frequent = new BitSet();
    for (int[] counts : countsByLanguage(folders).values()) {
      int all = Arrays.stream(counts).sum();
      int[] commonest =
          IntStream.range(0, counts.length)
              .filter(c -> counts[c] > 0)
              .boxed()
              .sorted(Comparator.comparing(c -> -counts[c]))
              .mapToInt(c -> c)
              .toArray();
      int covered = 0;
      for (int i = 0; all >= ENOUGH && covered < FREQUENT * all; i++) {
        frequent.set(commonest[i]);
        covered += counts[commonest[i]];
      }
    }
    return frequent;
  }

  /** How often each Han character occurs in the files of a name. */
  private static SortedMap<String, int[]> countsByLanguage(Path[] folders) throws IOException {
    SortedMap<String, int[]> languages = new TreeMap<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          int[] counts =
              languages.computeIfAbsent(file.getFileName().toString(), name -> new int[0x10000]);
          Files.readString(file).chars().filter(Character::isIdeographic).forEach(c -> counts[c]++);
        }
      }
    }
    return languages;
  }

  private static void write(BitSet all, char first, char last, DataOutputStream out)
      throws IOException {
    for (int from = first; from <= last; from += Byte.SIZE) {
      int bits = 0;
      for (int i = 0; i < Byte.SIZE; i++) {
        bits |= all.get(from + i) ? 1 << i : 0;
      }
      out.write(bits);
    }
  }

  /** The rows of a charset that its standard has for common characters. */
  private static BitSet rows(String charset, int first, int last) {
    BitSet characters = new BitSet();
    for (int lead = first; lead <= last; lead++) {
      for (int second = 0xA1; second < 0xFF; second++) {
        byte[] bytes = {(byte) lead, (byte) second};
        characters.set(new String(bytes, Charset.forName(charset)).charAt(0));
      }
    }
    return characters;
  }
}
