package io.github.textmend.internal.normalize;

import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;

/**
 * Exactly what {@code normalize-punctuation.perl -l LANGUAGE} of Moses prints, its oddities
 * included: translation models were trained on that. Every line is taken with a line feed at its
 * end.
 */
public final class Moses extends RuleSet {
  private final MosesRules rules;

  public Moses(String language) {
    super(Edit.Kind.MOSES, MosesRules.alphabet(), true);
    rules = new MosesRules(Language.primary(language));
  }

  @Override
  void rewrite(String text, Rewriter out) {
    MosesLine line = null;
    int start = 0;
    while (start < text.length()) {
      int end = Chars.endOfLine(text, start);
      long units = MosesRules.units(text, start, end);
      if (rules.mayChange(units)) {
        line = line == null ? new MosesLine() : line;
        line.load(text, start, end);
        if (rules.apply(line, units)) {
          replace(start, end, line, out);
        }
      }
      start = end + 1;
    }
  }

  /** An edit for each stretch of the line that did not come from the text as it stood. */
  private static void replace(int start, int end, MosesLine line, Rewriter out) {
    int source = start;
    int added = 0;
    for (int i = 0; i < line.length; i++) {
      int origin = line.origins[i];
      if (origin == MosesLine.NEW) {
        added++;
      } else {
        edit(source, origin, line, i - added, i, out);
        source = origin + 1;
        added = 0;
      }
    }
    edit(source, end, line, line.length - added, line.length, out);
  }

  private static void edit(int start, int end, MosesLine line, int from, int to, Rewriter out) {
    if (start < end || from < to) {
      out.replace(start, end, new String(line.units, from, to - from));
    }
  }
}
