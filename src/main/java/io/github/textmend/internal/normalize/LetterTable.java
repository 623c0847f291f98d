package io.github.textmend.internal.normalize;

import io.github.textmend.internal.data.DataFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads a table of letters and what they become: a line for each form, a tab, and the letters that
 * become it. {@code GenerateLetters} writes them.
 */
final class LetterTable {
  /** Latin letters, and what they become in ASCII. */
  static final String LATIN = "latin-ascii.txt";

  /** Greek and Cyrillic letters with accents, and their bases. */
  static final String GREEK_AND_CYRILLIC = "greek-cyrillic-bases.txt";

  /** Letters of any script, and what they become where case does not matter. */
  static final String CASE = "case-folding.txt";

  private LetterTable() {}

  /** The forms by letter. */
  static Map<Integer, String> read(String name) {
    String table = new String(DataFile.read(LetterTable.class, name), StandardCharsets.UTF_8);
    Map<Integer, String> forms = new HashMap<>();
    int start = table.indexOf('\n') + 1; // The first line tells the source.
    while (start < table.length()) {
      int tab = table.indexOf('\t', start);
      int end = table.indexOf('\n', tab);
      putAll(forms, table, tab + 1, end, table.substring(start, tab));
      start = end + 1;
    }
    return forms;
  }

  private static void putAll(
      Map<Integer, String> forms, String letters, int from, int to, String form) {
    for (int i = from; i < to; ) {
      int letter = letters.codePointAt(i);
      forms.put(letter, form);
      i += Character.charCount(letter);
    }
  }
}
