package io.github.textmend.internal.edit;

import io.github.textmend.result.Edit;
import io.github.textmend.result.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a text with some stretches replaced, and the log of it. Made when the first is found. */
public final class Rewriter {
  private final String source;
  private final Edit.Kind kind;
  private final StringBuilder text;
  private final List<Edit> edits = new ArrayList<>();
  private int copied;

  public Rewriter(String source, Edit.Kind kind) {
    this.source = source;
    this.kind = kind;
    text = new StringBuilder(source.length());
  }

  /** Replaces a stretch after all those replaced before; does nothing if it is equal already. */
  public void replace(int start, int end, String replacement) {
    boolean same = replacement.length() == end - start && source.startsWith(replacement, start);
    if (same) {
      return;
    }
    text.append(source, copied, start);
    Span target = new Span(text.length(), text.length() + replacement.length());
    text.append(replacement);
    copied = end;
    edits.add(new Edit(new Span(start, end), target, kind, List.of(), 1, false));
  }

  /** The log, or null if nothing was replaced. */
  public @Nullable EditLog log() {
    if (edits.isEmpty()) {
      return null;
    }
    return new EditLog(source, text.append(source, copied, source.length()).toString(), edits);
  }
}
