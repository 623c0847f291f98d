package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.scan.SuspicionScan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line says under the only pair of charsets that makes usual characters of it, where it was
 * written in one of several bytes a character. What such a charset makes of other bytes are rare
 * characters, so if these are far commoner than those of all other pairs, and than the line's own,
 * that is no chance: the model need not be asked.
 *
 * @param pair the charsets
 * @param text the line read again
 */
record ClearReading(PairSurvey.Pair pair, String text) {
  /**
   * How much commoner the characters are than the line's own, for each byte. Of 500,000 clean lines
   * and lines in capitals that can be read otherwise, none gains more than -0.6 nats; of lines that
   * were misread one in a hundred gains less than 1.9.
   */
  private static final int LEAST_GAIN_OF_EACH = ChannelCosts.nats(1);

  /** Marks and signs begin here, and after them what is East Asian. */
  private static final char FIRST_MARK = '\u2000';

  /** By how much single-byte charsets have to be behind; where the line was in one, they lead. */
  private static final int LEAST_LEAD = ChannelCosts.nats(20);

  /**
   * The one of a line, or null if there is none.
   *
   * @param pairs those of charsets of several bytes a character, the likeliest first, at least one
   * @param others those of single-byte charsets, the likeliest first
   */
  static @Nullable ClearReading only(
      String line, List<PairSurvey.Pair> pairs, List<PairSurvey.Pair> others) {
    PairSurvey.Pair best = pairs.get(0);
    boolean rivalled = !others.isEmpty() && others.get(0).cost() < best.cost() + LEAST_LEAD;
    if (rivalled || !isCommoner(best) || isUncertain(line, best)) {
      return null;
    }
    String text = read(line, best);
    for (PairSurvey.Pair pair : pairs.subList(1, pairs.size())) {
      if (text == null || !(BestPairs.isFarBehind(pair, best) || text.equals(read(line, pair)))) {
        return null;
      }
    }
    return text == null || !isSound(text) ? null : new ClearReading(best, text);
  }

  /** Whether the characters are commoner than those of the line as it stands. */
  private static boolean isCommoner(PairSurvey.Pair pair) {
    long gain = costAsRead(pair.image()) - pair.cost();
    return gain >= (long) pair.image().beyond() * LEAST_GAIN_OF_EACH;
  }

  private static long costAsRead(ByteImage image) {
    return image.readAs() instanceof SingleByteCharset single
        ? SingleByteUse.cost(image.histogram(), single)
        : MultiByteUse.of(image.readAs()).cost(image, 0, Long.MAX_VALUE);
  }

  private static boolean isUncertain(String line, PairSurvey.Pair pair) {
    return UncertainBytes.isUncertain(line, 0, line.length(), pair.image().readAs());
  }

  private static @Nullable String read(String line, PairSurvey.Pair pair) {
    StringBuilder text = new StringBuilder(line.length());
    return pair.image().read(0, line.length(), pair.written(), text) ? text.toString() : null;
  }

  private static boolean isSound(String text) {
    return isEastAsian(text)
        && SuspicionScan.of(text) != SuspicionScan.SUSPICIOUS
        && ScriptChanges.cost(text) == 0
        && !FamiliarReading.isListed(text);
  }

  /** The charsets have letters of other scripts as well, which are few and so no rare ones. */
  private static boolean isEastAsian(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c < FIRST_MARK) {
        return false;
      }
    }
    return true;
  }
}
