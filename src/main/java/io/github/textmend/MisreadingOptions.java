package io.github.textmend;

import io.github.textmend.result.Encoding;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * The part of a builder that is about misreadings: which there may be, and how sure an edit is.
 *
 * @param <B> the builder
 */
abstract class MisreadingOptions<B extends MisreadingOptions<B>> {
  private Settings settings;

  MisreadingOptions(Settings settings) {
    this.settings = settings;
  }

  /** This, by its own type. */
  abstract B self();

  final Settings settings() {
    return settings;
  }

  final B with(Settings changed) {
    settings = changed;
    return self();
  }

  /**
   * The encodings that text may have been misread as.
   *
   * @param charsets at least one; single-byte ones
   * @return this builder
   * @throws IllegalArgumentException if there is none, or one is not single-byte
   * @throws NullPointerException if {@code charsets} or one of them is null
   */
  public B charsets(Encoding... charsets) {
    return charsets(Arrays.asList(Objects.requireNonNull(charsets, "charsets")));
  }

  /**
   * The encodings that text may have been misread as.
   *
   * @param charsets at least one; single-byte ones
   * @return this builder
   * @throws IllegalArgumentException if there is none, or one is not single-byte
   * @throws NullPointerException if {@code charsets} or one of them is null
   */
  public B charsets(Collection<Encoding> charsets) {
    Objects.requireNonNull(charsets, "charsets");
    Set<Encoding> set = EnumSet.noneOf(Encoding.class);
    for (Encoding charset : charsets) {
      set.add(Objects.requireNonNull(charset, "one of charsets"));
    }
    return with(settings.withCharsets(set));
  }

  /**
   * How sure an edit has to be to be made.
   *
   * @param confidence a probability, from 0 to 1
   * @return this builder
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public B leastConfidence(double confidence) {
    return with(settings.withLeastConfidence(confidence));
  }

  /**
   * How often a text may have been misread, one misreading upon the other.
   *
   * @param layers from 1 to {@value TextMend#MOST_LAYERS}
   * @return this builder
   * @throws IllegalArgumentException if it is out of this range
   */
  public B mostLayers(int layers) {
    return with(settings.withMostLayers(layers));
  }
}
