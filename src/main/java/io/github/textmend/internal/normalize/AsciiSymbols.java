package io.github.textmend.internal.normalize;

import com.ibm.icu.text.Normalizer2;
import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;

/**
 * Writes ellipses as dots, bullets as {@code *}, fractions as {@code 1/2} with a space to a whole
 * number. The ellipsis of Chinese and Japanese text stays, unless asked for.
 */
public final class AsciiSymbols extends RuleSet {
  private static final String BULLETS = "•‣◦";
  private static final char HYPHEN_BULLET = '\u2043';
  private static final String ELLIPSES = "…⋯";
  private static final char TWO_DOTS = '‥';
  private static final char FRACTION_SLASH = '\u2044';

  private final boolean cjkToo;

  public AsciiSymbols(boolean cjkToo) {
    super(
        Edit.Kind.SYMBOL,
        Alphabet.pattern("[•‣◦\\u2043…⋯‥\\u2044\\u00BC-\\u00BE\\u2150-\\u215F\\u2189]"));
    this.cjkToo = cjkToo;
  }

  @Override
  void rewrite(String text, Rewriter out) {
    int i = next(text, 0);
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (ELLIPSES.indexOf(c) >= 0 || c == TWO_DOTS) {
        end = ellipses(text, i, out);
      } else if (BULLETS.indexOf(c) >= 0) {
        out.replace(i, i + 1, '*');
      } else if (c == HYPHEN_BULLET) {
        out.replace(i, i + 1, '-');
      } else if (c == FRACTION_SLASH) {
        out.replace(i, i + 1, '/');
      } else {
        out.replace(i, i + 1, fraction(text, i, out));
      }
      i = next(text, end);
    }
  }

  /** The end of a run of ellipses. */
  private int ellipses(String text, int start, Rewriter out) {
    int end = start;
    while (ELLIPSES.indexOf(Chars.at(text, end)) >= 0 || Chars.at(text, end) == TWO_DOTS) {
      end++;
    }
    for (int i = start; i < end && (cjkToo || !Chars.isCjkBeside(text, start, end)); i++) {
      out.replace(i, i + 1, text.charAt(i) == TWO_DOTS ? ".." : "...");
    }
    return end;
  }

  private static String fraction(String text, int at, Rewriter out) {
    String slashed =
        Normalizer2.getNFKCInstance()
            .normalize(text.substring(at, at + 1))
            .replace(FRACTION_SLASH, '/');
    boolean partOfNumber = Chars.isAsciiDigit(out.lastBefore(at));
    boolean beforeNumber = Chars.isAsciiDigit(Chars.at(text, at + 1)) && !slashed.endsWith("/");
    return (partOfNumber ? " " : "") + slashed + (beforeNumber ? " " : "");
  }
}
