package io.github.textmend.cli.finding;

import io.github.textmend.result.Loss;
import io.github.textmend.result.Mended;
import io.github.textmend.result.Offsets;
import io.github.textmend.result.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What is beyond recovery, and where it is.
 *
 * @param source where it is in the text as it came
 * @param column from 1, in code points of the line or field as it came
 * @param endColumn the column after it
 */
public record PlacedLoss(Finding finding, Loss loss, Span source, int column, int endColumn) {
  /** The losses of a finding, in time linear in its length. */
  public static List<PlacedLoss> of(Finding finding) {
    Mended mended = finding.mended();
    if (mended.losses().isEmpty()) {
      return List.of();
    }
    String source = mended.source();
    Offsets offsets = mended.offsets();
    List<PlacedLoss> placed = new ArrayList<>(mended.losses().size());
    int column = finding.before() + 1;
    int at = 0;
    for (Loss loss : mended.losses()) {
      int start = Math.max(at, offsets.toSource(loss.span().start()));
      int end = Math.max(start, offsets.toSource(loss.span().end()));
      column += source.codePointCount(at, start);
      int endColumn = column + source.codePointCount(start, end);
      placed.add(new PlacedLoss(finding, loss, new Span(start, end), column, endColumn));
      column = endColumn;
      at = end;
    }
    return placed;
  }

  /** What stands there now. */
  public String text() {
    return loss.span().of(finding.mended().text());
  }
}
