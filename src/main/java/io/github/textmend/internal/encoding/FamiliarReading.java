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
   * @param pairs those written in single-byte charsets whose characters are likeliest
   */
  static @Nullable FamiliarReading only(String line, List<PairSurvey.Pair> pairs, StepCache model) {
    FamiliarReading only = null;
    long least = Long.MAX_VALUE;
    for (PairSurvey.Pair pair : pairs) {
      if (!pair.isOfSingles()) {
        least = Math.min(least, pair.cost());
        continue;
      }
      String text = pair.image().lacking() == 0 ? read(pair) : line;
      boolean isSame = only != null && text.equals(only.text);
      if (!isSame && isFamiliar(text, line)) {
        if (only != null) {
          return null;
        }
        only = new FamiliarReading(pair, text);
      }
    }
    return only == null || only.pair.cost() >= least || !isUsual(only.text, model) ? null : only;
  }

  /** Letters of one script may be familiar as those of another, but are no words then. */
  private static boolean isUsual(String text, StepCache model) {
    return Judge.inNats(model.lineCost(text)) <= PairSearch.START + MOST * text.length();
  }

  /** The line read again; what cannot be makes text that is not familiar. */
  private static String read(PairSurvey.Pair pair) {
    SingleByteCharset written = (SingleByteCharset) pair.written();
    byte[] bytes = pair.image().bytes();
    char[] text = new char[bytes.length];
    for (int i = 0; i < text.length; i++) {
      int b = bytes[i] & 0xFF;
      text[i] = written.isDefined(b) ? written.decode(b) : ByteImage.LOST;
    }
    return new String(text);
  }

  private static boolean isFamiliar(String text, String line) {
    return SuspicionScan.of(text) == SuspicionScan.FAMILIAR
        && areOthers(text, line)
        && ScriptChanges.cost(text) == 0
        && !isListed(text);
  }

  /** Whether nearly all characters beyond ASCII are others, and text. */
  private static boolean areOthers(String text, String line) {
    int beyond = 0;
    int same = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= 0x80) {
        beyond++;
        same += c == text.charAt(i) ? 1 : 0;
        if (!ByteImage.isText(text.charAt(i))) {
          return false;
        }
      }
    }
    return same * SAME_OF <= beyond;
  }

  /** Whether the characters are a table in its order, as those of the line would be. */
  static boolean isListed(String text) {
    int letters = 0;
    int inOrder = 0;
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80 && text.charAt(i - 1) >= 0x80) {
        letters++;
        inOrder += text.charAt(i) - text.charAt(i - 1) == 1 ? 1 : 0;
      }
    }
    return PairSearch.areListed(inOrder, letters);
  }
}
