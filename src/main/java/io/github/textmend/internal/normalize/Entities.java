package io.github.textmend.internal.normalize;

import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;

/**
 * Replaces HTML character references in lines that are not markup, as often as they were escaped. A
 * line with a tag in it is markup and stays, unless asked for.
 */
public final class Entities extends RuleSet {
  private final boolean inMarkup;

  public Entities(boolean inMarkup) {
    super(Edit.Kind.ENTITY, Alphabet.of("&"));
    this.inMarkup = inMarkup;
  }

  @Override
  void rewrite(String text, Rewriter out) {
    int at = text.indexOf('&');
    while (at >= 0) {
      int end = Chars.endOfLine(text, at);
      if (inMarkup || !hasTag(text, text.lastIndexOf('\n', at) + 1, end)) {
        replaceIn(text, at, end, out);
      }
      at = text.indexOf('&', end);
    }
  }

  private static void replaceIn(String text, int start, int end, Rewriter out) {
    CharacterReference reference = new CharacterReference(text, end);
    for (int at = start; at >= 0 && at < end; at = text.indexOf('&', at)) {
      String characters = reference.read(at + 1);
      if (characters == null) {
        at++;
      } else {
        out.replace(at, reference.end(), characters);
        at = reference.end();
      }
    }
  }

  /** Whether a line has something like {@code <b …>}, {@code </b>} or {@code <!-- … >}. */
  private static boolean hasTag(String text, int start, int end) {
    boolean open = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '<') {
        open |= i + 1 < end && startsTag(text.charAt(i + 1));
      } else if (c == '>' && open) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsTag(char c) {
    return Chars.isAsciiLetter(c) || c == '/' || c == '!';
  }
}
