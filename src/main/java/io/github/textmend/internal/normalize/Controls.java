package io.github.textmend.internal.normalize;

import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.result.Edit;

/**
 * Takes out what no one means to keep: C0 controls but tab and line ends, DEL, ANSI escape
 * sequences, byte order marks at the start of a line; a lone surrogate becomes U+FFFD, since it
 * cannot be written in UTF-8; a C1 control becomes the character that windows-1252 has for it,
 * where that fits what stands beside it.
 *
 * <p>Controls that separate (vertical tab, form feed, U+001C to U+001F) leave a space where they
 * kept two words apart. Other C1 controls stay: U+0085 ends lines, and the others may be what is
 * left of damage that could not be mended.
 */
public final class Controls extends RuleSet {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char ESCAPE = '\u001B';
  private static final char FIRST_SEPARATOR = '\u001C';

  private final boolean separatorsStay;

  public Controls(boolean separatorsStay) {
    super(
        Edit.Kind.CONTROL,
        Alphabet.pattern("[[\\u0000-\\u009F\\uFEFF\\uD800-\\uDFFF]-[\\u0020-\\u007E\\t\\n\\r]]"));
    this.separatorsStay = separatorsStay;
  }

  @Override
  void rewrite(String text, Rewriter out) {
    C1Controls c1Controls = new C1Controls(text);
    for (int i = next(text, 0); i < text.length(); i = next(text, i + 1)) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        i = surrogate(text, i, out);
      } else if (c >= 0x80 && c <= 0x9F) {
        char fitting = c1Controls.fitting(i);
        if (fitting != c) {
          out.replace(i, i + 1, fitting);
        }
      } else if (isBroken(text, i)) {
        int end = endOfRun(text, i);
        out.replace(i, end, separates(text, i, end) ? " " : "");
        i = end - 1;
      }
    }
  }

  /** The index of the last unit of a pair, or of the lone one, which is replaced. */
  private static int surrogate(String text, int at, Rewriter out) {
    boolean pair =
        Character.isHighSurrogate(text.charAt(at))
            && Character.isLowSurrogate(Chars.at(text, at + 1));
    if (!pair) {
      out.replace(at, at + 1, '\uFFFD');
    }
    return pair ? at + 1 : at;
  }

  private boolean isBroken(String text, int at) {
    char c = text.charAt(at);
    return isControl(c) || (c == BYTE_ORDER_MARK && Chars.startsLine(text, at));
  }

  private boolean isControl(char c) {
    if (c >= FIRST_SEPARATOR && c < ' ') {
      return !separatorsStay;
    }
    return c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c == 0x7F;
  }

  /** At the start of a line marks go on: without the first the next one would start it. */
  private int endOfRun(String text, int start) {
    boolean startsLine = Chars.startsLine(text, start);
    int end = start;
    while (end < text.length() && isInRun(text.charAt(end), startsLine)) {
      end = text.charAt(end) == ESCAPE ? AnsiEscape.end(text, end) : end + 1;
    }
    return end;
  }

  private boolean isInRun(char c, boolean startsLine) {
    return isControl(c) || (startsLine && c == BYTE_ORDER_MARK);
  }

  private static boolean separates(String text, int start, int end) {
    boolean amidLine = !Chars.startsLine(text, start) && end < text.length();
    if (!amidLine || Chars.isSpace(text.charAt(start - 1)) || Chars.isSpace(text.charAt(end))) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < ' ' && Chars.isSpace(c)) {
        return true;
      }
    }
    return false;
  }
}
