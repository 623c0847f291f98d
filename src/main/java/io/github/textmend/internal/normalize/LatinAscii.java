package io.github.textmend.internal.normalize;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSetIterator;
import java.util.HashMap;
import java.util.Map;

/**
 * Latin letters in ASCII, as a table: CLDR's transform Latin-ASCII, applied to every letter alone.
 * The transform itself runs at one to three megabytes a second; its rules for letters look at
 * nothing beside the letter, so that a table says the same. It is filled from ICU's data when first
 * needed, and so is as new as the ICU that is there.
 *
 * <p>Some languages' writers help themselves otherwise; for these there are own entries, from the
 * practice of their passports and postal services: German ä ö ü, Danish and Norwegian æ ø å. CLDR
 * has nothing for Azerbaijani ə, which is written e where it cannot be had.
 */
final class LatinAscii {
  private static final String FOLDED =
      "[[:Latin:][\\u02B0-\\u02B8\\u02BB-\\u02BD\\u02C0\\u02C8\\u02B9\\u02BA]-[:ASCII:]"
          + "-[\\uFF21-\\uFF5A]-[\\uFB00-\\uFB06]]";

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
      Transliterator transform = Transliterator.getInstance("Latin-ASCII");
      Map<Integer, String> letters = new HashMap<>();
      UnicodeSetIterator each = new UnicodeSetIterator(new UnicodeSet(FOLDED));
      while (each.next()) {
        String ascii = transform.transliterate(Character.toString(each.codepoint));
        if (!ascii.isEmpty() && ascii.chars().allMatch(c -> c < 0x80)) {
          letters.put(each.codepoint, ascii);
        }
      }
      add(letters, "ə", "e", "ǝ", "e");
      letters.put((int) 'ª', "a");
      letters.put((int) 'º', "o");
      return letters;
    }
  }
}
