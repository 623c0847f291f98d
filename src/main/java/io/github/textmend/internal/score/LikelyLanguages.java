package io.github.textmend.internal.score;

/**
 * The languages that a text looks like by its letters A to Z, and what other letters in it say of
 * that. Unlike {@link Alphabet}, which judges one letter, the letters are taken together: two that
 * only one language has both of prove each other. Immutable.
 */
public final class LikelyLanguages {
  /** In nats: names and quotations have letters of other languages. */
  private static final double MOST = 7;

  /** In nats: a letter of the language is not proof of it. */
  private static final double LEAST = -2;

  /** As often one letter counts: names and quotations repeat. */
  private static final int MOST_EACH = 4;

  /** A logarithm of a share that adds nothing to a number of this precision. */
  private static final double NOTHING = -40;

  private final AlphabetModel model;

  /** The logarithm of each language's weight; the last is that of a language not known. */
  private final double[] weights;

  private final double all;

  LikelyLanguages(AlphabetModel model, double[] weights) {
    this.model = model;
    this.weights = weights;
    all = logOfSum(weights);
  }

  /**
   * How much rarer than usual some letters are together, in nats; negative if they fit well.
   *
   * @param counts how often each letter is there
   * @param size how many letters there are
   */
  public double surprise(char[] letters, int[] counts, int size) {
    double[] sums = weights.clone();
    for (int i = 0; i < size; i++) {
      int count = Math.min(counts[i], MOST_EACH);
      int letter = model.indexOf(letters[i]);
      boolean judged = letter >= 0 || isLatin(letters[i]);
      for (int language = 0; judged && language < sums.length - 1; language++) {
        double rarity = letter < 0 ? MOST : model.rarity(letter, language);
        sums[language] -= count * (rarity > MOST ? MOST : rarity < LEAST ? LEAST : rarity);
      }
    }
    return all - logOfSum(sums);
  }

  private static boolean isLatin(char letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }

  private static double logOfSum(double[] logs) {
    double most = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      most = Math.max(most, log);
    }
    double sum = 0;
    for (double log : logs) {
      sum += log - most < NOTHING ? 0 : Math.exp(log - most);
    }
    return most + Math.log(sum);
  }
}
