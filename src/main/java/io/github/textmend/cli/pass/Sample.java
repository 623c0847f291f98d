package io.github.textmend.cli.pass;

import java.util.List;

/**
 * What a source is like: texts from the start of a file.
 *
 * @param texts the texts that would be mended
 * @param records how many records they are of; empty ones do not count
 * @param unread how many more could not be read, as they are not of the format or the encoding
 */
public record Sample(List<String> texts, long records, long unread) {
  /** Copies the texts. */
  public Sample {
    texts = List.copyOf(texts);
  }
}
