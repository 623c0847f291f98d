package io.github.textmend;

/** What to start from; adjust it with {@link TextMend.Builder}. */
public enum Preset {
  /** Charset damage alone: nothing else of the text is touched. On: {@code encoding}. */
  ENCODING,

  /**
   * Charset damage, and what no one means to keep. Typography stays as it is. On, in this order:
   *
   * <ul>
   *   <li>{@code entities}: HTML character references become their characters, in lines that have
   *       no tag; one level, as they were escaped, so that <code>&amp;amp;lt;</code> becomes <code>
   *       &amp;lt;</code>
   *   <li>{@code encoding}: as in {@link #ENCODING}
   *   <li>{@code controls}: C0 controls but tab and line ends, DEL, and byte order marks at the
   *       start of a line are taken out, a space staying where one of them kept words apart; lone
   *       surrogates become U+FFFD; C1 controls stay
   *   <li>{@code nfc}: characters are composed, as normalization form C has them
   * </ul>
   */
  STANDARD
}
