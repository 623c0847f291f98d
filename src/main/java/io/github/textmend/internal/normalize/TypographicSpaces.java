package io.github.textmend.internal.normalize;

import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;

/**
 * Sets no-break spaces as French has them: a narrow one before {@code ; ! ?}, a wide one before
 * {@code :} and inside angle quotes (in Canada only the latter two). In French and German, a plain
 * space between a number and a percent sign becomes a no-break space. Other languages stay as they
 * are.
 */
public final class TypographicSpaces extends RuleSet {
  private static final char NO_BREAK = '\u00A0';
  private static final char NARROW = '\u202F';
  private static final String HIGH = ";!?";
  private static final String PLAIN_BEFORE = " \u00A0\u202F";
  private static final String RUN = ";:!?.…";
  private static final String CLOSING = "\"”»›)]’'";

  private final boolean quotes;
  private final boolean high;

  public TypographicSpaces(String language) {
    super(Edit.Kind.SPACE, Alphabet.of(characters(language)));
    quotes = isFrench(language);
    high = quotes && !language.endsWith("-CA");
  }

  static boolean isFrench(String language) {
    return Language.primary(language).equals("fr");
  }

  private static String characters(String language) {
    boolean german = Language.primary(language).equals("de");
    return isFrench(language) ? ";!?:«»‹›%" : german ? "%" : "";
  }

  @Override
  void rewrite(String text, Rewriter out) {
    for (int i = next(text, 0); i < text.length(); i = next(text, i + 1)) {
      char c = text.charAt(i);
      if (c == '%') {
        percent(text, i, out);
      } else if (c == '«' || c == '‹') {
        afterQuote(text, i, out);
      } else if (c == '»' || c == '›') {
        spaceBefore(text, i, NO_BREAK, out);
      } else if (c == ':' ? quotes : high) {
        beforePunctuation(text, i, HIGH.indexOf(c) >= 0 ? NARROW : NO_BREAK, out);
      }
    }
  }

  private static void percent(String text, int at, Rewriter out) {
    boolean number = Chars.at(text, at - 1) == ' ' && Chars.isAsciiDigit(Chars.at(text, at - 2));
    if (number) {
      out.replace(at - 1, at, NO_BREAK);
    }
  }

  private static void afterQuote(String text, int at, Rewriter out) {
    char after = Chars.at(text, at + 1);
    if (after == '\n' || after == '\t' || after == NO_BREAK) {
      return;
    }
    boolean spaced = PLAIN_BEFORE.indexOf(after) >= 0;
    out.replace(at + 1, spaced ? at + 2 : at + 1, String.valueOf(NO_BREAK));
  }

  /** The first of a run of marks, after a word or a closing mark, and before no other character. */
  private static void beforePunctuation(String text, int at, char space, Rewriter out) {
    char before = Chars.at(text, at - 1);
    int end = at + 1;
    while (RUN.indexOf(Chars.at(text, end)) >= 0 && end - at < 4) {
      end++;
    }
    char after = Chars.at(text, end);
    boolean ends = Chars.isSpace(after) || CLOSING.indexOf(after) >= 0;
    if (ends && RUN.indexOf(before) < 0) {
      spaceBefore(text, at, space, out);
    }
  }

  private static void spaceBefore(String text, int at, char space, Rewriter out) {
    boolean spaced = PLAIN_BEFORE.indexOf(Chars.at(text, at - 1)) >= 0;
    int start = spaced ? at - 1 : at;
    char before = Chars.at(text, start - 1);
    boolean afterWord = !Chars.isSpace(before) && before != '(' && before != '«';
    if (afterWord && start >= out.replacedUpTo() && Chars.at(text, at - 1) != space) {
      out.replace(start, at, String.valueOf(space));
    }
  }
}
