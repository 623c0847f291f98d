package io.github.textmend;

/** What becomes of spaces. */
public enum Spaces {
  /** They stay as they are. */
  KEEP,
  /**
   * Odd ones become plain. Those that mean something stay: no-break spaces in numbers, before units
   * and punctuation and inside quotation marks, and the ideographic space.
   */
  TIDY,
  /** All become plain, but for ideographic ones in Chinese and Japanese text. */
  ASCII,
  /** As {@link #ASCII}; runs become one, and lines neither start nor end with any. */
  SQUEEZE,
  /** No-break spaces where the language has them before punctuation and inside quotation marks. */
  TYPOGRAPHIC
}
