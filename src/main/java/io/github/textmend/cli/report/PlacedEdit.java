package io.github.textmend.cli.report;

import io.github.textmend.cli.finding.Finding;
import io.github.textmend.result.Edit;
import java.util.ArrayList;
import java.util.List;

/**
 * An edit and where it is.
 *
 * @param column from 1, in code points of the line or field
 * @param endColumn the column after it
 */
record PlacedEdit(Finding finding, Edit edit, int column, int endColumn) {
  /** The edits of a finding, in time linear in its length. */
  static List<PlacedEdit> of(Finding finding) {
    String source = finding.mended().source();
    List<PlacedEdit> placed = new ArrayList<>(finding.mended().edits().size());
    int column = finding.before() + 1;
    int at = 0;
    for (Edit edit : finding.mended().edits()) {
      column += source.codePointCount(at, edit.source().start());
      int end = column + source.codePointCount(edit.source().start(), edit.source().end());
      placed.add(new PlacedEdit(finding, edit, column, end));
      column = end;
      at = edit.source().end();
    }
    return placed;
  }

  String before() {
    return edit.source().of(source());
  }

  String after() {
    return edit.target().of(finding.mended().text());
  }

  /** The whole text that it is in, as it was. */
  String source() {
    return finding.mended().source();
  }

  /** Whether the text is the field of a record, whose place in the file is not known. */
  boolean inField() {
    return !finding.field().isEmpty();
  }

  KindText kind() {
    return KindText.of(edit.kind());
  }
}
