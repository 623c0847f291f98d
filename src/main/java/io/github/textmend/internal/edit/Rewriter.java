package io.github.textmend.internal.edit;

import io.github.textmend.result.Edit;
import io.github.textmend.result.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a text with some stretches replaced, and the log of it if one is wanted. Nothing is
 * allocated before the first replacement.
 */
public final class Rewriter {
  private static final char[] NONE = {};
  private static final int[] NO_PLACES = {};

  /** Source start, source end, target start, target end. */
  private static final int PLACES = 4;

  private final String source;
  private final Edit.Kind kind;
  private final boolean logged;
  private char[] text = NONE;
  private int length;
  private int copied;
  private int[] places = NO_PLACES;
  private int edits;

  public Rewriter(String source, Edit.Kind kind) {
    this(source, kind, true);
  }

  /** With {@code logged} false, only {@link #text} may be asked for. */
  public Rewriter(String source, Edit.Kind kind, boolean logged) {
    this.source = source;
    this.kind = kind;
    this.logged = logged;
  }

  /** Replaces a stretch after all those replaced before; does nothing if it is equal already. */
  public void replace(int start, int end, String replacement) {
    int units = replacement.length();
    if (units == end - start && source.startsWith(replacement, start)) {
      return;
    }
    int target = copyUpTo(start, units);
    replacement.getChars(0, units, text, target);
    finish(start, end, units);
  }

  /** Replaces one stretch by one unit, which it is not already. */
  public void replace(int start, int end, char replacement) {
    int target = copyUpTo(start, 1);
    text[target] = replacement;
    finish(start, end, 1);
  }

  /** The end of the last replaced stretch. */
  public int replacedUpTo() {
    return copied;
  }

  /** The last unit of the text as it is up to here, or a line feed at its start. */
  public char lastBefore(int at) {
    if (at > copied) {
      return source.charAt(at - 1);
    }
    return length == 0 ? '\n' : text[length - 1];
  }

  /** The new text, or the source itself if nothing was replaced. */
  public String text() {
    if (edits == 0) {
      return source;
    }
    int rest = source.length() - copied;
    grow(rest);
    source.getChars(copied, source.length(), text, length);
    return new String(text, 0, length + rest);
  }

  /** The log, or null if nothing was replaced. */
  public @Nullable EditLog log() {
    if (edits == 0) {
      return null;
    }
    List<Edit> list = new ArrayList<>(edits);
    for (int i = 0; i < edits * PLACES; i += PLACES) {
      Span before = new Span(places[i], places[i + 1]);
      Span after = new Span(places[i + 2], places[i + 3]);
      list.add(new Edit(before, after, kind, List.of(), 1, false));
    }
    return new EditLog(source, text(), list);
  }

  private int copyUpTo(int start, int more) {
    int gap = start - copied;
    grow(gap + more);
    if (gap > 0) {
      source.getChars(copied, start, text, length);
      length += gap;
    }
    return length;
  }

  private void finish(int start, int end, int units) {
    if (logged) {
      int at = edits * PLACES;
      if (at == places.length) {
        places = Arrays.copyOf(places, Math.max(16 * PLACES, 2 * at));
      }
      places[at] = start;
      places[at + 1] = end;
      places[at + 2] = length;
      places[at + 3] = length + units;
    }
    edits++;
    length += units;
    copied = end;
  }

  private void grow(int more) {
    int needed = length + more;
    if (needed > text.length) {
      int first = source.length() + source.length() / 8 + 16;
      text = Arrays.copyOf(text, Math.max(needed, text.length == 0 ? first : 2 * text.length));
    }
  }
}
