package io.github.textmend.cli.report;

import io.github.textmend.result.Alternative;
import io.github.textmend.result.Edit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A passage as {@code card.mustache} shows it.
 *
 * @param field the name of the field; empty for a line of text
 * @param kindIds the kinds of its edits, which it is filtered by
 * @param kindNames the kinds for people
 * @param bandIds the bands of their confidences
 * @param certainty the least of these for people
 * @param doubtful whether it deserves a look
 * @param changes the edits one by one
 * @param single the edit, if there is one alone
 */
record Card(
    List<VisibleText.Run> file,
    long line,
    int column,
    List<VisibleText.Run> field,
    String kindIds,
    String kindNames,
    String bandIds,
    boolean inferred,
    String certainty,
    boolean doubtful,
    List<Piece> before,
    List<Piece> after,
    List<Change> changes,
    List<Change> single) {
  private static final double DOUBTFUL = 0.9;

  /** A piece of text; nothing may be in it if it was changed. */
  record Piece(List<VisibleText.Run> runs, boolean edited) {
    static Piece of(Passage.Piece piece) {
      return new Piece(
          piece.edited() ? VisibleText.runs(piece.text()) : VisibleText.contextRuns(piece.text()),
          piece.edited());
    }
  }

  /** An edit. */
  record Change(
      int column,
      List<VisibleText.Run> before,
      List<VisibleText.Run> after,
      String kind,
      String chain,
      String certainty,
      boolean inferred,
      List<Other> others) {
    static Change of(Passage.Change change) {
      Edit edit = change.edit();
      return new Change(
          change.column(),
          VisibleText.runs(change.before()),
          VisibleText.runs(change.after()),
          KindText.of(edit.kind()).name(),
          EditMessage.chain(edit.chain()),
          Card.certainty(edit),
          edit.inferred(),
          edit.alternative().stream().map(Other::of).toList());
    }
  }

  /** What an edit might have put there instead. */
  record Other(List<VisibleText.Run> text, String chain, String certainty) {
    static Other of(Alternative alternative) {
      return new Other(
          VisibleText.runs(Passage.shortened(alternative.text())),
          EditMessage.chain(alternative.chain()),
          Card.certainty(alternative.confidence()));
    }
  }

  static Card of(Passage passage) {
    List<Edit> edits = passage.changes().stream().map(Passage.Change::edit).toList();
    List<Change> changes = passage.changes().stream().map(Change::of).toList();
    return new Card(
        VisibleText.runs(passage.file()),
        passage.line(),
        passage.column(),
        VisibleText.runs(passage.field()),
        kinds(edits, KindText::id, " "),
        kinds(edits, KindText::name, ", "),
        bandIds(edits),
        edits.stream().anyMatch(Edit::inferred),
        certainty(passage),
        passage.leastConfidence() < DOUBTFUL,
        passage.before().stream().map(Piece::of).toList(),
        passage.after().stream().map(Piece::of).toList(),
        changes,
        changes.size() == 1 ? changes : List.of());
  }

  boolean inField() {
    return !field.isEmpty();
  }

  int changeCount() {
    return changes.size();
  }

  private static String kinds(List<Edit> edits, Function<KindText, String> word, String between) {
    return edits.stream()
        .map(edit -> word.apply(KindText.of(edit.kind())))
        .distinct()
        .collect(Collectors.joining(between));
  }

  private static String bandIds(List<Edit> edits) {
    Set<ConfidenceBand> bands = EnumSet.noneOf(ConfidenceBand.class);
    edits.forEach(edit -> bands.add(ConfidenceBand.of(edit)));
    return bands.stream().map(ConfidenceBand::id).collect(Collectors.joining(" "));
  }

  private static String certainty(Passage passage) {
    return passage.changes().stream()
        .map(Passage.Change::edit)
        .min((a, b) -> Double.compare(a.confidence(), b.confidence()))
        .map(Card::certainty)
        .orElse("");
  }

  private static String certainty(Edit edit) {
    if (edit.kind() != Edit.Kind.ENCODING) {
      return "by a rule";
    }
    return certainty(edit.confidence()) + " sure";
  }

  /** Rounded down: nothing is called certain that is not. */
  private static String certainty(double confidence) {
    double percent = Math.floor(confidence * 1000) / 10;
    return String.format(Locale.ROOT, "%.1f %%", percent);
  }
}
