package io.github.textmend.cli.report;

import io.github.textmend.cli.finding.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the passages with the least certain edits, so many that a page can show them. */
final class DoubtfulPassages {
  private record Kept(Passage passage, long order) {}

  private static final Comparator<Kept> MOST_DOUBTFUL_FIRST =
      Comparator.comparingDouble((Kept kept) -> kept.passage().leastConfidence())
          .thenComparingLong(Kept::order);

  private final int mostEdits;
  private final PriorityQueue<Kept> kept = new PriorityQueue<>(MOST_DOUBTFUL_FIRST.reversed());
  private int edits;
  private long order;

  /** Passages as sure as one that was given up are given up, too. */
  private double given = Double.POSITIVE_INFINITY;

  DoubtfulPassages(int mostEdits) {
    this.mostEdits = mostEdits;
  }

  void add(Finding finding) {
    for (List<PlacedEdit> group : Passage.groups(PlacedEdit.of(finding))) {
      if (Passage.leastConfidence(group) < given) {
        kept.add(new Kept(Passage.of(group), order++));
        edits += group.size();
        giveUpTheSurest();
      }
    }
  }

  private void giveUpTheSurest() {
    while (edits > mostEdits) {
      Passage surest = kept.remove().passage();
      edits -= surest.changes().size();
      given = surest.leastConfidence();
    }
  }

  /** How many edits the passages have. */
  int edits() {
    return edits;
  }

  /** The most doubtful first; among equals, as they came. */
  List<Passage> passages() {
    return kept.stream().sorted(MOST_DOUBTFUL_FIRST).map(Kept::passage).toList();
  }
}
