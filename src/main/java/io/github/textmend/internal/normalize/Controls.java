package io.github.textmend.internal.normalize;

import io.github.textmend.internal.edit.EditLog;
import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.internal.edit.Stage;
import io.github.textmend.result.Edit;
import org.jspecify.annotations.Nullable;

/**
 * Takes out what no one means to keep: C0 controls but tab and line ends, DEL, a byte order mark at
 * the start of the text; a lone surrogate becomes U+FFFD, since it cannot be written in UTF-8.
 *
 * <p>C1 controls stay: they may be what is left of damage that could not be mended.
 */
public final class Controls implements Stage {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  @Override
  public @Nullable EditLog apply(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isBroken(text, i)) {
        return rewrite(text, i);
      }
    }
    return null;
  }

  private static @Nullable EditLog rewrite(String text, int first) {
    Rewriter rewriter = new Rewriter(text, Edit.Kind.CONTROL);
    for (int i = first; i < text.length(); i++) {
      if (isBroken(text, i)) {
        boolean surrogate = Character.isSurrogate(text.charAt(i));
        rewriter.replace(i, i + 1, surrogate ? "\uFFFD" : "");
      }
    }
    return rewriter.log();
  }

  private static boolean isBroken(String text, int at) {
    char c = text.charAt(at);
    if (c >= ' ' && c < 0x7F) {
      return false;
    }
    if (c < ' ') {
      return c != '\t' && c != '\n' && c != '\r';
    }
    return c == 0x7F
        || (c == BYTE_ORDER_MARK && startsText(text, at))
        || (Character.isSurrogate(c) && !isPaired(text, at));
  }

  /** Also after another mark: taking out the first must not make the next one the first. */
  private static boolean startsText(String text, int at) {
    int before = at;
    while (before > 0 && isTakenOutAtStart(text.charAt(before - 1))) {
      before--;
    }
    return before == 0;
  }

  private static boolean isTakenOutAtStart(char c) {
    boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
    return control || c == 0x7F || c == BYTE_ORDER_MARK;
  }

  private static boolean isPaired(String text, int at) {
    if (Character.isHighSurrogate(text.charAt(at))) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
