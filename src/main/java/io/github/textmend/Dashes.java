package io.github.textmend;

/** What becomes of hyphens, dashes and minus signs. */
public enum Dashes {
  /** They stay as they are. */
  KEEP,
  /** Hyphens, minus signs and en dashes become {@code -}, longer dashes {@code --}. */
  ASCII,
  /** All become {@code -}. */
  HYPHEN,
  /** {@code --} and a lone {@code -} between words become the dash of the language. */
  TYPOGRAPHIC
}
