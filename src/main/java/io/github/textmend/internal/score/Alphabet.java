package io.github.textmend.internal.score;

/** The Latin letters of the languages that one line looks like. Immutable. */
public final class Alphabet {
  /**
   * The greatest {@link #rarity}, in nats: names and quotations have letters of other languages.
   */
  public static final double MOST = 7;

  /** The least, in nats: a letter of the language is not proof of it. */
  public static final double LEAST = -1;

  private final AlphabetModel model;
  private final int[] languages;
  private final float[] weights;

  Alphabet(AlphabetModel model, int[] languages, float[] weights) {
    this.model = model;
    this.languages = languages;
    this.weights = weights;
  }

  /** Whether anything is known of a letter. */
  public boolean knows(int codePoint) {
    return model.indexOf(codePoint) >= 0;
  }

  /**
   * How much rarer than usual a known letter is here, in nats; 0 for any other character, and where
   * nothing is known of the languages.
   */
  public double rarity(int codePoint) {
    int letter = languages.length == 0 ? -1 : model.indexOf(codePoint);
    return letter < 0
        ? 0
        : Math.max(LEAST, Math.min(MOST, model.rarity(letter, languages, weights)));
  }
}
