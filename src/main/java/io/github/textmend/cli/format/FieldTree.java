package io.github.textmend.cli.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields to mend, as the tree that their paths make. A path is names with dots between; a dot
 * of a name itself has a backslash before it. Not changed after it was made.
 */
final class FieldTree {
  /** Every string, however deep. */
  static final FieldTree ALL = new FieldTree(true);

  private final Map<String, FieldTree> children = new HashMap<>();
  private boolean wanted;

  private FieldTree(boolean wanted) {
    this.wanted = wanted;
  }

  static FieldTree of(List<String> paths) {
    FieldTree root = new FieldTree(false);
    for (String path : paths) {
      FieldTree node = root;
      for (String name : names(path)) {
        node = node.children.computeIfAbsent(name, absent -> new FieldTree(false));
      }
      node.wanted = true;
    }
    return root;
  }

  /** Whether the strings of this field are to be mended. */
  boolean isWanted() {
    return wanted;
  }

  /** The field of a name within this one; null if there is nothing to mend in it. */
  @Nullable FieldTree child(String name) {
    return this == ALL ? this : children.get(name);
  }

  /** A name as it stands in a path. */
  static String escaped(String name) {
    return name.replace("\\", "\\\\").replace(".", "\\.");
  }

  /**
   * The names of a path.
   *
   * @throws IllegalArgumentException if one of them is empty
   */
  private static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '.') {
        names.add(name.toString());
        name.setLength(0);
      } else {
        boolean escapes = c == '\\' && i + 1 < path.length();
        name.append(escapes ? path.charAt(++i) : c);
      }
    }
    names.add(name.toString());
    if (names.contains("")) {
      throw new IllegalArgumentException(
          "field \"" + path + "\" has an empty name; write a dot of a name as \\.");
    }
    return names;
  }
}
