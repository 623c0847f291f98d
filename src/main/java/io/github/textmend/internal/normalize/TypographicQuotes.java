package io.github.textmend.internal.normalize;

import com.ibm.icu.util.LocaleData;
import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;

/**
 * Sets quotation marks as a language has them (CLDR's delimiters: one pair outside, another inside
 * quotations) and apostrophes as U+2019. Marks are paired within a line; those without a partner,
 * and primes, stay.
 */
public final class TypographicQuotes extends RuleSet {
  private static final char APOSTROPHE = '’';
  private static final String SINGLE = "'‘’‚‛‹›´";

  /** Deeper quotations than any text has are left alone. */
  private static final int DEEPEST = 8;

  private final String[] opening;
  private final String[] closing;
  private final boolean spacedInside;

  public TypographicQuotes(String language) {
    super(Edit.Kind.QUOTE, Alphabet.of("\"'‘’‚‛“”„‟‹›«»´"));
    opening =
        new String[] {
          Language.delimiter(language, LocaleData.QUOTATION_START),
          Language.delimiter(language, LocaleData.ALT_QUOTATION_START)
        };
    closing =
        new String[] {
          Language.delimiter(language, LocaleData.QUOTATION_END),
          Language.delimiter(language, LocaleData.ALT_QUOTATION_END)
        };
    spacedInside = TypographicSpaces.isFrench(language);
  }

  @Override
  void rewrite(String text, Rewriter out) {
    int first = next(text, 0);
    while (first < text.length()) {
      int end = Chars.endOfLine(text, first);
      new Line(text, first, end).rewrite(out);
      first = next(text, end);
    }
  }

  /** The marks of one line, with their partners. */
  private final class Line {
    private final String text;
    private final int end;
    private int[] places = new int[16];
    private int[] partners = new int[16];
    private int count;
    private final int[] open = new int[DEEPEST];
    private int depth;
    private boolean tooDeep;

    Line(String text, int first, int end) {
      this.text = text;
      this.end = end;
      for (int i = first; i < end; i = next(text, i + 1)) {
        add(i);
      }
    }

    void rewrite(Rewriter out) {
      int level = 0;
      for (int i = 0; i < count && !tooDeep; i++) {
        int at = places[i];
        if (partners[i] > i) {
          set(at, spanAfter(at), opening[level++ % 2], out);
        } else if (partners[i] >= 0) {
          set(spanBefore(at), at + 1, closing[--level % 2], out);
        } else if (isLoneApostrophe(at)) {
          set(at, at + 1, String.valueOf(APOSTROPHE), out);
        }
      }
    }

    private void set(int start, int end, String mark, Rewriter out) {
      if (start >= out.replacedUpTo()) {
        out.replace(start, end, mark);
      }
    }

    private void add(int at) {
      char c = text.charAt(at);
      boolean single = SINGLE.indexOf(c) >= 0;
      if (single && c != '‚' && c != '‹' && c != '›' && isApostrophe(at, c)) {
        remember(at);
        return;
      }
      int partner = partner(single);
      boolean closes = partner >= 0 && closes(at, c, text.charAt(places[partner]));
      int index = remember(at);
      if (closes) {
        partners[index] = partner;
        partners[partner] = index;
        while (depth > 0 && open[--depth] != partner) {
          // Marks left open inside this pair have no partner.
        }
      } else if (opens(at, c)) {
        tooDeep |= depth == DEEPEST;
        if (!tooDeep) {
          open[depth++] = index;
        }
      }
    }

    private int remember(int at) {
      if (count == places.length) {
        places = java.util.Arrays.copyOf(places, 2 * count);
        partners = java.util.Arrays.copyOf(partners, 2 * count);
      }
      places[count] = at;
      partners[count] = -1;
      return count++;
    }

    /** The innermost mark of the same kind that is open, or a negative number. */
    private int partner(boolean single) {
      for (int i = depth - 1; i >= 0; i--) {
        if (SINGLE.indexOf(text.charAt(places[open[i]])) >= 0 == single) {
          return open[i];
        }
      }
      return -1;
    }

    private boolean isApostrophe(int at, char c) {
      boolean closesLow = c == '‘' && partner(true) >= 0;
      return !closesLow && QuotePlace.isApostrophe(text, at) && !(c == '‘' && isSpaceBefore(at));
    }

    private boolean isSpaceBefore(int at) {
      return Chars.isSpace(Chars.at(text, at - 1));
    }

    private boolean closes(int at, char c, char opener) {
      return switch (c) {
        case '„', '‟', '‚', '‛' -> false;
        case '«' -> opener == '»';
        case '‹' -> opener == '›';
        case '“', '‘' ->
            "„‚“‘»›".indexOf(opener) >= 0 && QuotePlace.of(text, at) == QuotePlace.CLOSES;
        case '”', '»', '›' -> QuotePlace.of(text, at) != QuotePlace.OPENS;
        case '’' -> QuotePlace.of(text, at) == QuotePlace.CLOSES || opener == '‘' || opener == '‚';
        default -> {
          QuotePlace place = QuotePlace.of(text, at);
          yield place == QuotePlace.CLOSES || place == QuotePlace.EITHER;
        }
      };
    }

    private boolean opens(int at, char c) {
      return switch (c) {
        case '„', '‟', '‚', '‛', '«', '‹', '“', '‘' -> true;
        case '’' -> false;
        default -> QuotePlace.of(text, at) == QuotePlace.OPENS;
      };
    }

    /** A single mark without a partner, inside, before or after a word. */
    private boolean isLoneApostrophe(int at) {
      char c = text.charAt(at);
      if (c != '\'' && c != '´' && c != '‘') {
        return false;
      }
      char before = Chars.at(text, at - 1);
      boolean afterWord = c != '‘' && Chars.isLetter(before);
      return afterWord || QuotePlace.isApostrophe(text, at);
    }

    /** French sets spaces inside its marks; elsewhere they go with them. */
    private int spanAfter(int at) {
      boolean spaced = isAngle(at) && at + 2 < end && Chars.isSpace(text.charAt(at + 1));
      return spaced && !spacedInside ? at + 2 : at + 1;
    }

    private int spanBefore(int at) {
      boolean spaced = isAngle(at) && isSpaceBefore(at) && at - 1 > places[0];
      return spaced && !spacedInside ? at - 1 : at;
    }

    private boolean isAngle(int at) {
      return "«»‹›".indexOf(text.charAt(at)) >= 0;
    }
  }
}
