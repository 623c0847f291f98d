package io.github.textmend.internal.decode;

import com.ibm.icu.util.ULocale;
import io.github.textmend.result.Encoding;
import java.util.EnumSet;
import java.util.Set;

/** The encodings that can write the letters of a language, by CLDR's exemplar characters. */
final class LanguageEncodings {
  /** How much more probable an encoding of the language is. */
  static final int BONUS = TextCost.nats(4);

  /** The share of a language's letters beyond ASCII that an encoding of it has to have. */
  private static final double LEAST = 0.95;

  private LanguageEncodings() {}

  static Set<Encoding> of(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    Set<Encoding> encodings = EnumSet.noneOf(Encoding.class);
    String letters = letters(locale);
    for (ByteTable table : ByteTable.EXTENDED_ASCII) {
      if (!letters.isEmpty() && covers(table, letters)) {
        encodings.add(table.encoding());
      }
    }
    encodings.addAll(multibyte(ULocale.addLikelySubtags(locale)));
    return encodings;
  }

  private static String letters(ULocale locale) {
    String withScript =
        Alphabets.SHIPPED.lettersOf(locale.getLanguage() + "-" + locale.getScript());
    return withScript.isEmpty() ? Alphabets.SHIPPED.lettersOf(locale.getLanguage()) : withScript;
  }

  private static boolean covers(ByteTable table, String letters) {
    int found = 0;
    for (int b = 0x80; b < 0x100; b++) {
      found += letters.indexOf(table.chars()[b]) >= 0 ? 1 : 0;
    }
    return found >= LEAST * letters.length();
  }

  private static Set<Encoding> multibyte(ULocale locale) {
    return switch (locale.getScript()) {
      case "Hans" -> EnumSet.of(Encoding.GB18030);
      case "Hant" -> EnumSet.of(Encoding.BIG5, Encoding.EUC_TW);
      case "Jpan" -> EnumSet.of(Encoding.WINDOWS_31J, Encoding.EUC_JP);
      case "Kore" -> EnumSet.of(Encoding.WINDOWS_949, Encoding.JOHAB);
      default -> EnumSet.noneOf(Encoding.class);
    };
  }
}
