package io.github.textmend.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which strings of a value are wanted. Immutable. */
final class FieldSelection {
  private static final FieldSelection ALL = new FieldSelection(List.of());

  private final List<String> paths;

  private FieldSelection(List<String> paths) {
    this.paths = paths;
  }

  /**
   * Selects what is at some paths, and all below.
   *
   * @param paths names with dots between; all is selected if there are none
   */
  static FieldSelection of(Collection<String> paths) {
    return paths.isEmpty() ? ALL : new FieldSelection(List.copyOf(paths));
  }

  /** Whether everything is selected here and below. */
  boolean all() {
    return this == ALL;
  }

  /**
   * What is selected in a field; null if nothing. The name may have dots itself: it only has to be
   * the beginning of a path.
   */
  @Nullable FieldSelection in(String field) {
    if (all()) {
      return ALL;
    }
    List<String> inside = new ArrayList<>(0);
    for (String path : paths) {
      if (path.equals(field)) {
        return ALL;
      }
      if (path.startsWith(field) && path.charAt(field.length()) == '.') {
        inside.add(path.substring(field.length() + 1));
      }
    }
    return inside.isEmpty() ? null : new FieldSelection(inside);
  }
}
