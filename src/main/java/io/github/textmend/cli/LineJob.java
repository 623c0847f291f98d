package io.github.textmend.cli;

import io.github.textmend.result.Mended;
import java.util.List;

/** What is done with one line of input. */
interface LineJob {
  /**
   * What became of a line.
   *
   * @param text the line to write
   * @param parts the texts in it that were looked at, each with a name or an empty one
   */
  record Result(String text, List<Part> parts) {
    boolean changed() {
      return parts.stream().anyMatch(part -> part.mended().changed());
    }
  }

  /** A text in a line. */
  record Part(String name, Mended mended) {}

  /** Whether a line can be mended in pieces, those between bytes that are not UTF-8. */
  boolean takesPieces();

  /** Mends whole lines with their ends, where {@link #takesPieces lines may be taken so}. */
  String mend(String lines);

  /** Whether a line is certain to stay as it is, found faster than by mending it. */
  boolean isClean(byte[] bytes, int start, int end);

  /**
   * Mends a line without its end.
   *
   * @throws InvalidLineException if the line is not of the job's format
   */
  Result apply(String line) throws InvalidLineException;
}
