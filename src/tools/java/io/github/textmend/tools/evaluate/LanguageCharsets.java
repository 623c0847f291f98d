package io.github.textmend.tools.evaluate;

import static io.github.textmend.result.Encoding.*;

import io.github.textmend.result.Encoding;
import java.util.ArrayList;
import java.util.List;

/** The encodings that texts of a language were written in before UTF-8. */
final class LanguageCharsets {
  private static final List<Encoding> UNICODE = List.of(UTF_8, UTF_16LE, UTF_16BE, UTF_32LE);

  private LanguageCharsets() {}

  static List<Encoding> of(String language) {
    List<Encoding> encodings = new ArrayList<>(UNICODE);
    encodings.addAll(legacy(language));
    return encodings;
  }

  private static List<Encoding> legacy(String language) {
    return switch (language) {
      case "fr", "de", "es", "pt", "it", "nl", "da", "sv", "nb", "fi", "is", "ca", "sq", "en" ->
          List.of(WINDOWS_1252, ISO_8859_15, X_MAC_ROMAN, IBM850, IBM437, IBM500, IBM037);
      case "pl", "cs", "sk", "hu", "hr", "sl" ->
          List.of(WINDOWS_1250, ISO_8859_2, IBM852, X_MAC_CENTRALEUROPE);
      case "ro" -> List.of(WINDOWS_1250, ISO_8859_2, ISO_8859_16, IBM852);
      case "cy" -> List.of(ISO_8859_14);
      case "tr" -> List.of(WINDOWS_1254, ISO_8859_9, IBM857, X_MAC_TURKISH);
      case "lt", "lv", "et" -> List.of(WINDOWS_1257, ISO_8859_13, ISO_8859_4, IBM775);
      case "ru", "bg" -> List.of(WINDOWS_1251, KOI8_R, IBM866, ISO_8859_5, X_MAC_CYRILLIC, IBM855);
      case "uk", "be" -> List.of(WINDOWS_1251, KOI8_U, ISO_8859_5);
      case "mk", "sr" -> List.of(WINDOWS_1251, ISO_8859_5, IBM855);
      case "el" -> List.of(WINDOWS_1253, ISO_8859_7, IBM737, IBM869, X_MAC_GREEK);
      case "he" -> List.of(WINDOWS_1255, ISO_8859_8, IBM862);
      case "ar" -> List.of(WINDOWS_1256, ISO_8859_6);
      case "fa", "ur" -> List.of(WINDOWS_1256);
      case "th" -> List.of(WINDOWS_874, ISO_8859_11);
      case "vi" -> List.of(WINDOWS_1258);
      case "ja" -> List.of(WINDOWS_31J, EUC_JP, ISO_2022_JP);
      case "ko" -> List.of(WINDOWS_949, ISO_2022_KR, JOHAB);
      case "zh" -> List.of(GB18030, BIG5, EUC_TW);
      default -> List.of();
    };
  }
}
