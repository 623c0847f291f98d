package io.github.textmend.internal.normalize;

import com.ibm.icu.text.Normalizer2;
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
      if (Character.isLetter(latin.getKey()) && isAllLetters(latin.getValue())) {
        letters.put(latin.getKey(), latin.getValue());
      }
    }
    letters.putAll(LetterTable.read(LetterTable.GREEK_AND_CYRILLIC));
    for (int i = 0; i < KEPT.length(); i++) {
      letters.remove((int) KEPT.charAt(i));
    }
    return letters;
  }

  private static boolean isAllLetters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
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
