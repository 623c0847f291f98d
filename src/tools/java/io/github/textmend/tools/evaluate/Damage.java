package io.github.textmend.tools.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * One way to damage a sentence.
 *
 * @param category as in {@link Case}
 * @param variant as in {@link Case}
 * @param maker does it
 */
record Damage(String category, String variant, Maker maker) {
  /**
   * A damaged text beside what is wanted of it.
   *
   * @param text the damaged text
   * @param want the text that it was
   */
  record Pair(String text, String want) {}

  /** Damages a sentence. */
  interface Maker {
    /**
     * A sentence damaged, or null if this damage cannot be done to it.
     *
     * @param sentence a clean sentence
     * @param next the sentence after it, of the same or another language
     */
    @Nullable Pair make(String sentence, String next);
  }

  /** The case made of a sentence, or null if this damage leaves it as it is. */
  @Nullable Case apply(String language, String sentence, String next) {
    Pair pair = maker.make(sentence, next);
    if (pair == null || (pair.text().equals(pair.want()) && !category.equals("clean"))) {
      return null;
    }
    return new Case(category, variant, language, pair.text(), pair.want());
  }
}
