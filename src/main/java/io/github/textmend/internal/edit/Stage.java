package io.github.textmend.internal.edit;

import org.jspecify.annotations.Nullable;

/** One step on the way of a text. Immutable and thread-safe. */
public interface Stage {
  /** What the step does to a text, or null if it leaves it as it is. */
  @Nullable EditLog apply(String text);

  /** The text after the step, the same instance if it leaves it as it is. */
  default String mended(String text) {
    EditLog log = apply(text);
    return log == null ? text : log.text();
  }
}
