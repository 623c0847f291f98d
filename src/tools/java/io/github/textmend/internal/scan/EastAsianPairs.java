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
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which classes of East Asian characters stand beside each other, and beside other characters. */
final class EastAsianPairs {
  private static final Set<EastAsianClass> HANGUL = EnumSet.of(COMMON_HANGUL, RARE_HANGUL);

  /** What clean text has again and again; less often is chance, or a name. */
  private static final int FREQUENT = 2;

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
  static void write(List<String> lines, DataOutputStream out) throws IOException {
    write(frequent(lines), EastAsianClass.FIRST_HAN, EastAsianClass.LAST_HAN, out);
    write(rows("EUC-JP", 0xB0, 0xCF), EastAsianClass.FIRST_HAN, EastAsianClass.LAST_HAN, out);
    BitSet syllables = rows("x-windows-949", 0xB0, 0xC8);
    write(syllables, EastAsianClass.FIRST_HANGUL, EastAsianClass.LAST_HANGUL, out);
  }

  private static BitSet frequent(List<String> lines) {
    int[] counts = new int[0x10000];
    lines.forEach(line -> line.chars().forEach(c -> counts[c]++));
    BitSet frequent = new BitSet();
    for (int c = 0; c < counts.length; c++) {
      frequent.set(c, counts[c] >= FREQUENT);
    }
    return frequent;
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
