package io.github.textmend.internal.normalize;

import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;

/**
 * Makes odd spaces plain. Those stay that a careful writer sets on purpose, alone and not beside
 * another space: in numbers and before their units ({@code 10 000 km}, {@code 5 %}); before {@code
 * ; : ! ?} and inside angle quotes, as French has them; between the parts of an abbreviation and
 * after a word of one letter ({@code z. B.}, Czech {@code v Praze}); the ideographic space.
 */
public final class TidySpaces extends RuleSet {
  private static final String NO_BREAK = "\u00A0\u202F";
  private static final String IN_NUMBERS = "\u00A0\u202F\u2009\u2007";
  private static final String UNITS = "%‰°$€£¥₽₴₹";
  private static final String AFTER_SPACE = ";:!?»›";
  private static final String BEFORE_SPACE = "«‹№§¶";

  public TidySpaces() {
    super(Edit.Kind.SPACE, Alphabet.pattern("[[:Zs:]-[\\ \\u3000]]"));
  }

  @Override
  void rewrite(String text, Rewriter out) {
    for (int i = next(text, 0); i < text.length(); i = next(text, i + 1)) {
      if (!isOnPurpose(text, i)) {
        out.replace(i, i + 1, ' ');
      }
    }
  }

  private static boolean isOnPurpose(String text, int at) {
    char c = text.charAt(at);
    char before = Chars.at(text, at - 1);
    char after = Chars.at(text, at + 1);
    if (Chars.isSpace(before) || Chars.isSpace(after)) {
      return false;
    }
    if (IN_NUMBERS.indexOf(c) >= 0 && isInNumber(before, after)) {
      return true;
    }
    boolean punctuation = AFTER_SPACE.indexOf(after) >= 0 || BEFORE_SPACE.indexOf(before) >= 0;
    return NO_BREAK.indexOf(c) >= 0
        && (punctuation || isAbbreviation(text, at) || isShortWord(text, at));
  }

  private static boolean isInNumber(char before, char after) {
    boolean amount = UNITS.indexOf(before) >= 0 && Character.isDigit(after);
    boolean number = Character.isDigit(before);
    boolean unit = Character.isLetterOrDigit(after) || UNITS.indexOf(after) >= 0;
    return amount || (number && unit);
  }

  /** After a point, before a letter or digit. */
  private static boolean isAbbreviation(String text, int at) {
    return Chars.at(text, at - 1) == '.' && Character.isLetterOrDigit(Chars.at(text, at + 1));
  }

  private static boolean isShortWord(String text, int at) {
    char beforeWord = Chars.at(text, at - 2);
    return Character.isLetter(Chars.at(text, at - 1))
        && Character.isLetterOrDigit(Chars.at(text, at + 1))
        && (Chars.isSpace(beforeWord) || beforeWord == '(');
  }
}
