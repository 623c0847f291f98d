package io.github.textmend.cli.report;

import io.github.textmend.result.Edit;
import io.github.textmend.result.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a text with edits that stand near each other. Holds no more of the text than it
 * shows.
 *
 * @param field empty for a line of text
 * @param column of its first edit
 * @param before what was there
 * @param after what is there now
 * @param leastConfidence that of its most doubtful edit
 */
record Passage(
    String file,
    long line,
    String field,
    int column,
    List<Piece> before,
    List<Piece> after,
    List<Change> changes,
    double leastConfidence) {
  /** A piece of text, changed or not. */
  record Piece(String text, boolean edited) {}

  /**
   * An edit without the text that it is in.
   *
   * @param edit its spans are of no use here
   */
  record Change(int column, String before, String after, Edit edit) {}

  /** Code points shown on both sides. */
  private static final int CONTEXT = 60;

  /** Code points shown of what an edit replaced or put. */
  private static final int LONGEST = 240;

  /** UTF-16 units between edits that are shown together. */
  private static final int NEAR = 80;

  private static final int MOST_CHANGES = 40;

  /** Splits edits of one text where they are far from each other, or many. */
  static List<List<PlacedEdit>> groups(List<PlacedEdit> edits) {
    List<List<PlacedEdit>> groups = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= edits.size(); i++) {
      if (i == edits.size() || i - start == MOST_CHANGES || isFar(edits.get(i - 1), edits.get(i))) {
        groups.add(edits.subList(start, i));
        start = i;
      }
    }
    return groups;
  }

  private static boolean isFar(PlacedEdit left, PlacedEdit right) {
    return right.edit().source().start() - left.edit().source().end() > NEAR;
  }

  static double leastConfidence(List<PlacedEdit> group) {
    return group.stream().mapToDouble(placed -> placed.edit().confidence()).min().orElse(1);
  }

  static Passage of(List<PlacedEdit> group) {
    PlacedEdit first = group.get(0);
    List<Span> sources = group.stream().map(placed -> placed.edit().source()).toList();
    List<Span> targets = group.stream().map(placed -> placed.edit().target()).toList();
    return new Passage(
        first.finding().file(),
        first.finding().line(),
        first.finding().field(),
        first.column(),
        pieces(first.source(), sources),
        pieces(first.finding().mended().text(), targets),
        group.stream().map(Passage::change).toList(),
        leastConfidence(group));
  }

  private static Change change(PlacedEdit placed) {
    return new Change(
        placed.column(), shortened(placed.before()), shortened(placed.after()), placed.edit());
  }

  static String shortened(String text) {
    return Excerpt.shortened(text, LONGEST);
  }

  private static List<Piece> pieces(String text, List<Span> edited) {
    List<Piece> pieces = new ArrayList<>();
    int start = Excerpt.back(text, edited.get(0).start(), CONTEXT);
    if (start > 0) {
      pieces.add(new Piece("…", false));
    }
    for (Span span : edited) {
      add(pieces, text.substring(start, span.start()));
      pieces.add(new Piece(shortened(span.of(text)), true));
      start = span.end();
    }
    int end = Excerpt.forward(text, start, CONTEXT);
    add(pieces, text.substring(start, end) + (end < text.length() ? "…" : ""));
    return pieces;
  }

  private static void add(List<Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, false));
    }
  }
}
