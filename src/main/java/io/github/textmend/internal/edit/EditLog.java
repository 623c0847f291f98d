package io.github.textmend.internal.edit;

import io.github.textmend.result.Edit;
import io.github.textmend.result.Mended;
import java.util.ArrayList;
import java.util.List;

/**
 * The edits that lead from one text to the next.
 *
 * @param source the text before
 * @param text the text after
 * @param edits in order, not overlapping, at least one
 * @param steps the logs that this one was merged from; empty if from none
 */
public record EditLog(String source, String text, List<Edit> edits, List<EditLog> steps) {
  public EditLog(String source, String text, List<Edit> edits) {
    this(source, text, edits, List.of());
  }

  /** The edits that lead from the text before this log to the text after the next. */
  public EditLog then(EditLog next) {
    List<EditLog> both = new ArrayList<>(steps.isEmpty() ? List.of(this) : steps);
    both.addAll(next.steps.isEmpty() ? List.of(next) : next.steps);
    return new EditLog(source, next.text, new EditMerge(edits, next.edits).merged(), both);
  }

  /** The log as the API shows it. */
  public Mended mended() {
    return new Mended(source, text, edits, steps.stream().map(EditLog::mended).toList());
  }
}
