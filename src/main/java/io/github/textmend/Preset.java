package io.github.textmend;

/** What to start from; adjust it with {@link TextMend.Builder}. */
public enum Preset {
  /** Charset damage alone: nothing else of the text is touched. On: {@code encoding}. */
  ENCODING,

  /**
   * Charset damage, and what no one means to keep: HTML character references in plain text, broken
   * controls, characters that are not in normalization form C. Typography stays as it is. On:
   * {@code entities}, {@code encoding}, {@code controls}, {@code nfc}, in this order.
   */
  STANDARD
}
