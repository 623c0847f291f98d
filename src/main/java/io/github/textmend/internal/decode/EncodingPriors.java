package io.github.textmend.internal.decode;

import io.github.textmend.result.Encoding;

/**
 * How rare each encoding is among text that is not well-formed UTF-8: negative logarithms.
 *
 * <p>The order follows how often the encodings are declared on the web; those of DOS and of the Mac
 * come from files. A step of a nat is a little less than one character of evidence.
 */
final class EncodingPriors {
  /** Data that is no text at all. */
  static final int BINARY = TextCost.nats(9);

  private EncodingPriors() {}

  static int of(Encoding encoding) {
    return TextCost.nats(nats(encoding));
  }

  private static double nats(Encoding encoding) {
    return switch (encoding) {
      case UTF_8, US_ASCII, WINDOWS_1252 -> 0;
      case WINDOWS_1251, WINDOWS_31J, GB18030 -> 0.5;
      case WINDOWS_1250, WINDOWS_949, BIG5, EUC_JP, ISO_8859_1 -> 1;
      case WINDOWS_1253, WINDOWS_1254, WINDOWS_1255, WINDOWS_1256, WINDOWS_1257, WINDOWS_874 -> 1.5;
      case ISO_8859_2, ISO_8859_15, KOI8_R, ISO_8859_7, ISO_8859_9 -> 1.5;
      case KOI8_U, WINDOWS_1258, IBM866 -> 2;
      case ISO_8859_5, ISO_8859_6, ISO_8859_8, ISO_8859_11, UTF_16LE -> 2.5;
      case X_MAC_ROMAN, IBM850, IBM437, IBM852, ISO_8859_13, UTF_16BE -> 3;
      case X_MAC_CYRILLIC, X_MAC_CENTRALEUROPE, ISO_8859_4, ISO_8859_3, ISO_8859_16 -> 3.5;
      case IBM855, IBM737, IBM862, IBM857, IBM775, ISO_8859_10, CESU_8, MODIFIED_UTF_8 -> 4;
      case UTF_32LE, UTF_32BE, VISCII -> 5;
      case ISO_8859_14 -> 6;
      case IBM1047 -> 6;
      case EUC_TW, JOHAB -> 7;
      default -> 4.5;
    };
  }
}
