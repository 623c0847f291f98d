package io.github.textmend.internal.normalize;

import com.ibm.icu.util.LocaleData;
import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;

/**
 * Sets quotation marks as a language has them (CLDR's delimiters: one pair outside, another inside
 * quotations) and apostrophes as U+2019. Marks are paired within a line; those without a partner
 * stay. Primes are marks where two of a kind are around words, and graves where apostrophes close
 * what they opened, as in ``this''.
 */
public final class TypographicQuotes extends RuleSet {
  private static final char APOSTROPHE = '’';
  private static final String SINGLE = "'‘’‚‛‹›´`′";
  private static final String PRIMES = "′″";
  private static final char GRAVE = '`';
  private static final char STRAIGHT = '\'';

  /** Deeper quotations than any text has are left alone. */
  private static final int DEEPEST = 8;

  private final String[] opening;
  private final String[] closing;
  private final boolean spacedInside;

  public TypographicQuotes(String language) {
    super(Edit.Kind.QUOTE, Alphabet.of("\"'‘’‚‛“”„‟‹›«»´`′″"));
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
      for (int i = first; i < end; i = next(text, i)) {
        i = add(i);
      }
    }

    void rewrite(Rewriter out) {
      int level = 0;
      for (int i = 0; i < count && !tooDeep; i++) {
        int at = places[i];
        if (partners[i] > i) {
          set(at, spanAfter(at), opening[level++ % 2], out);
        } else if (partners[i] >= 0) {
          int width = isDoubled(places[partners[i]]) ? 2 : 1;
          set(spanBefore(at), at + width, closing[--level % 2], out);
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

    /** The end of the mark. */
    private int add(int at) {
      char c = text.charAt(at);
      boolean single = isSingle(at);
      if (single && isApostrophe(at, c)) {
        remember(at);
        return at + 1;
      }
      if (c == GRAVE) {
        forgetGraves(isDoubled(at));
      }
      int partner = partner(at, c, single);
      boolean closes = partner >= 0 && closes(at, c, text.charAt(places[partner]));
      int index = remember(at);
      if (closes) {
        pair(partner, index);
        return at + (isDoubled(places[partner]) ? 2 : 1);
      }
      if (opens(at, c)) {
        open(index);
      }
      return at + (isDoubled(at) ? 2 : 1);
    }

    private void pair(int opener, int closer) {
      partners[closer] = opener;
      partners[opener] = closer;
      while (depth > 0 && open[--depth] != opener) {
        // Marks left open inside this pair have no partner.
      }
    }

    private void open(int index) {
      tooDeep |= depth == DEEPEST;
      if (!tooDeep) {
        open[depth++] = index;
      }
    }

    /** A grave, or two, before another of the kind opens no quotation: both are around code. */
    private void forgetGraves(boolean doubled) {
      int kept = 0;
      for (int i = 0; i < depth; i++) {
        int opener = places[open[i]];
        boolean same = text.charAt(opener) == GRAVE && isDoubled(opener) == doubled;
        open[kept] = open[i];
        kept += same ? 0 : 1;
      }
      depth = kept;
    }

    private boolean isSingle(int at) {
      return SINGLE.indexOf(text.charAt(at)) >= 0 && !isDoubled(at);
    }

    /** Two graves open what two apostrophes close. */
    private boolean isDoubled(int at) {
      return text.charAt(at) == GRAVE && Chars.at(text, at + 1) == GRAVE;
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
    private int partner(int at, char c, boolean single) {
      boolean twoApostrophes = c == STRAIGHT && Chars.at(text, at + 1) == STRAIGHT;
      for (int i = depth - 1; i >= 0; i--) {
        int opener = places[open[i]];
        if (isDoubled(opener) ? twoApostrophes : isSingle(opener) == single) {
          return open[i];
        }
      }
      return -1;
    }

    private boolean isApostrophe(int at, char c) {
      return switch (c) {
        case '‚', '‹', '›', '′' -> false;
        case GRAVE -> QuotePlace.isGraveApostrophe(text, at);
        case '‘' ->
            partner(at, c, true) < 0 && QuotePlace.isApostrophe(text, at) && !isSpaceBefore(at);
        default -> QuotePlace.isApostrophe(text, at);
      };
    }

    private boolean isSpaceBefore(int at) {
      return Chars.isSpace(Chars.at(text, at - 1));
    }

    private boolean closes(int at, char c, char opener) {
      if (PRIMES.indexOf(c) >= 0 || PRIMES.indexOf(opener) >= 0) {
        return c == opener && QuotePlace.of(text, at) == QuotePlace.CLOSES;
      }
      return switch (c) {
        case '„', '‟', '‚', '‛', GRAVE -> false;
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
      if (c == GRAVE) {
        return QuotePlace.isGraveApostrophe(text, at);
      }
      if (c != STRAIGHT && c != '´' && c != '‘') {
        return false;
      }
      boolean afterWord = c != '‘' && Chars.isLetter(Chars.at(text, at - 1));
      if (afterWord && c == STRAIGHT && Chars.at(text, at + 1) == STRAIGHT) {
        return false;
      }
      return afterWord || QuotePlace.isApostrophe(text, at);
    }

    /** French sets spaces inside its marks; elsewhere they go with them. */
    private int spanAfter(int at) {
      if (isDoubled(at)) {
        return at + 2;
      }
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
