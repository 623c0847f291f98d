package io.github.textmend.internal.normalize;

import com.ibm.icu.text.Normalizer2;
import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;

/**
 * Gives fullwidth ASCII and halfwidth kana their usual width, as NFKC does; a voicing mark joins
 * its kana. Fullwidth punctuation in Chinese and Japanese text is at home there and stays, unless
 * asked for.
 */
public final class Width extends RuleSet {
  private static final char VOICED = '\uFF9E';
  private static final char SEMIVOICED = '\uFF9F';

  /** How far to look for a letter that tells whose punctuation it is. In UTF-16 units. */
  private static final int REACH = 8;

  private final boolean cjkToo;

  public Width(boolean cjkToo) {
    super(Edit.Kind.WIDTH, Alphabet.pattern("[\\uFF01-\\uFF9F\\uFFA1-\\uFFEE]"));
    this.cjkToo = cjkToo;
  }

  @Override
  void rewrite(String text, Rewriter out) {
    for (int i = next(text, 0); i < text.length(); i = next(text, i + 1)) {
      char c = text.charAt(i);
      if (c <= '\uFF5E') {
        char ascii = (char) (c - '\uFF01' + '!');
        if (cjkToo || Chars.isAsciiLetterOrDigit(ascii) || !isInCjk(text, i)) {
          out.replace(i, i + 1, ascii);
        }
      } else {
        i = replaceOther(text, i, out);
      }
    }
  }

  /** The index of the last unit that was dealt with. */
  private static int replaceOther(String text, int at, Rewriter out) {
    char mark = Chars.at(text, at + 1);
    if (mark == VOICED || mark == SEMIVOICED) {
      String joined = usual(text.substring(at, at + 2));
      if (joined.length() == 1) {
        out.replace(at, at + 2, joined);
        return at + 1;
      }
    }
    switch (text.charAt(at)) {
      case VOICED -> out.replace(at, at + 1, '\u309B');
      case SEMIVOICED -> out.replace(at, at + 1, '\u309C');
      case '\uFFE3' -> out.replace(at, at + 1, '\u00AF');
      default -> out.replace(at, at + 1, usual(text.substring(at, at + 1)));
    }
    return at;
  }

  private static String usual(String halfwidth) {
    return Normalizer2.getNFKCInstance().normalize(halfwidth);
  }

  private static boolean isInCjk(String text, int at) {
    return isCjkTowards(text, at, -1) || isCjkTowards(text, at, 1);
  }

  /** Whether the first letter in a direction is of Chinese or Japanese. */
  private static boolean isCjkTowards(String text, int at, int step) {
    for (int i = 1; i <= REACH; i++) {
      char c = Chars.at(text, at + i * step);
      if (c == '\n' || Chars.isCjk(c)) {
        return c != '\n';
      }
      if (Character.isLetter(c) || Character.isSurrogate(c)) {
        return false;
      }
    }
    return false;
  }
}
