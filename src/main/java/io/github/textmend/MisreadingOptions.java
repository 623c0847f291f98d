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
   * Learns the habits of a source from a sample of it: which misreadings are certain there, and how
   * often. They become likelier than elsewhere, and all others less likely, so that a short field
   * which alone would say too little is mended, too. What was learnt before is forgotten.
   *
   * <pre>{@code
   * TextMend forFeed = TextMend.builder(Preset.STANDARD).sample(firstThousandLines).build();
   * forFeed.toString(); // "preset=standard,habits=windows-1251>windows-1252:4.1+other:-2.0"
   * }</pre>
   *
   * <p>What is learnt is part of the settings, and of the spec: a configuration with the same spec
   * gives the same results, and each line's result depends on it and the line alone. The sample is
   * mended with the settings as they are so far, which takes as long as mending it; some hundred
   * lines are enough, and no more than 10,000 different ones are looked at. It is read once, and
   * nothing of it is kept.
   *
   * @param lines any texts of the source, taken line by line; lines in ASCII tell nothing
   * @return this builder
   * @throws NullPointerException if {@code lines} or one of them is null
   */
  public B sample(Iterable<String> lines) {
    HabitSample sample = new HabitSample(settings);
    for (String line : Objects.requireNonNull(lines, "lines")) {
      sample.add(Objects.requireNonNull(line, "one of lines"));
    }
    return with(settings.withHabits(sample.habits()));
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
