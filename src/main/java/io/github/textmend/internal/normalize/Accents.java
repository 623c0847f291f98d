package io.github.textmend.internal.normalize;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSetIterator;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;

/**
 * Letters without their accents: Latin ones as {@link LatinAscii} has them, Greek and Cyrillic ones
 * by their base. Cyrillic letters whose mark makes them another letter of the alphabet (й, ї, ў, ѓ,
 * ќ) keep it; ё is often written е.
 */
final class Accents {
  private static final String KEPT = "йїўѓќЙЇЎЃЌ";

  private Accents() {}

  static Map<Integer, String> letters(String language) {
    Map<Integer, String> letters = new HashMap<>();
    for (Entry<Integer, String> latin : LatinAscii.letters(language).entrySet()) {
      if (Character.isLetter(latin.getKey())
          && latin.getValue().chars().allMatch(Character::isLetter)) {
        letters.put(latin.getKey(), latin.getValue());
      }
    }
    UnicodeSetIterator each =
        new UnicodeSetIterator(new UnicodeSet("[[[:Greek:][:Cyrillic:]]&[:NFD_QC=No:]&[:L:]]"));
    while (each.next()) {
      String decomposed = Normalizer2.getNFDInstance().getDecomposition(each.codepoint);
      if (decomposed != null && KEPT.indexOf(each.codepoint) < 0) {
        String base = Normalizer2.getNFDInstance().normalize(decomposed);
        letters.put(each.codepoint, base.substring(0, base.offsetByCodePoints(0, 1)));
      }
    }
    return letters;
  }

  /** Whether a mark after this character may go; a line feed is none. */
  static boolean isOn(char base, char mark) {
    boolean letter = Character.isLetter(base) && base < 0x0530;
    boolean extended = base >= 0x1E00 && base <= 0x1FFF;
    boolean kept =
        Normalizer2.getNFCInstance().composePair(base, mark) >= 0
            && KEPT.indexOf(Normalizer2.getNFCInstance().composePair(base, mark)) >= 0;
    return (letter || extended) && !kept && KEPT.indexOf(base) < 0;
  }
}
