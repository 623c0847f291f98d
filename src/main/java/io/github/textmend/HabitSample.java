package io.github.textmend;

import io.github.textmend.internal.edit.EditLog;
import io.github.textmend.internal.encoding.Explanations;
import io.github.textmend.internal.encoding.Habits;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Misreading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the misreadings that are certain in a sample of a source. */
final class HabitSample {
  /** An edit this sure counts. */
  private static final double CERTAIN = 0.99;

  /** So many lines of a sample weigh as much as what is usual elsewhere. */
  private static final double USUAL_LINES = 20;

  /** In nats, however large the sample: a misreading may have happened since. */
  private static final double LOWEST = -2;

  /** A greater sample would tell hardly more. */
  private static final int MOST_LINES = 10_000;

  /** A misreading in fewer lines may be an accident. */
  private static final int ACCIDENTS = 1;

  /** And so may one in a smaller share of the lines that were misread. */
  private static final double ACCIDENTAL_SHARE = 0.02;

  /** Edits of a line that tell which misreadings it may have gone through. */
  private static final int TELLING = 4;

  /** Of several misreadings that explain as much the one that is commoner elsewhere. */
  private static final Comparator<Misreading> COMMONEST =
      Comparator.comparingDouble((Misreading m) -> -Habits.usualShare(m))
          .thenComparing(Misreading::toString);

  private final Stages stages;
  private final Set<String> seen = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  /** Lines beyond ASCII, each once: others tell nothing. */
  private int lines;

  /** A misreading that is certain in a line, and what it did there if it is known. */
  private record Finding(Misreading misreading, List<Change> changes) {
    boolean isExplainedBy(Misreading other) {
      return other.equals(misreading)
          || (!changes.isEmpty()
              && changes.stream()
                  .allMatch(c -> Explanations.explains(other, c.read(), c.written())));
    }
  }

  private record Change(String read, String written) {}

  HabitSample(Settings settings) {
    stages = Stages.of(settings.withHabits(Habits.NONE));
  }

  void add(String text) {
    for (String line : text.split("\n", -1)) {
      boolean tells = lines < MOST_LINES && line.chars().anyMatch(c -> c >= 0x80);
      if (tells && seen.add(line)) {
        lines++;
        certain(line).forEach((m, changes) -> findings.add(new Finding(m, changes)));
      }
    }
  }

  /** What several layers did together tells of none of them. */
  private Map<Misreading, List<Change>> certain(String line) {
    Map<Misreading, List<Change>> certain = new LinkedHashMap<>();
    EditLog log = stages.apply(line);
    for (Edit edit : log == null ? List.<Edit>of() : log.edits()) {
      for (Misreading misreading :
          edit.confidence() < CERTAIN ? List.<Misreading>of() : edit.chain()) {
        List<Change> changes = certain.computeIfAbsent(misreading, m -> new ArrayList<>());
        if (log != null && edit.chain().size() == 1 && changes.size() < TELLING) {
          changes.add(new Change(edit.source().of(line), edit.target().of(log.text())));
        }
      }
    }
    return certain;
  }

  /**
   * The share of a misreading beside what is usual, which stands for some lines more. None that was
   * met is lowered: to be met once in a thousand lines is no rarer than is usual.
   */
  Habits habits() {
    Map<Misreading, Double> shifts = new HashMap<>();
    counts().forEach((misreading, count) -> shifts.put(misreading, shift(misreading, count)));
    double others = Math.log(USUAL_LINES / (lines + USUAL_LINES));
    return new Habits(shifts, tenths(Math.max(LOWEST, others)));
  }

  /** The few misreadings that explain all findings, that which explains most first. */
  private Map<Misreading, Integer> counts() {
    List<Misreading> candidates =
        findings.stream().map(Finding::misreading).distinct().sorted(COMMONEST).toList();
    Map<Misreading, Integer> counts = new HashMap<>();
    List<Finding> left = new ArrayList<>(findings);
    while (!left.isEmpty()) {
      List<Finding> most = List.of();
      Misreading best = left.get(0).misreading();
      for (Misreading candidate : candidates) {
        List<Finding> explained =
            left.stream().filter(finding -> finding.isExplainedBy(candidate)).toList();
        if (explained.size() > most.size()) {
          most = explained;
          best = candidate;
        }
      }
      counts.put(best, most.size());
      left.removeAll(most);
    }
    return counts;
  }

  private double shift(Misreading misreading, int count) {
    double usual = Habits.usualShare(misreading);
    double sure = Math.max(0, count - ACCIDENTS - ACCIDENTAL_SHARE * findings.size());
    double share = (sure + USUAL_LINES * usual) / (lines + USUAL_LINES);
    double shift = Math.log(share / (1 - share)) - Math.log(usual / (1 - usual));
    return tenths(Math.min(Habits.MOST, Math.max(0, shift)));
  }

  private static double tenths(double nats) {
    return Math.round(nats * 10) / 10.0;
  }
}
