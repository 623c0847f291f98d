package io.github.textmend.cli.format;

import io.github.textmend.TextMend;
import io.github.textmend.result.Mended;

/** Which texts are not passed by. */
interface Remarkable {
  boolean test(String text);

  /** Those with something to mend. */
  static Remarkable damaged(TextMend textMend) {
    return text -> !textMend.mend(text).equals(text);
  }

  /** Those of which there is something to tell: what is beyond recovery, too. */
  static Remarkable explained(TextMend textMend) {
    return text -> {
      Mended mended = textMend.explain(text);
      return mended.changed() || !mended.losses().isEmpty();
    };
  }
}
