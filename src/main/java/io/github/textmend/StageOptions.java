package io.github.textmend;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The part of a builder that sets the stages, one method or two for each.
 *
 * @param <B> the builder
 */
abstract class StageOptions<B extends StageOptions<B>> extends MisreadingOptions<B> {
  StageOptions(Settings settings) {
    super(settings);
  }

  /**
   * The language of the text, for {@code moses}, typographic styles and ASCII letters.
   *
   * @param tag a BCP 47 tag of a language that CLDR knows, such as {@code de}, {@code fr-CA}; for
   *     {@code moses} its first part counts
   * @return this builder
   * @throws IllegalArgumentException if the language is unknown; the message lists those known
   * @throws NullPointerException if {@code tag} is null
   */
  public B language(String tag) {
    return with(settings().withLanguage(Objects.requireNonNull(tag, "tag")));
  }

  /**
   * Which escapes are decoded.
   *
   * @param escapes any number; none to switch it off
   * @return this builder
   * @throws NullPointerException if {@code escapes} or one of them is null
   */
  public B escapes(Escape... escapes) {
    return with(StageKey.ESCAPES, joined(escapes, "escapes"));
  }

  /**
   * Whether HTML character references are replaced in lines without a tag.
   *
   * @param on true to replace them
   * @return this builder
   */
  public B entities(boolean on) {
    return with(StageKey.ENTITIES, on ? "on" : "off");
  }

  /**
   * Whether HTML character references are replaced, in lines with a tag, too.
   *
   * @param on true to replace them
   * @return this builder
   */
  public B entitiesEverywhere(boolean on) {
    return with(StageKey.ENTITIES, on ? "everywhere" : "off");
  }

  /**
   * Whether charset damage is mended.
   *
   * @param on true to mend it
   * @return this builder
   */
  public B encoding(boolean on) {
    return with(StageKey.ENCODING, on ? "on" : "off");
  }

  /**
   * Whether broken controls are taken out.
   *
   * @param on true to take them out
   * @return this builder
   */
  public B controls(boolean on) {
    return with(StageKey.CONTROLS, on ? "on" : "off");
  }

  /**
   * Whether broken controls are taken out, but for U+001C to U+001F, which separate fields.
   *
   * @param on true to take them out
   * @return this builder
   */
  public B controlsButSeparators(boolean on) {
    return with(StageKey.CONTROLS, on ? "keep-separators" : "off");
  }

  /**
   * Whether CR LF, CR, U+0085, U+2028 and U+2029 become LF.
   *
   * @param on true to make them LF
   * @return this builder
   */
  public B lineEnds(boolean on) {
    return with(StageKey.LINE_ENDS, on ? "on" : "off");
  }

  /**
   * Whether characters that cannot be seen, and do nothing where they stand, are taken out.
   *
   * @param on true to take them out
   * @return this builder
   */
  public B invisibles(boolean on) {
    return with(StageKey.INVISIBLES, on ? "on" : "off");
  }

  /**
   * Whether fullwidth and halfwidth forms get their usual width, but for CJK punctuation in CJK
   * text.
   *
   * @param on true to change them
   * @return this builder
   */
  public B width(boolean on) {
    return with(StageKey.WIDTH, on ? "on" : "off");
  }

  /**
   * Whether fullwidth and halfwidth forms get their usual width, CJK punctuation in CJK text, too.
   *
   * @param on true to change them
   * @return this builder
   */
  public B widthEverywhere(boolean on) {
    return with(StageKey.WIDTH, on ? "all" : "off");
  }

  /**
   * Whether ligatures and presentation forms become letters, and tatweel is taken out.
   *
   * @param on true to replace them
   * @return this builder
   */
  public B forms(boolean on) {
    return with(StageKey.FORMS, on ? "on" : "off");
  }

  /**
   * Whether digits of other scripts become ASCII digits.
   *
   * @param on true to replace them
   * @return this builder
   */
  public B digits(boolean on) {
    return with(StageKey.DIGITS, on ? "on" : "off");
  }

  /**
   * What becomes of quotation marks and apostrophes.
   *
   * @param style one of {@link Style}
   * @return this builder
   * @throws NullPointerException if {@code style} is null
   */
  public B quotes(Style style) {
    return with(StageKey.QUOTES, StageKey.valueOf(Objects.requireNonNull(style, "style")));
  }

  /**
   * What becomes of hyphens, dashes and minus signs.
   *
   * @param dashes one of {@link Dashes}
   * @return this builder
   * @throws NullPointerException if {@code dashes} is null
   */
  public B dashes(Dashes dashes) {
    return with(StageKey.DASHES, StageKey.valueOf(Objects.requireNonNull(dashes, "dashes")));
  }

  /**
   * What becomes of ellipses, bullets and fractions.
   *
   * @param style one of {@link Style}
   * @return this builder
   * @throws NullPointerException if {@code style} is null
   */
  public B symbols(Style style) {
    return with(StageKey.SYMBOLS, StageKey.valueOf(Objects.requireNonNull(style, "style")));
  }

  /**
   * What becomes of spaces.
   *
   * @param spaces one of {@link Spaces}
   * @return this builder
   * @throws NullPointerException if {@code spaces} is null
   */
  public B spaces(Spaces spaces) {
    return with(StageKey.SPACES, StageKey.valueOf(Objects.requireNonNull(spaces, "spaces")));
  }

  /**
   * Which differences between characters are folded away.
   *
   * @param foldings any number; none to switch it off
   * @return this builder
   * @throws NullPointerException if {@code foldings} or one of them is null
   */
  public B folding(Folding... foldings) {
    return with(StageKey.FOLDING, joined(foldings, "foldings"));
  }

  /**
   * Which normalization form the text is brought into.
   *
   * @param form one of {@link NormalizationForm}
   * @return this builder
   * @throws NullPointerException if {@code form} is null
   */
  public B normalization(NormalizationForm form) {
    return with(StageKey.NORMALIZATION, StageKey.valueOf(Objects.requireNonNull(form, "form")));
  }

  /**
   * Whether the text is brought into normalization form C.
   *
   * @param on true for {@link NormalizationForm#NFC}, false for {@link NormalizationForm#NONE}
   * @return this builder
   */
  public B nfc(boolean on) {
    return with(StageKey.NORMALIZATION, on ? "nfc" : "off");
  }

  /**
   * Whether the text goes through the punctuation normalizer of Moses, as the last stage.
   *
   * @param on true to normalize it
   * @return this builder
   */
  public B moses(boolean on) {
    return with(StageKey.MOSES, on ? "on" : "off");
  }

  private B with(StageKey key, String value) {
    return with(settings().with(key, value));
  }

  private static String joined(Enum<?>[] constants, String name) {
    List<String> values = new ArrayList<>();
    for (Enum<?> constant : Objects.requireNonNull(constants, name)) {
      values.add(StageKey.valueOf(Objects.requireNonNull(constant, "one of " + name)));
    }
    return values.isEmpty() ? "off" : String.join("+", values);
  }
}
