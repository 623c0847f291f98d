package io.github.textmend.internal.encoding;

import io.github.textmend.result.Encoding;
import io.github.textmend.result.Misreading;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * By how much likelier than usual the misreadings of one source are.
 *
 * @param shifts for some misreadings, in nats
 * @param others for all others, in nats
 */
public record Habits(Map<Misreading, Double> shifts, double others) {
  /** Those of a source of which nothing is known. */
  public static final Habits NONE = new Habits(Map.of(), 0);

  /** The greatest shift either way: beyond it, a prior is no prior. */
  public static final double MOST = 10;

  /** The charsets of several bytes that text is read as. */
  private static final Set<Encoding> EAST_ASIAN =
      EnumSet.of(
          Encoding.GB18030,
          Encoding.BIG5,
          Encoding.WINDOWS_31J,
          Encoding.WINDOWS_949,
          Encoding.EUC_JP);

  public Habits {
    shifts = Map.copyOf(shifts);
  }

  /** Whether a misreading is one of those that are mended. */
  public static boolean mayContain(Misreading misreading) {
    Encoding written = misreading.written();
    return written != misreading.readAs()
        && (written == Encoding.UTF_8 || isRead(written))
        && isRead(misreading.readAs());
  }

  /** The share of lines with a misreading in a source of which nothing is known. */
  public static double usualShare(Misreading misreading) {
    int cost = Priors.usual(misreading.written(), misreading.readAs());
    return Math.exp(-Judge.inNats(cost));
  }

  private static boolean isRead(Encoding encoding) {
    return encoding.isExtendedAscii() || isEastAsian(encoding);
  }

  /** Whether it is one of the charsets of several bytes that text is read as. */
  static boolean isEastAsian(Encoding encoding) {
    return EAST_ASIAN.contains(encoding);
  }
}
