package io.github.textmend.tools.evaluate;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.encoding.Habits;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Misreading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Charsets that write all letters of a language with the same bytes, in Markdown. */
final class TwinReport {
  private static final List<String> LANGUAGES =
      List.of(
          "ar", "be", "bg", "ca", "cs", "cy", "da", "de", "el", "es", "et", "fa", "fi", "fr", "he",
          "hr", "hu", "is", "it", "lt", "lv", "mk", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl",
          "sq", "sr", "sv", "th", "tr", "uk", "vi");

  /** Commonest first. */
  private static final Comparator<Encoding> COMMONEST =
      Comparator.comparingDouble((Encoding e) -> -share(e)).thenComparing(Encoding::label);

  private final StringBuilder out;

  TwinReport(StringBuilder out) {
    this.out = out;
  }

  private static double share(Encoding written) {
    Encoding readAs =
        written == Encoding.WINDOWS_1252 ? Encoding.WINDOWS_1251 : Encoding.WINDOWS_1252;
    return Habits.usualShare(new Misreading(written, readAs));
  }

  void section() {
    Map<String, List<String>> languagesByTwins = new TreeMap<>();
    for (String language : LANGUAGES) {
      for (List<Encoding> twins : twins(letters(language))) {
        languagesByTwins.computeIfAbsent(names(twins), t -> new ArrayList<>()).add(language);
      }
    }
    line("");
    line("## Charsets that cannot be told apart");
    line("");
    line(
        "These have the same bytes for all letters of the languages beside them, as CLDR lists the");
    line(
        "letters. A text of such letters is the same whichever of them it was written in, or read");
    line(
        "as; only a quotation mark, a dash or a sign that they differ in could tell. The commonest of a");
    line("row, which stands first, is named in the chain; what is mended is the same.");
    line("");
    line("| Charsets, commonest first | Languages |");
    line("|---|---|");
    languagesByTwins.forEach(
        (twins, languages) -> line("| %s | %s |", twins, String.join(", ", languages)));
  }

  private static String names(List<Encoding> twins) {
    return twins.stream().map(Encoding::label).collect(Collectors.joining(", "));
  }

  /** The letters of a language beyond ASCII, in both cases. */
  private static String letters(String language) {
    UnicodeSet letters =
        LocaleData.getExemplarSet(new ULocale(language), 0).closeOver(UnicodeSet.ADD_CASE_MAPPINGS);
    StringBuilder text = new StringBuilder();
    for (String letter : letters) {
      if (letter.length() == 1
          && letter.charAt(0) >= 0x80
          && Character.isLetter(letter.charAt(0))) {
        text.append(letter);
      }
    }
    return text.toString();
  }

  private static List<List<Encoding>> twins(String letters) {
    Map<String, List<Encoding>> byBytes = new TreeMap<>();
    for (SingleByteCharset charset : SingleByteCharset.all()) {
      String bytes = bytes(letters, charset);
      if (bytes != null) {
        byBytes.computeIfAbsent(bytes, b -> new ArrayList<>()).add(charset.encoding());
      }
    }
    return byBytes.values().stream()
        .filter(group -> group.size() > 1)
        .map(group -> group.stream().sorted(COMMONEST).toList())
        .toList();
  }

  private static @Nullable String bytes(String letters, SingleByteCharset charset) {
    StringBuilder bytes = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      int b = charset.encode(letters.charAt(i));
      if (b < 0 || !charset.isDefined(b)) {
        return null;
      }
      bytes.append((char) b);
    }
    return bytes.length() == 0 ? null : bytes.toString();
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
