package io.github.textmend.internal.normalize;

/** What a quotation mark does at its place, as far as the place alone tells. */
enum QuotePlace {
  OPENS,
  CLOSES,
  /** Joins letters, or stands for some. */
  APOSTROPHE,
  /** Could open or close. */
  EITHER,
  /** A prime, a mark on its own. */
  NEITHER;

  /** Words that start with an apostrophe, each ended by what is no letter. */
  private static final String[] SHORTENED = {
    "tis", "twas", "twere", "twill", "em", "til", "till", "cause", "cos", "n", "bout", "round"
  };

  /** As far as is looked for a second mark in one word. In UTF-16 units. */
  private static final int LONGEST_WORD = 64;

  private static final String BEFORE_OPENING = "([{<-–—/¿¡";
  private static final String AFTER_CLOSING = ".,;:!?…)]}>-–—/";
  private static final String MARKS = "\"'‘’‚‛“”„‟‹›«»´";

  static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0;
  }

  /** For a mark that points neither way, or both. */
  static QuotePlace of(String text, int at) {
    boolean opens = isFreeBefore(text, at) && !isFreeAfter(text, at);
    boolean closes = !isFreeBefore(text, at) && isFreeAfter(text, at);
    if (opens || closes) {
      return opens ? OPENS : CLOSES;
    }
    char before = Chars.at(text, at - 1);
    return Chars.isSpace(before) && Chars.isSpace(Chars.at(text, at + 1)) ? NEITHER : EITHER;
  }

  /** For a single mark: whether it is an apostrophe inside a word or at the start of one. */
  static boolean isApostrophe(String text, int at) {
    char before = Chars.at(text, at - 1);
    char after = Chars.at(text, at + 1);
    if (Character.isLetterOrDigit(before) && Chars.isLetter(after)) {
      return true;
    }
    return !Character.isLetterOrDigit(before)
        && (isDecade(text, at + 1) || isShortened(text, at + 1));
  }

  /** For a grave accent: whether it is the only one of a word, between two of its letters. */
  static boolean isGraveApostrophe(String text, int at) {
    boolean within =
        Chars.isLetter(Chars.at(text, at - 1)) && Chars.isLetter(Chars.at(text, at + 1));
    return within && isAlone(text, at, -1) && isAlone(text, at, 1);
  }

  private static boolean isAlone(String text, int at, int step) {
    char mark = text.charAt(at);
    int i = at + step;
    while (i - at < LONGEST_WORD && at - i < LONGEST_WORD && !Chars.isSpace(Chars.at(text, i))) {
      if (text.charAt(i) == mark) {
        return false;
      }
      i += step;
    }
    return true;
  }

  private static boolean isDecade(String text, int at) {
    return Chars.isAsciiDigit(Chars.at(text, at))
        && Chars.isAsciiDigit(Chars.at(text, at + 1))
        && !Chars.isAsciiDigit(Chars.at(text, at + 2))
        && Chars.at(text, at + 2) != '.';
  }

  private static boolean isShortened(String text, int at) {
    for (String word : SHORTENED) {
      if (text.regionMatches(true, at, word, 0, word.length())
          && !Chars.isLetter(Chars.at(text, at + word.length()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFreeBefore(String text, int at) {
    int i = at - 1;
    while (at - i < 4 && isMark(Chars.at(text, i))) {
      i--;
    }
    char c = Chars.at(text, i);
    return Chars.isSpace(c) || BEFORE_OPENING.indexOf(c) >= 0;
  }

  private static boolean isFreeAfter(String text, int at) {
    int i = at + 1;
    while (i - at < 4 && isMark(Chars.at(text, i))) {
      i++;
    }
    char c = Chars.at(text, i);
    return Chars.isSpace(c) || AFTER_CLOSING.indexOf(c) >= 0;
  }
}
