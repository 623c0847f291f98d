package io.github.textmend.internal.edit;

import io.github.textmend.result.Edit;
import java.util.List;

/**
 * The edits that lead from one text to the next.
 *
 * @param source the text before
 * @param text the text after
 * @param edits in order, not overlapping, at least one
 */
public record EditLog(String source, String text, List<Edit> edits) {
  /** The edits that lead from the text before this log to the text after the next. */
  public EditLog then(EditLog next) {
    return new EditLog(source, next.text, new EditMerge(edits, next.edits).merged());
  }
}
