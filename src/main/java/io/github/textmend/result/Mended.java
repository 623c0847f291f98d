package io.github.textmend.result;

import java.util.List;
import java.util.Objects;

/**
 * A text before and after, and every change between.
 *
 * @param source the text as it came
 * @param text the mended text; the same instance as {@code source} if nothing changed
 * @param edits the changes in order, not overlapping; what lies between them is equal in both texts
 * @param steps what was done one after the other: the source of the first step is {@code source},
 *     that of each other one the text of the step before, and the text of the last is {@code text};
 *     the edits of one step are of one kind; empty if nothing changed
 * @param losses what in {@code text} is beyond recovery, in order: bytes were lost there before; no
 *     damage in the sense of {@code isDamaged}, since nothing can be mended
 */
public record Mended(
    String source, String text, List<Edit> edits, List<Mended> steps, List<Loss> losses) {
  /**
   * Copies the lists.
   *
   * @param source see above
   * @param text see above
   * @param edits see above
   * @param steps see above; empty for one step, whose edits these are
   * @param losses see above
   * @throws NullPointerException naming what is missing
   */
  public Mended {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(text, "text");
    edits = List.copyOf(edits);
    steps = List.copyOf(steps);
    losses = List.copyOf(losses);
  }

  /**
   * A text without losses.
   *
   * @param source see above
   * @param text see above
   * @param edits see above
   * @param steps see above; empty for one step, whose edits these are
   * @throws NullPointerException naming what is missing
   */
  public Mended(String source, String text, List<Edit> edits, List<Mended> steps) {
    this(source, text, edits, steps, List.of());
  }

  /**
   * A text that was changed in one step, or not at all, without losses.
   *
   * @param source see above
   * @param text see above
   * @param edits see above
   * @throws NullPointerException naming what is missing
   */
  public Mended(String source, String text, List<Edit> edits) {
    this(source, text, edits, List.of());
  }

  /**
   * What was done one after the other, where {@link #edits} tells what came of it: a reference that
   * became half a character and was then mended is one edit, but two steps.
   *
   * @return the steps, each with one kind of edits; empty if nothing changed
   */
  @Override
  public List<Mended> steps() {
    return steps.isEmpty() && changed() ? List.of(this) : steps;
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
