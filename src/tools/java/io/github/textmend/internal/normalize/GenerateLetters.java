package io.github.textmend.internal.normalize;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSetIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Writes the tables of {@link LetterTable}: Latin letters as CLDR's transform Latin-ASCII has them
 * one by one, Greek and Cyrillic letters by the base that they decompose to, and what letters
 * become where case does not matter, all from ICU. Usage: {@code GenerateLetters [FOLDER]}, the
 * folder of the resources by default.
 */
public final class GenerateLetters {
  static final Path RESOURCES = Path.of("src/main/resources/io/github/textmend/internal/normalize");

  private static final String LATIN =
      "[[:Latin:][\\u02B0-\\u02B8\\u02BB-\\u02BD\\u02C0\\u02C8\\u02B9\\u02BA]-[:ASCII:]"
          + "-[\\uFF21-\\uFF5A]-[\\uFB00-\\uFB06]]";

  private static final String GREEK_AND_CYRILLIC = "[[[:Greek:][:Cyrillic:]]&[:NFD_QC=No:]&[:L:]]";

  private static final String CASED = "[:Changes_When_Casefolded:]";

  private static final String HEAD =
      "# Copyright (c) Unicode, Inc.; Unicode License V3, https://www.unicode.org/license.txt\n";

  private GenerateLetters() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = arguments.length > 0 ? Path.of(arguments[0]) : RESOURCES;
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(LetterTable.LATIN), latin());
    Files.writeString(folder.resolve(LetterTable.GREEK_AND_CYRILLIC), greekAndCyrillic());
    Files.writeString(folder.resolve(LetterTable.CASE), caseFolding());
  }

  /** The letters that the transform takes to ASCII. */
  static String latin() {
    Transliterator transform = Transliterator.getInstance("Latin-ASCII");
    return table(
        LATIN,
        codePoint -> {
          String ascii = transform.transliterate(Character.toString(codePoint));
          return ascii.chars().allMatch(c -> c < 0x80) ? ascii : "";
        });
  }

  static String greekAndCyrillic() {
    return table(
        GREEK_AND_CYRILLIC,
        codePoint -> {
          String letters = Normalizer2.getNFDInstance().normalize(Character.toString(codePoint));
          return letters.substring(0, letters.offsetByCodePoints(0, 1));
        });
  }

  static String caseFolding() {
    return table(CASED, codePoint -> UCharacter.foldCase(Character.toString(codePoint), true));
  }

  /** A line for each form, with the letters that it is of. */
  private static String table(String letters, IntFunction<String> formOf) {
    Map<String, StringBuilder> byForm = new TreeMap<>();
    UnicodeSetIterator each = new UnicodeSetIterator(new UnicodeSet(letters));
    while (each.next()) {
      String form = formOf.apply(each.codepoint);
      if (!form.isEmpty()) {
        byForm.computeIfAbsent(form, f -> new StringBuilder()).appendCodePoint(each.codepoint);
      }
    }
    StringBuilder out = new StringBuilder(HEAD);
    byForm.forEach((form, of) -> out.append(form).append('\t').append(of).append('\n'));
    return out.toString();
  }
}
