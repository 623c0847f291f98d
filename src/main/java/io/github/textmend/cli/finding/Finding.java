package io.github.textmend.cli.finding;

import io.github.textmend.result.Edit;
import io.github.textmend.result.Mended;

/**
 * A text that was changed, or would be, or of which something is beyond recovery.
 *
 * @param file the name of the file as it is told to people, {@code -} for standard input
 * @param line its line in the file, from 1; of a record of several lines, the first
 * @param field the path of the field it is the value of, as in {@code user.name}; empty for a line
 *     of text
 * @param before code points of the line or field that stand before it: a line with bytes that are
 *     not UTF-8 is mended in pieces
 * @param mended what was changed in it; never without an edit or a loss
 */
public record Finding(String file, long line, String field, int before, Mended mended) {
  /** Where an edit begins in the line or field: a column from 1, counted in code points. */
  public int column(Edit edit) {
    return before + mended.source().codePointCount(0, edit.source().start()) + 1;
  }
}
