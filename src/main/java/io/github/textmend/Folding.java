package io.github.textmend;

/** Differences between characters that can be folded away. */
public enum Folding {
  /** Accents of Latin, Greek and Cyrillic letters, vowel signs of Arabic and Hebrew. */
  ACCENTS,
  /** Case, as Unicode folds it. */
  CASE,
  /** Latin letters become ASCII, as those who write the language help themselves. */
  ASCII
}
