package io.github.textmend;

/** What becomes of quotation marks, and of ellipses, bullets and fractions. */
public enum Style {
  /** They stay as they are. */
  KEEP,
  /** As an ASCII keyboard writes them. */
  ASCII,
  /**
   * As a careful printer sets them in the language that {@link TextMend.Builder#language} names.
   */
  TYPOGRAPHIC
}
