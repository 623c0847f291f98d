package io.github.textmend.internal.decode;

import com.ibm.icu.lang.UCharacter;
import io.github.textmend.internal.data.DataFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The letters beyond ASCII that languages are written with, by CLDR. A reading whose letters no
 * language has together is a wrong one, however well they stand beside their neighbours.
 */
final class Alphabets {
  static final Alphabets SHIPPED = load();

  private final List<String> tags = new ArrayList<>();
  private final List<String> letters = new ArrayList<>();

  /** For each letter, one bit a language; empty for what no alphabet has. */
  private final long[][] languages = new long[0x10000][];

  private Alphabets(String table) {
    for (String line : table.split("\n", -1)) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        tags.add(line.substring(0, tab));
        letters.add(line.substring(tab + 1));
      }
    }
    for (int language = 0; language < tags.size(); language++) {
      for (char letter : letters.get(language).toCharArray()) {
        if (languages[letter] == null) {
          languages[letter] = new long[words()];
        }
        languages[letter][language / Long.SIZE] |= 1L << language;
      }
    }
  }

  int size() {
    return tags.size();
  }

  /** Whether a language, by its number, has a letter in lower case. */
  boolean has(int language, char letter) {
    long[] having = languages[letter];
    return having != null && (having[language / Long.SIZE] >>> language & 1) != 0;
  }

  /** Whether some language has all of some letters in lower case. */
  boolean haveOneLanguage(char[] letters, int size) {
    long[] having = new long[words()];
    java.util.Arrays.fill(having, -1);
    long left = -1;
    for (int i = 0; i < size && left != 0; i++) {
      left = 0;
      long[] one = languages[letters[i]];
      for (int word = 0; one != null && word < having.length; word++) {
        having[word] &= one[word];
        left |= having[word];
      }
    }
    return left != 0;
  }

  private int words() {
    return (tags.size() + Long.SIZE - 1) / Long.SIZE;
  }

  /** Whether letters of this kind are told apart by language. */
  static boolean isJudged(char c) {
    return c >= 0x80 && c < 0x2000 && UCharacter.isLetter(c);
  }

  /** The letters of a language; empty if it is not known or has none beyond ASCII. */
  String lettersOf(String tag) {
    int found = tags.indexOf(tag);
    return found < 0 ? "" : letters.get(found);
  }

  private static Alphabets load() {
    byte[] file = DataFile.read(Alphabets.class, "alphabets.txt");
    return new Alphabets(new String(file, StandardCharsets.UTF_8));
  }
}
