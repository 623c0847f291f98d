package io.github.textmend.internal.encoding;

import io.github.textmend.internal.score.StepCache;

/** The line that is being mended as it stands, for all who ask. Not thread-safe. */
final class KeptLines {
  private final StepCache model;
  private final LineAlphabets alphabets;
  private KeptLine kept;

  KeptLines(StepCache model, LineAlphabets alphabets) {
    this.model = model;
    this.alphabets = alphabets;
    kept = new KeptLine(model, "", alphabets.of(""));
  }

  /** A part of a line, whose language is that of the whole. */
  KeptLine ofPart(String part, String whole) {
    return part.equals(whole) ? of(whole) : new KeptLine(model, part, alphabets.of(whole));
  }

  KeptLine of(String line) {
    if (!line.equals(kept.line())) {
      kept = new KeptLine(model, line, alphabets.of(line));
    }
    return kept;
  }
}
