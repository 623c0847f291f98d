package io.github.textmend.internal.normalize;

import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;

/**
 * Writes hyphens, dashes and minus signs as {@code -}; dashes of an em and more as {@code --}
 * unless one hyphen is asked for. Dashes of Chinese and Japanese text stay, unless asked for.
 */
public final class AsciiDashes extends RuleSet {
  private static final String SHORT = "\u2010\u2011\u2012\u2013\u2212\uFE63\uFF0D";
  private static final String LONG = "\u2014\u2015\u2E3A\u2E3B\uFE58";

  private final boolean hyphen;
  private final boolean cjkToo;

  public AsciiDashes(boolean hyphen, boolean cjkToo) {
    super(Edit.Kind.DASH, Alphabet.of(SHORT + LONG));
    this.hyphen = hyphen;
    this.cjkToo = cjkToo;
  }

  @Override
  void rewrite(String text, Rewriter out) {
    for (int i = next(text, 0); i < text.length(); i = next(text, i + 1)) {
      if (LONG.indexOf(text.charAt(i)) < 0) {
        out.replace(i, i + 1, '-');
      } else {
        i = replaceLong(text, i, out) - 1;
      }
    }
  }

  /** The end of the run. */
  private int replaceLong(String text, int start, Rewriter out) {
    int end = start;
    while (LONG.indexOf(Chars.at(text, end)) >= 0) {
      end++;
    }
    for (int i = start; i < end && (cjkToo || !Chars.isCjkBeside(text, start, end)); i++) {
      out.replace(i, i + 1, hyphen ? "-" : "--");
    }
    return end;
  }
}
