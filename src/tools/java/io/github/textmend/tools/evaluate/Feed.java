package io.github.textmend.tools.evaluate;

import static io.github.textmend.result.Encoding.*;

import io.github.textmend.result.Encoding;
import io.github.textmend.result.Misreading;
import java.util.List;

/**
 * A source that misreads what it carries.
 *
 * @param misreading how
 * @param languages what it carries
 */
record Feed(Misreading misreading, List<String> languages) {
  private static final List<String> CYRILLIC = List.of("ru", "uk", "be", "bg", "mk", "sr");
  private static final List<String> CENTRAL = List.of("pl", "cs", "sk", "hu", "hr", "sl");
  private static final List<String> WESTERN = List.of("fr", "de", "es", "pt", "it", "sv");

  static List<Feed> all() {
    return List.of(
        feed(WINDOWS_1251, ISO_8859_1, CYRILLIC),
        feed(KOI8_R, WINDOWS_1251, List.of("ru")),
        feed(IBM866, WINDOWS_1251, List.of("ru", "bg")),
        feed(WINDOWS_1253, WINDOWS_1252, List.of("el")),
        feed(WINDOWS_1255, WINDOWS_1252, List.of("he")),
        feed(WINDOWS_1256, WINDOWS_1252, List.of("ar", "fa")),
        feed(WINDOWS_874, WINDOWS_1252, List.of("th")),
        feed(WINDOWS_1250, WINDOWS_1252, CENTRAL),
        feed(ISO_8859_2, ISO_8859_1, CENTRAL),
        feed(WINDOWS_1254, WINDOWS_1252, List.of("tr")),
        feed(WINDOWS_1257, WINDOWS_1252, List.of("lt", "lv")),
        feed(X_MAC_ROMAN, WINDOWS_1252, WESTERN),
        feed(IBM850, WINDOWS_1252, WESTERN),
        feed(GB18030, WINDOWS_1252, List.of("zh", "zh-hans")),
        feed(BIG5, WINDOWS_1252, List.of("zh-hant")),
        feed(WINDOWS_31J, WINDOWS_1252, List.of("ja")),
        feed(WINDOWS_949, WINDOWS_1252, List.of("ko")),
        feed(UTF_8, WINDOWS_1252, WESTERN),
        feed(UTF_8, WINDOWS_1251, CYRILLIC));
  }

  private static Feed feed(Encoding written, Encoding readAs, List<String> languages) {
    return new Feed(new Misreading(written, readAs), languages);
  }
}
