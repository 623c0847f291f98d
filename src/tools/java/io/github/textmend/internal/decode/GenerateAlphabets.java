package io.github.textmend.internal.decode;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the letters beyond ASCII of each language from CLDR's exemplar characters, as ICU has them.
 * Usage: {@code GenerateAlphabets} in the project's folder.
 */
public final class GenerateAlphabets {
  private static final Path ALPHABETS =
      Path.of("src/main/resources/io/github/textmend/internal/decode/alphabets.txt");

  private GenerateAlphabets() {}

  public static void main(String[] arguments) throws IOException {
    StringBuilder out = new StringBuilder();
    alphabets()
        .forEach((tag, letters) -> out.append(tag).append('\t').append(letters).append('\n'));
    Files.writeString(ALPHABETS, out);
  }

  private static Map<String, String> alphabets() {
    Map<String, String> alphabets = new TreeMap<>();
    for (ULocale locale : ULocale.getAvailableLocales()) {
      boolean regional = !locale.getCountry().isEmpty() || !locale.getVariant().isEmpty();
      String letters = regional ? "" : letters(locale);
      if (!letters.isEmpty()) {
        alphabets.put(locale.toLanguageTag(), letters);
      }
    }
    return alphabets;
  }

  private static String letters(ULocale locale) {
    UnicodeSet set = new UnicodeSet(LocaleData.getExemplarSet(locale, 0)).removeAllStrings();
    set.retainAll(new UnicodeSet("[[:L:]-[:Han:]-[:Hangul:]-[:Kana:]-[:Hira:]-[:ASCII:]]"));
    StringBuilder letters = new StringBuilder();
    for (String letter : set) {
      if (letter.codePointAt(0) < 0x10000) {
        letters.append(letter);
      }
    }
    return letters.toString();
  }
}
