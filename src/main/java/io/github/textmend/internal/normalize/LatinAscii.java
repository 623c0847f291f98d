package io.github.textmend.internal.normalize;

import java.util.HashMap;
import java.util.Map;

/**
 * Latin letters in ASCII, as a table: CLDR's transform Latin-ASCII, applied to every letter alone.
 * The transform itself runs at one to three megabytes a second; its rules for letters look at
 * nothing beside the letter, so that a table says the same.
 *
 * <p>Some languages' writers help themselves otherwise; for these there are own entries, from the
 * practice of their passports and postal services: German ä ö ü, Danish and Norwegian æ ø å. CLDR
 * has nothing for Azerbaijani ə, which is written e where it cannot be had.
 */
final class LatinAscii {
  private LatinAscii() {}

  /** For each letter that has one, its form in ASCII. */
  static Map<Integer, String> letters(String language) {
    Map<Integer, String> letters = new HashMap<>(Cldr.LETTERS);
    switch (Language.primary(language)) {
      case "de", "gsw", "nds", "lb", "ksh" -> add(letters, "ä", "ae", "ö", "oe", "ü", "ue");
      case "da", "nb", "nn", "no", "fo", "kl" -> add(letters, "æ", "ae", "ø", "oe", "å", "aa");
      default -> {
        // CLDR's forms.
      }
    }
    return letters;
  }

  private static void add(Map<Integer, String> letters, String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      int letter = pairs[i].codePointAt(0);
      letters.put(letter, pairs[i + 1]);
      letters.put(Character.toUpperCase(letter), pairs[i + 1].toUpperCase(java.util.Locale.ROOT));
    }
  }

  /** Loaded when the first letters are folded. */
  private static final class Cldr {
    static final Map<Integer, String> LETTERS = load();

    private static Map<Integer, String> load() {
      Map<Integer, String> letters = LetterTable.read(LetterTable.LATIN);
      add(letters, "ə", "e", "ǝ", "e");
      letters.put((int) 'ª', "a");
      letters.put((int) 'º', "o");
      return letters;
    }
  }
}
