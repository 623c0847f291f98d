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

  /**
   * How far lines of UTF-8 are certain to be left as they are; as far as this can be told fast.
   *
   * @param start where a line begins
   * @param end where one ends
   * @return where the first line begins of which that is not certain, or the end
   */
  default int cleanEnd(byte[] utf8, int start, int end) {
    return start;
  }
}
