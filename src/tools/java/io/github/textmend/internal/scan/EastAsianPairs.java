package io.github.textmend.internal.scan;

import static io.github.textmend.internal.scan.EastAsianClass.COMMON_HAN;
import static io.github.textmend.internal.scan.EastAsianClass.COMMON_HANGUL;
import static io.github.textmend.internal.scan.EastAsianClass.HALFWIDTH_KATAKANA;
import static io.github.textmend.internal.scan.EastAsianClass.KANA;
import static io.github.textmend.internal.scan.EastAsianClass.PRIVATE_USE;
import static io.github.textmend.internal.scan.EastAsianClass.RARE_HAN;
import static io.github.textmend.internal.scan.EastAsianClass.RARE_HANGUL;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.Set;

/** Which classes of East Asian characters stand beside each other, and beside other characters. */
final class EastAsianPairs {
  private static final Set<EastAsianClass> HAN = EnumSet.of(COMMON_HAN, RARE_HAN);
  private static final Set<EastAsianClass> HANGUL = EnumSet.of(COMMON_HANGUL, RARE_HANGUL);

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
        (HAN.contains(one) && HANGUL.contains(other))
            || (HANGUL.contains(one) && HAN.contains(other))
            || (KANA == one && HANGUL.contains(other))
            || (HANGUL.contains(one) && KANA == other);
    boolean rare = one == RARE_HAN && other == RARE_HAN;
    boolean rareBesideKana =
        (one == RARE_HAN && other == KANA) || (one == KANA && other == RARE_HAN);
    return !odd && !mixed && !rare && !rareBesideKana;
  }

  private static boolean isOdd(EastAsianClass one) {
    return one == RARE_HANGUL || one == HALFWIDTH_KATAKANA || one == PRIVATE_USE;
  }

  private static boolean meetsBefore(EastAsianClass one, char c) {
    return meetsBeside(one, c) && !(c >= 'a' && c <= 'z');
  }

  private static boolean meetsAfter(EastAsianClass one, char c) {
    boolean doubtful = (one == COMMON_HAN && c == ' ') || (c >= 'a' && c <= 'z');
    return meetsBeside(one, c) && !doubtful;
  }

  private static boolean meetsBeside(EastAsianClass one, char c) {
    boolean letter = c >= 0x80 && Character.isLetter(c);
    boolean ascii = c < 0x80 && (c == ' ' || Character.isLetter(c));
    return !isOdd(one) && !letter && !(one == RARE_HAN && ascii);
  }

  /** A bit for each Han character and syllable, the first lowest: whether it is common. */
  static void write(DataOutputStream out) throws IOException {
    boolean[] common = new boolean[0x10000];
    add(common, "GB18030", 0xB0, 0xD7, 0xA1);
    add(common, "Big5", 0xA4, 0xC6, 0x40);
    add(common, "EUC-JP", 0xB0, 0xCF, 0xA1);
    add(common, "x-windows-949", 0xB0, 0xC8, 0xA1);
    write(common, EastAsianClass.FIRST_HAN, EastAsianClass.LAST_HAN, out);
    write(common, EastAsianClass.FIRST_HANGUL, EastAsianClass.LAST_HANGUL, out);
  }

  private static void write(boolean[] common, char first, char last, DataOutputStream out)
      throws IOException {
    for (int from = first; from <= last; from += Byte.SIZE) {
      int bits = 0;
      for (int i = 0; i < Byte.SIZE && from + i <= last; i++) {
        bits |= common[from + i] ? 1 << i : 0;
      }
      out.write(bits);
    }
  }

  /** The rows of a charset that its standard has for common characters. */
  private static void add(boolean[] common, String charset, int first, int last, int trail) {
    for (int lead = first; lead <= last; lead++) {
      for (int second = trail; second < 0xFF; second++) {
        byte[] bytes = {(byte) lead, (byte) second};
        String text = new String(bytes, Charset.forName(charset));
        common[text.charAt(0)] |= text.length() == 1;
      }
    }
  }
}
