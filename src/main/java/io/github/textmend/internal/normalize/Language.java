package io.github.textmend.internal.normalize;

import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Languages by their tags (BCP 47), as far as CLDR knows them. */
public final class Language {
  /** What the script of Moses calls Czech. */
  private static final String MOSES_CZECH = "cz";

  private Language() {}

  /**
   * A tag as BCP 47 writes it.
   *
   * @throws IllegalArgumentException if the language is unknown; the message lists those known
   */
  public static String canonical(String tag) {
    try {
      String stripped = tag.strip().replace('_', '-');
      ULocale locale = new ULocale.Builder().setLanguageTag(stripped).build();
      if (Known.LANGUAGES.contains(locale.getLanguage())) {
        return locale.toLanguageTag();
      }
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(
          "language \"" + tag + "\" is not a language tag such as de or fr-CA", e);
    }
    throw new IllegalArgumentException(
        "unknown language \"" + tag + "\"; known are " + String.join(", ", Known.LANGUAGES));
  }

  /** The language of a tag, without script and region. */
  static String primary(String tag) {
    int hyphen = tag.indexOf('-');
    return (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
  }

  /** Where CLDR has a language's delimiters and the like. */
  static ULocale locale(String tag) {
    return ULocale.forLanguageTag(tag.equals(MOSES_CZECH) ? "cs" : tag);
  }

  /** One of CLDR's delimiters, a constant of {@link LocaleData}. */
  static String delimiter(String tag, int type) {
    return LocaleData.getInstance(locale(tag)).getDelimiter(type);
  }

  /** Loaded when a language is first named. */
  private static final class Known {
    static final Set<String> LANGUAGES = load();

    private static Set<String> load() {
      Set<String> languages = new TreeSet<>();
      for (ULocale locale : ULocale.getAvailableLocales()) {
        languages.add(locale.getLanguage());
      }
      languages.add(MOSES_CZECH);
      return languages;
    }
  }
}
