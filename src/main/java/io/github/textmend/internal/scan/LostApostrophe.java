package io.github.textmend.internal.scan;

import java.util.Set;

/**
 * A letter "â" where an apostrophe would stand, in words that have one: of the bytes of U+2019, E2
 * 80 99, the last two are controls in ISO-8859-1, which many programs drop: "donât", "lâeau". What
 * is left are pairs of letters that clean text has in other words, so only the word tells.
 */
public final class LostApostrophe {
  /** What byte E2 is read as. */
  static final char LEAD = 'â';

  /** What may follow an apostrophe: the rest of an English word, or a word that begins so. */
  static final String FOLLOWERS = "sdtmrvlaeiouyhàâäèéêëìíîïòóôöùúûüAEIOUYHÀÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜ";

  /** Where vowels begin in it. */
  private static final int FIRST_VOWEL = 7;

  /** Before "’t". */
  private static final Set<String> NEGATED =
      Set.of(
          "ain", "aren", "can", "couldn", "didn", "doesn", "don", "hadn", "hasn", "haven", "isn",
          "mightn", "mustn", "needn", "shan", "shouldn", "wasn", "weren", "won", "wouldn");

  /** Before other contracted verbs. */
  private static final Set<String> SUBJECTS =
      Set.of(
          "he", "here", "how", "i", "it", "she", "that", "there", "these", "they", "this", "those",
          "we", "what", "when", "where", "which", "who", "why", "you");

  private static final Set<String> VERBS = Set.of("d", "ll", "m", "re", "ve");

  /** Before a vowel: in French, Italian, Catalan, Occitan. */
  private static final Set<String> ELIDED =
      Set.of(
          "all", "anch", "aujourd", "bell", "c", "ch", "com", "coll", "d", "dall", "degl", "dell",
          "dov", "entr", "gl", "grand", "gran", "j", "jusqu", "l", "lorsqu", "m", "n", "nell",
          "nessun", "nient", "parc", "presqu", "puisqu", "qu", "quell", "quelqu", "quest", "quoiqu",
          "s", "sant", "senz", "sull", "t", "tutt", "un", "v");

  /** Longer than any of these words. */
  private static final int LONGEST = 12;

  private static final int LONGEST_AFTER = 3;

  /** How far around it other letters are looked for, in UTF-16 units: it bounds the time. */
  private static final int REACH = 128;

  private LostApostrophe() {}

  /** Whether a character is an "â" that may be what is left of an apostrophe. */
  public static boolean isAt(CharSequence text, int at) {
    if (text.charAt(at) != LEAD) {
      return false;
    }
    String before = wordBefore(text, at);
    return !before.isEmpty()
        && (isContraction(before, wordAfter(text, at)) || isElision(before, text, at))
        && !hasOtherLetters(text, at);
  }

  private static boolean isContraction(String before, String after) {
    return after.equals("s")
        || (after.equals("t") && NEGATED.contains(before))
        || (VERBS.contains(after) && SUBJECTS.contains(before));
  }

  /** "l'eau", "dell'anno", "qu'il". */
  private static boolean isElision(String before, CharSequence text, int at) {
    return at + 1 < text.length()
        && FOLLOWERS.indexOf(text.charAt(at + 1)) >= FIRST_VOWEL
        && ELIDED.contains(before)
        && !isRomanian(before, wordAfter(text, at));
  }

  /** "câine", "mâine" and what is derived of them. */
  private static boolean isRomanian(String before, String after) {
    return (before.equals("c") || before.equals("m")) && after.startsWith("in");
  }

  /** In small letters; empty if it is too long, or has others than those of ASCII. */
  private static String wordBefore(CharSequence text, int at) {
    int start = at;
    while (start > 0
        && Character.isLetterOrDigit(text.charAt(start - 1))
        && at - start <= LONGEST) {
      start--;
    }
    StringBuilder word = new StringBuilder();
    for (int i = start; i < at; i++) {
      int letter = text.charAt(i) | 0x20;
      if (letter < 'a' || letter > 'z') {
        return "";
      }
      word.append((char) letter);
    }
    return word.toString();
  }

  private static String wordAfter(CharSequence text, int at) {
    int end = at + 1;
    while (end < text.length()
        && Character.isLetterOrDigit(text.charAt(end))
        && end - at <= LONGEST_AFTER) {
      end++;
    }
    return text.subSequence(at + 1, end).toString();
  }

  /** Letters that no language has that writes such apostrophes: of Vietnamese, Romanian. */
  private static boolean hasOtherLetters(CharSequence text, int at) {
    return hasOtherLetters(text, at, 1) || hasOtherLetters(text, at, -1);
  }

  private static boolean hasOtherLetters(CharSequence text, int at, int step) {
    int end = at + step * REACH;
    for (int i = at; i != end && i >= 0 && i < text.length() && text.charAt(i) != '\n'; i += step) {
      if (isOther(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOther(char c) {
    return c >= 0x100 && Character.isLetter(c);
  }
}
