package io.github.textmend.internal.normalize;

import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;

/**
 * Makes every space plain, but for ideographic ones in Chinese and Japanese text; if asked, makes
 * runs of spaces one, and takes out those at the start and the end of a line. Tabs stay.
 */
public final class AsciiSpaces extends RuleSet {
  private static final String ODD = "[[:Zs:]-[\\ ]]";
  private static final char IDEOGRAPHIC = '\u3000';

  private static final Alphabet SPACES = Alphabet.pattern("[:Zs:]");

  private final boolean squeezes;

  public AsciiSpaces(boolean squeezes) {
    super(Edit.Kind.SPACE, Alphabet.pattern(ODD), squeezes);
    this.squeezes = squeezes;
  }

  @Override
  void rewrite(String text, Rewriter out) {
    int i = nextSpace(text, 0);
    while (i < text.length()) {
      i = nextSpace(text, squeezes ? squeeze(text, i, out) : plain(text, i, out));
    }
  }

  private int nextSpace(String text, int from) {
    return squeezes ? SPACES.next(text, from) : next(text, from);
  }

  private int plain(String text, int at, Rewriter out) {
    boolean inCjk = text.charAt(at) == IDEOGRAPHIC && Chars.isCjkBeside(text, at, at + 1);
    if (!inCjk) {
      out.replace(at, at + 1, ' ');
    }
    return at + 1;
  }

  private int squeeze(String text, int start, Rewriter out) {
    int end = start + 1;
    while (end < text.length() && SPACES.contains(text.charAt(end))) {
      end++;
    }
    boolean atEdge = Chars.startsLine(text, start) || Chars.at(text, end) == '\n';
    if (atEdge) {
      out.replace(start, end, "");
    } else if (end - start > 1) {
      out.replace(start, end, " ");
    } else if (text.charAt(start) != ' ') {
      plain(text, start, out);
    }
    return end;
  }
}
