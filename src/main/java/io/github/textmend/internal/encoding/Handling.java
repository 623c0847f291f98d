package io.github.textmend.internal.encoding;

import io.github.textmend.internal.score.CharacterModel;

/** What may have happened to a text after it was misread. */
enum Handling {
  /** Nothing: every byte left its character. */
  NONE(0, false, false, false),
  /** No-break spaces became spaces, or were squeezed or trimmed away. */
  SPACES(1.0, true, false, false),
  /** Quotes straightened, NFKC, case changed, accents stripped. */
  FORMS(5.0, true, false, true),
  /** Bytes without a visible character were dropped or replaced. */
  LOSS(3.0, true, true, false),
  /** All of these. */
  ALL(8.0, true, true, true);

  /** What an edge of the lattice may need to have happened, as bits. */
  static final int SPACED = 1;

  static final int LOST = 1 << 1;
  static final int FORMED = 1 << 2;
  static final int ALL_NEEDS = SPACED | LOST | FORMED;

  private final int cost;
  private final boolean spaces;
  private final boolean losses;
  private final boolean forms;

  Handling(double nats, boolean spaces, boolean losses, boolean forms) {
    cost = (int) (nats * CharacterModel.NAT);
    this.spaces = spaces;
    this.losses = losses;
    this.forms = forms;
  }

  /** How seldom a damaged line was handled so. */
  int cost() {
    return cost;
  }

  /** What may have happened, as bits. */
  int needs() {
    return (spaces ? SPACED : 0) | (losses ? LOST : 0) | (forms ? FORMED : 0);
  }

  boolean spaces() {
    return spaces;
  }

  boolean losses() {
    return losses;
  }

  boolean forms() {
    return forms;
  }
}
