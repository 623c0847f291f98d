package io.github.textmend.internal.normalize;

import java.util.Set;

/** Words of English, French and Italian that are joined to the next or last by an apostrophe. */
final class Elision {
  private static final Set<String> AFTER = Set.of("s", "t", "d", "m", "re", "ve", "ll");
  private static final Set<String> BEFORE =
      Set.of(
          "l", "d", "c", "j", "n", "m", "s", "t", "qu", "un", "all", "dell", "nell", "dall", "sull",
          "o");
  private static final int LONGEST = 4;

  private Elision() {}

  /** Whether letters stand on both sides, and those on one side are such a word. */
  static boolean isAt(String text, int at) {
    int start = at;
    while (start > 0 && at - start <= LONGEST && Chars.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int end = at + 1;
    while (end < text.length() && end - at <= LONGEST && Chars.isLetter(text.charAt(end))) {
      end++;
    }
    return start < at
        && end > at + 1
        && (isIn(BEFORE, text.substring(start, at)) || isIn(AFTER, text.substring(at + 1, end)));
  }

  private static boolean isIn(Set<String> words, String word) {
    return words.contains(word.toLowerCase(java.util.Locale.ROOT));
  }
}
