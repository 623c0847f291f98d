package io.github.textmend.result;

import java.util.Objects;
import java.util.Optional;

/**
 * What a caller knows of some bytes before they are decoded: evidence, not an order. A hint that
 * the bytes contradict is not followed. Immutable and thread-safe.
 *
 * <pre>{@code
 * DecodingHint hint = DecodingHint.NONE.withEncoding(Encoding.KOI8_R).withLanguage("ru");
 * }</pre>
 *
 * @param encoding what they are said to be in, by an HTTP header for example
 * @param language the language of the text, a BCP 47 tag such as {@code "ru"} or {@code "zh-Hant"}
 */
public record DecodingHint(Optional<Encoding> encoding, Optional<String> language) {
  /** Nothing is known. */
  public static final DecodingHint NONE = new DecodingHint(Optional.empty(), Optional.empty());

  /**
   * Checks that nothing is null.
   *
   * @param encoding see above
   * @param language see above
   * @throws NullPointerException naming what is missing
   */
  public DecodingHint {
    Objects.requireNonNull(encoding, "encoding");
    Objects.requireNonNull(language, "language");
  }

  /**
   * The same with an encoding.
   *
   * @param said what the bytes are said to be in
   * @return a new hint
   */
  public DecodingHint withEncoding(Encoding said) {
    return new DecodingHint(Optional.of(said), language);
  }

  /**
   * The same with a language.
   *
   * @param tag a BCP 47 tag; one that is not known does nothing
   * @return a new hint
   */
  public DecodingHint withLanguage(String tag) {
    return new DecodingHint(encoding, Optional.of(tag));
  }
}
