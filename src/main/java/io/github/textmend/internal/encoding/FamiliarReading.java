package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.scan.SuspicionScan;
import io.github.textmend.internal.score.StepCache;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line says under the only pair of single-byte charsets that makes familiar text of it.
 * Where nearly all of many letters are others then, side by side as a language has them, and the
 * whole is usual text, that is no chance: the line as it stands need not be weighed.
 *
 * @param pair the charsets
 * @param text the line read again
 */
record FamiliarReading(PairSurvey.Pair pair, String text) {
  /**
   * Nats a character: nine in ten clean lines of the training text have less, and of 11,000 of them
   * none that is read again so and familiar has less than 4.2, in capitals either.
   */
  private static final double MOST = 3.2;

  /** Of this many characters beyond ASCII at most one is the same. */
  private static final int SAME_OF = 10;

  /**
   * The one of a line, or null if there is none, another pair makes familiar text too, or what was
   * read in a charset of several bytes a character is likelier.
   *
   * @param characters of the line
   * @param pairs those written in single-byte charsets whose characters are likeliest
   */
  static @Nullable FamiliarReading only(
      BeyondAscii characters, List<PairSurvey.Pair> pairs, StepCache model) {
    FamiliarReading only = null;
    long least = Long.MAX_VALUE;
    for (PairSurvey.Pair pair : pairs) {
      least = pair.isOfSingles() ? least : Math.min(least, pair.cost());
      String text = readAgain(characters, pair);
      if (text == null || (only != null && text.equals(only.text)) || !isFamiliar(text)) {
        continue;
      }
      if (only != null) {
        return null;
      }
      only = new FamiliarReading(pair, text);
    }
    return only == null || only.pair.cost() >= least || !isUsual(only.text, model) ? null : only;
  }

  private static @Nullable String readAgain(BeyondAscii characters, PairSurvey.Pair pair) {
    return pair.written() instanceof SingleByteCharset written
            && pair.image().readAs() instanceof SingleByteCharset readAs
        ? characters.readAgain(readAs, written, SAME_OF)
        : null;
  }

  /** Letters of one script may be familiar as those of another, but are no words then. */
  private static boolean isUsual(String text, StepCache model) {
    return Judge.inNats(model.lineCost(text)) <= PairSearch.START + MOST * text.length();
  }

  private static boolean isFamiliar(String text) {
    return SuspicionScan.of(text) == SuspicionScan.FAMILIAR
        && ScriptChanges.cost(text) == 0
        && !isListed(text);
  }

  /** Whether the characters are a table in its order, as those of the line would be. */
  static boolean isListed(String text) {
    int letters = 0;
    int inOrder = 0;
    char previous = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && previous >= 0x80) {
        letters++;
        inOrder += c - previous == 1 ? 1 : 0;
      }
      previous = c;
    }
    return PairSearch.areListed(inOrder, letters);
  }
}
