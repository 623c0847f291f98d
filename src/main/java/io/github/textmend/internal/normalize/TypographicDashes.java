package io.github.textmend.internal.normalize;

import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;
import java.util.Set;

/**
 * Sets a dash where a typewriter writes hyphens: two or three of them between words, with spaces on
 * both sides or none, and one with spaces on both sides. With spaces the dash is an em in the
 * languages that set it so, an en in others; without, it is an em. Hyphens at the start of a line,
 * in numbers and in words stay.
 */
public final class TypographicDashes extends RuleSet {
  private static final char HYPHEN = '-';
  private static final char EN = '\u2013';
  private static final char EM = '\u2014';
  private static final int MOST = 3;
  private static final String AFTER = "\"'‘’“”„«»‹›([";
  private static final String BEFORE = "\"'‘’“”„«»‹›)].,;:!?…%";

  /**
   * Where an em dash stands between spaces, as the rules of these languages' orthography have it.
   */
  private static final Set<String> SPACED_EM =
      Set.of("be", "bg", "es", "kk", "ky", "lt", "lv", "mk", "pt", "ru", "sr", "uk");

  private final char spaced;

  public TypographicDashes(String language) {
    super(Edit.Kind.DASH, Alphabet.of("-"));
    spaced = SPACED_EM.contains(Language.primary(language)) ? EM : EN;
  }

  @Override
  void rewrite(String text, Rewriter out) {
    int i = text.indexOf(HYPHEN);
    while (i >= 0) {
      int end = i + 1;
      while (Chars.at(text, end) == HYPHEN) {
        end++;
      }
      if (end - i <= MOST) {
        replace(text, i, end, out);
      }
      i = text.indexOf(HYPHEN, end);
    }
  }

  private void replace(String text, int start, int end, Rewriter out) {
    char before = Chars.at(text, start - 1);
    char after = Chars.at(text, end);
    if (before == ' ' && after == ' ') {
      if (ends(Chars.at(text, start - 2)) && starts(Chars.at(text, end + 1))) {
        out.replace(start, end, spaced);
      }
    } else if (end - start > 1 && Chars.isLetter(before) && Chars.isLetter(after)) {
      out.replace(start, end, EM);
    }
  }

  private static boolean ends(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || BEFORE.indexOf(c) >= 0;
  }

  private static boolean starts(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || AFTER.indexOf(c) >= 0;
  }
}
