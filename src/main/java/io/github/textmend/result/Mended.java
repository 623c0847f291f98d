package io.github.textmend.result;

import java.util.List;
import java.util.Objects;

/**
 * A text before and after, and every change between.
 *
 * @param source the text as it came
 * @param text the mended text; the same instance as {@code source} if nothing changed
 * @param edits the changes in order, not overlapping; what lies between them is equal in both texts
 */
public record Mended(String source, String text, List<Edit> edits) {
  /**
   * Copies the edits.
   *
   * @param source see above
   * @param text see above
   * @param edits see above
   * @throws NullPointerException naming what is missing
   */
  public Mended {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(text, "text");
    edits = List.copyOf(edits);
  }

  /**
   * Whether there was anything to mend.
   *
   * @return true if there is an edit
   */
  public boolean changed() {
    return !edits.isEmpty();
  }

  /**
   * The map between places in the two texts.
   *
   * @return a map made anew in each call, in time linear in the number of edits
   */
  public Offsets offsets() {
    return new Offsets(this);
  }
}
