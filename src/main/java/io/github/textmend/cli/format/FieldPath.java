package io.github.textmend.cli.format;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The way to a field through those that it is within; written out only if someone asks. */
final class FieldPath {
  static final FieldPath ROOT = new FieldPath(null, "");

  private final @Nullable FieldPath parent;
  private final String name;
  private @Nullable String text;

  private FieldPath(@Nullable FieldPath parent, String name) {
    this.parent = parent;
    this.name = name;
  }

  FieldPath child(String child) {
    return new FieldPath(this, child);
  }

  /** Names with dots between, as {@link FieldTree} reads them. */
  String text() {
    String written = text;
    if (written == null) {
      written = String.join(".", names());
      text = written;
    }
    return written;
  }

  private Deque<String> names() {
    Deque<String> names = new ArrayDeque<>();
    for (FieldPath at = this; at != null && at.parent != null; at = at.parent) {
      names.addFirst(FieldTree.escaped(at.name));
    }
    return names;
  }
}
