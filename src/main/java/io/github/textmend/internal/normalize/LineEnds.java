package io.github.textmend.internal.normalize;

import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;

/**
 * Makes every line end a line feed: CR LF, CR, U+0085, U+2028, U+2029.
 *
 * <p>A carriage return before a line feed or at the end of the text is part of a line end and goes;
 * so a text may be cut at line feeds and each part taken alone. U+0085 beside another character
 * from U+0080 to U+00FF stays: it is likelier to be left of damage.
 */
public final class LineEnds extends RuleSet {
  public LineEnds() {
    super(Edit.Kind.LINE_END, Alphabet.of("\r\u0085\u2028\u2029"));
  }

  @Override
  void rewrite(String text, Rewriter out) {
    for (int i = next(text, 0); i < text.length(); i = next(text, i + 1)) {
      char c = text.charAt(i);
      if (c == '\r' && Chars.at(text, i + 1) == '\n') {
        out.replace(i, i + 1, "");
      } else if (c != '\u0085' || !isLatin1(text, i - 1, i + 1)) {
        out.replace(i, i + 1, '\n');
      }
    }
  }

  private static boolean isLatin1(String text, int one, int other) {
    return isLatin1(Chars.at(text, one)) || isLatin1(Chars.at(text, other));
  }

  private static boolean isLatin1(char c) {
    return c >= 0x80 && c <= 0xFF;
  }
}
