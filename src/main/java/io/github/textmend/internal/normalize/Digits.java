package io.github.textmend.internal.normalize;

import com.ibm.icu.lang.UCharacter;
import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;

/** Replaces the decimal digits of all scripts by ASCII digits. */
public final class Digits extends RuleSet {
  public Digits() {
    super(Edit.Kind.DIGIT, Alphabet.pattern("[[:Nd:]-[0-9]]"));
  }

  @Override
  void rewrite(String text, Rewriter out) {
    for (int i = next(text, 0); i < text.length(); i = next(text, i + 1)) {
      int codePoint = text.codePointAt(i);
      int digit =
          UCharacter.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER
              ? UCharacter.digit(codePoint)
              : -1;
      if (digit >= 0) {
        int end = i + Character.charCount(codePoint);
        out.replace(i, end, String.valueOf((char) ('0' + digit)));
        i = end - 1;
      }
    }
  }
}
