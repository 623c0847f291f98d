package io.github.textmend.internal.normalize;

import io.github.textmend.internal.edit.EditLog;
import io.github.textmend.internal.edit.Rewriter;
import io.github.textmend.internal.edit.Stage;
import io.github.textmend.result.Edit;
import org.jspecify.annotations.Nullable;

/**
 * Replaces HTML character references in lines that are not markup: numbers, and the names of HTML 4
 * with their semicolon. One level, as it was escaped.
 *
 * <p>A line with a tag in it is markup and stays. References to no character (NUL, surrogates,
 * numbers beyond U+10FFFF) stay, too.
 */
public final class Entities implements Stage {
  /** The longest name of HTML 4 is thetasym; a number has at most seven digits and its marks. */
  private static final int LONGEST = 12;

  @Override
  public @Nullable EditLog apply(String text) {
    int first = text.indexOf('&');
    if (first < 0) {
      return null;
    }
    Rewriter rewriter = new Rewriter(text, Edit.Kind.ENTITY);
    for (int start = text.lastIndexOf('\n', first) + 1; start < text.length(); ) {
      int lineEnd = text.indexOf('\n', start);
      int end = lineEnd < 0 ? text.length() : lineEnd;
      if (!hasTag(text, start, end)) {
        replaceLine(text, start, end, rewriter);
      }
      start = end + 1;
    }
    return rewriter.log();
  }

  private static void replaceLine(String text, int start, int end, Rewriter rewriter) {
    int at = text.indexOf('&', start);
    while (at >= 0 && at < end) {
      int semicolon = semicolon(text, at + 1, end);
      int codePoint = semicolon < 0 ? -1 : CharacterReference.parse(text, at + 1, semicolon);
      if (codePoint >= 0) {
        rewriter.replace(at, semicolon + 1, Character.toString(codePoint));
        at = semicolon;
      }
      at = text.indexOf('&', at + 1);
    }
  }

  private static int semicolon(String text, int from, int end) {
    int last = Math.min(end, from + LONGEST);
    for (int i = from; i < last; i++) {
      if (text.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  /** Whether a line has something like {@code <b …>}, {@code </b>} or {@code <!-- … >}. */
  private static boolean hasTag(String text, int start, int end) {
    int lastClose = text.lastIndexOf('>', end - 1);
    for (int i = start; i < lastClose; i++) {
      if (text.charAt(i) == '<' && startsTag(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsTag(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '!';
  }
}
