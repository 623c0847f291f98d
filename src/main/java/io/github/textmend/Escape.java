package io.github.textmend;

/** Ways to write characters as ASCII, for {@link TextMend.Builder#escapes}. */
public enum Escape {
  /**
   * <code>&#92;u00e9</code>, <code>&#92;u{1f600}</code>, <code>&#92;U0001f600</code>, <code>
   * &#92;xC3&#92;xA9</code>.
   */
  BACKSLASH,
  /** {@code %C3%A9}, as in addresses. */
  PERCENT,
  /** {@code =C3=A9}, as in mail. */
  QUOTED_PRINTABLE,
  /** {@code +AOk-}, UTF-7. */
  UTF_7
}
