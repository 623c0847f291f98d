package io.github.textmend.internal.encoding;

import java.util.List;

/** A line that needs no search: what it says, and what happened to it. */
interface ObviousLine {
  /** The text under all layers of damage. */
  String text();

  /** Whether that looks damaged in turn. */
  boolean isSuspicious();

  /** The layers of damage, outermost first. */
  List<Layer> layers(Priors priors);
}
