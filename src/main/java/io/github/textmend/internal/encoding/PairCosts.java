package io.github.textmend.internal.encoding;

import io.github.textmend.result.Encoding;

/**
 * How seldom text that was written in one charset is read as another, where UTF-8 has no part in it
 * or is read as an East Asian charset.
 */
final class PairCosts {
  /** Any such misreading, beside none at all. */
  private static final int BASE = ChannelCosts.nats(4);

  /** What is valid UTF-8 by chance is rare. */
  private static final int UTF_8 = ChannelCosts.nats(-4);

  private static final int COMMON = 0;
  private static final int LESS_COMMON = ChannelCosts.nats(1);
  private static final int RARE = ChannelCosts.nats(2);
  private static final int RAREST = ChannelCosts.nats(5);

  private PairCosts() {}

  static int of(Encoding written, Encoding readAs) {
    return BASE + rarity(written) + rarity(readAs);
  }

  /** By the share of the web's pages and of old files that are in the charset. */
  private static int rarity(Encoding encoding) {
    return switch (encoding) {
      case UTF_8 -> UTF_8;
      case WINDOWS_1252, ISO_8859_1, WINDOWS_1251, GB18030, WINDOWS_31J -> COMMON;
      case WINDOWS_1250,
          WINDOWS_1253,
          WINDOWS_1254,
          WINDOWS_1255,
          WINDOWS_1256,
          WINDOWS_1257,
          ISO_8859_2,
          KOI8_R,
          X_MAC_ROMAN,
          IBM437,
          IBM850,
          IBM852,
          IBM866,
          BIG5,
          WINDOWS_949 ->
          LESS_COMMON;
      case EUC_JP,
          ISO_8859_5,
          ISO_8859_6,
          ISO_8859_7,
          ISO_8859_8,
          ISO_8859_9,
          ISO_8859_15,
          WINDOWS_874,
          WINDOWS_1258,
          KOI8_U,
          X_MAC_CYRILLIC ->
          RARE;
      default -> RAREST;
    };
  }
}
