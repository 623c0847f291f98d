package io.github.textmend.internal.normalize;

import io.github.textmend.internal.edit.EditLog;
import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.internal.edit.Stage;
import io.github.textmend.result.Edit;
import org.jspecify.annotations.Nullable;

/**
 * Takes out what no one means to keep: C0 controls but tab and line ends, DEL, byte order marks at
 * the start of a line; a lone surrogate becomes U+FFFD, since it cannot be written in UTF-8.
 *
 * <p>Controls that separate (vertical tab, form feed, U+001C to U+001F) leave a space where they
 * kept two words apart. C1 controls stay: U+0085 ends lines, and the others may be what is left of
 * damage that could not be mended.
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
      if (isLoneSurrogate(text, i)) {
        rewriter.replace(i, i + 1, "\uFFFD");
      } else if (isBroken(text, i)) {
        int end = endOfRun(text, i);
        rewriter.replace(i, end, separates(text, i, end) ? " " : "");
        i = end - 1;
      }
    }
    return rewriter.log();
  }

  private static boolean isBroken(String text, int at) {
    char c = text.charAt(at);
    if (c >= ' ' && c < 0x7F) {
      return false;
    }
    return isControl(c)
        || (c == BYTE_ORDER_MARK && startsLine(text, at))
        || isLoneSurrogate(text, at);
  }

  private static boolean isControl(char c) {
    return c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c == 0x7F;
  }

  private static boolean startsLine(String text, int at) {
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  /** At the start of a line marks go on: without the first the next one would start it. */
  private static int endOfRun(String text, int start) {
    boolean startsLine = startsLine(text, start);
    int end = start + 1;
    while (end < text.length() && isInRun(text.charAt(end), startsLine)) {
      end++;
    }
    return end;
  }

  private static boolean isInRun(char c, boolean startsLine) {
    return isControl(c) || (startsLine && c == BYTE_ORDER_MARK);
  }

  private static boolean separates(String text, int start, int end) {
    boolean amidLine = !startsLine(text, start) && end < text.length();
    if (!amidLine || isSpace(text.charAt(start - 1)) || isSpace(text.charAt(end))) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (isSpace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Tab, the line ends, vertical tab, form feed, U+001C to U+001F, spaces. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isLoneSurrogate(String text, int at) {
    char c = text.charAt(at);
    if (!Character.isSurrogate(c)) {
      return false;
    }
    return Character.isHighSurrogate(c)
        ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }
}
