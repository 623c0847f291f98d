package io.github.textmend.internal.normalize;

import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;

/** Sets exactly three dots as an ellipsis, but not in paths and the like. */
public final class TypographicSymbols extends RuleSet {
  private static final String DOTS = "...";
  private static final String NOT_BESIDE = "/\\[]{}<>=*";

  public TypographicSymbols() {
    super(Edit.Kind.SYMBOL, Alphabet.of(""), true);
  }

  @Override
  void rewrite(String text, Rewriter out) {
    int i = text.indexOf(DOTS);
    while (i >= 0) {
      int end = i;
      while (Chars.at(text, end) == '.') {
        end++;
      }
      boolean free = isFree(Chars.at(text, i - 1)) && isFree(Chars.at(text, end));
      if (end - i == DOTS.length() && free) {
        out.replace(i, end, '…');
      }
      i = text.indexOf(DOTS, end);
    }
  }

  private static boolean isFree(char c) {
    return NOT_BESIDE.indexOf(c) < 0;
  }
}
