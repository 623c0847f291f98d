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
    Rewriter rewriter = null;
    int at = text.indexOf('&');
    while (at >= 0) {
      int end = endOfLine(text, at);
      if (!hasTag(text, text.lastIndexOf('\n', at) + 1, end)) {
        rewriter = replaceIn(text, at, end, rewriter);
      }
      at = text.indexOf('&', end);
    }
    return rewriter == null ? null : rewriter.log();
  }

  private static int endOfLine(String text, int from) {
    int lineFeed = text.indexOf('\n', from);
    return lineFeed < 0 ? text.length() : lineFeed;
  }

  private static @Nullable Rewriter replaceIn(
      String text, int start, int end, @Nullable Rewriter begun) {
    Rewriter rewriter = begun;
    for (int at = start; at < end; at++) {
      int semicolon = text.charAt(at) == '&' ? semicolon(text, at + 1, end) : -1;
      int codePoint = semicolon < 0 ? -1 : CharacterReference.parse(text, at + 1, semicolon);
      if (codePoint >= 0) {
        rewriter = rewriter == null ? new Rewriter(text, Edit.Kind.ENTITY) : rewriter;
        rewriter.replace(at, semicolon + 1, Character.toString(codePoint));
        at = semicolon;
      }
    }
    return rewriter;
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
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '!';
  }
}
