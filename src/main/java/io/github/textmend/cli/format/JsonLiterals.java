package io.github.textmend.cli.format;

import io.github.textmend.TextMend;
import java.nio.charset.StandardCharsets;

/**
 * What becomes of the strings of JSON, and of which of them something is to be told. Thread-safe.
 */
final class JsonLiterals {
  private final TextMend textMend;
  private final boolean explains;
  private final Remarkable remarkable;
  private final DoubtfulTexts known = new DoubtfulTexts();

  /**
   * Mends strings.
   *
   * @param explains whether every finding is told
   */
  JsonLiterals(TextMend textMend, boolean explains) {
    this.textMend = textMend;
    this.explains = explains;
    remarkable = Remarkable.explained(textMend);
  }

  /** Whether a string is certain to stay, with nothing to be told of it. */
  boolean isCertain(JsonLiteral literal) {
    int length = literal.to() - literal.from();
    return !explains
        && literal.hasBytes()
        && textMend.cleanPrefix(literal.bytes(), literal.from(), length) == length;
  }

  /** Whether every finding is told. */
  boolean areExplained() {
    return explains;
  }

  /** Whether something is to be told of a string to those who are told everything. */
  boolean isTold(JsonLiteral literal) {
    return remarkable.test(literal.text());
  }

  /** What takes the place of a string and its quotation marks; nothing if it stays. */
  byte[] mended(JsonLiteral literal) {
    if (!literal.hasBytes()) {
      return mended(literal.text());
    }
    byte[] mended = known.find(literal.bytes(), literal.from(), literal.to());
    if (mended == null) {
      mended = mended(literal.text());
      known.add(literal.bytes(), literal.from(), literal.to(), mended);
    }
    return mended;
  }

  private byte[] mended(String text) {
    String mended = textMend.mend(text);
    return mended.equals(text)
        ? DoubtfulTexts.STAYS
        : JsonStrings.quoted(mended).getBytes(StandardCharsets.UTF_8);
  }
}
