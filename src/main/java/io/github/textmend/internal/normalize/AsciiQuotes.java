package io.github.textmend.internal.normalize;

import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;

/**
 * Writes quotation marks, apostrophes and primes as ASCII has them. Letters that look like
 * apostrophes (okina, U+02BC) stay, as do the quotation marks of Chinese and Japanese text unless
 * asked for; a grave accent changes between letters, and where an apostrophe closes what it opened,
 * as in ``this''.
 */
public final class AsciiQuotes extends RuleSet {
  private static final String SINGLE = "‘’‚‛‹›′´";
  private static final String DOUBLE = "“”„‟«»″〝〞〟";
  private static final char TRIPLE_PRIME = '‴';
  private static final char GRAVE = '`';
  private static final String OF_CJK = "‘’“”〝〞〟";
  private static final String OPENING = "‘“〝";

  private final boolean cjkToo;

  public AsciiQuotes(boolean cjkToo) {
    super(Edit.Kind.QUOTE, Alphabet.of(SINGLE + DOUBLE + TRIPLE_PRIME + GRAVE));
    this.cjkToo = cjkToo;
  }

  @Override
  void rewrite(String text, Rewriter out) {
    boolean keeps = false;
    int lineEnd = -1;
    for (int i = next(text, 0); i < text.length(); i = next(text, i + 1)) {
      char c = text.charAt(i);
      if (i > lineEnd) {
        keeps = false;
        lineEnd = Chars.endOfLine(text, i);
      }
      if (c == GRAVE) {
        i = grave(text, i, out);
      } else if (!cjkToo && OF_CJK.indexOf(c) >= 0 && !isApostrophe(text, i)) {
        boolean opens = OPENING.indexOf(c) >= 0;
        boolean keep = (keeps && !opens) || Chars.isCjkBeside(text, i, i + 1);
        keeps = opens ? keep : keeps;
        replace(text, i, keep, out);
      } else {
        replace(text, i, false, out);
      }
    }
  }

  private static boolean isApostrophe(String text, int at) {
    char before = Chars.at(text, at - 1);
    char after = Chars.at(text, at + 1);
    return text.charAt(at) == '’'
        && Character.isLetter(before)
        && Character.isLetter(after)
        && !Chars.isCjk(before)
        && !Chars.isCjk(after);
  }

  private static void replace(String text, int at, boolean keep, Rewriter out) {
    char c = text.charAt(at);
    if (keep) {
      return;
    }
    if (c == TRIPLE_PRIME) {
      out.replace(at, at + 1, "'''");
    } else {
      out.replace(at, at + 1, SINGLE.indexOf(c) >= 0 ? '\'' : '"');
    }
  }

  /** The index of the last unit that was dealt with. */
  private static int grave(String text, int at, Rewriter out) {
    if (QuotePlace.isGraveApostrophe(text, at)) {
      out.replace(at, at + 1, '\'');
      return at;
    }
    boolean two = Chars.at(text, at + 1) == GRAVE;
    int start = two ? at + 2 : at + 1;
    int close = closing(text, start, two ? "''" : "'");
    boolean opens = Chars.isSpace(Chars.at(text, at - 1)) && !Chars.isSpace(Chars.at(text, start));
    if (close < 0 || !opens) {
      return start - 1;
    }
    out.replace(at, start, two ? "\"" : "'");
    if (two) {
      replaceBetween(text, start, close, out);
      out.replace(close, close + 2, "\"");
      return close + 1;
    }
    return start - 1;
  }

  private static void replaceBetween(String text, int start, int end, Rewriter out) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (SINGLE.indexOf(c) >= 0 || DOUBLE.indexOf(c) >= 0) {
        replace(text, i, false, out);
      }
    }
  }

  /** Where apostrophes close what a grave opened: in its line, with no other grave between. */
  private static int closing(String text, int from, String mark) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == GRAVE) {
        return -1;
      }
      int end = i + mark.length();
      boolean closes = !Chars.isLetter(Chars.at(text, end)) || mark.length() == 2;
      if (c == '\'' && text.startsWith(mark, i) && closes) {
        return i;
      }
    }
    return -1;
  }
}
