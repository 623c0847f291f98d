package io.github.textmend.cli.report;

import io.github.textmend.result.Edit;
import java.util.Arrays;

/** How sure edits are, from the most doubtful on. */
enum ConfidenceBand {
  BELOW_50("below-0.5", "below 50 %", 0.5),
  FROM_50("0.5-0.9", "50 to 90 %", 0.9),
  FROM_90("0.9-0.99", "90 to 99 %", 0.99),
  FROM_99("0.99-0.999", "99 to 99.9 %", 0.999),
  FROM_999("from-0.999", "99.9 % and more", Double.POSITIVE_INFINITY),
  /** What follows a rule is not a matter of probability. */
  RULE("rule", "by a rule", Double.NaN);

  private final String id;
  private final String label;
  private final double below;

  ConfidenceBand(String id, String label, double below) {
    this.id = id;
    this.label = label;
    this.below = below;
  }

  static ConfidenceBand of(Edit edit) {
    if (edit.kind() != Edit.Kind.ENCODING) {
      return RULE;
    }
    return Arrays.stream(values())
        .filter(band -> edit.confidence() < band.below)
        .findFirst()
        .orElseThrow();
  }

  String id() {
    return id;
  }

  String label() {
    return label;
  }
}
