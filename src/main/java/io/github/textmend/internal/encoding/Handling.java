package io.github.textmend.internal.encoding;

import io.github.textmend.internal.score.CharacterModel;

/** What may have happened to a text after it was misread. */
enum Handling {
  /** Nothing: every byte left its character. */
  NONE(0, false, false, false),
  /** No-break spaces became spaces, or were squeezed or trimmed away. */
  SPACES(1.0, true, false, false),
  /** Bytes without a visible character were dropped or replaced. */
  LOSS(3.0, true, true, false),
  /** Quotes straightened, NFKC, case changed, accents stripped. */
  FORMS(5.0, true, false, true),
  /** All of these. */
  ALL(8.0, true, true, true);

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
