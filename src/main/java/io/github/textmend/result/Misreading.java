package io.github.textmend.result;

import java.util.Objects;

/**
 * Bytes written in one encoding and read as another.
 *
 * @param written the encoding the bytes were in
 * @param readAs the encoding they were taken for
 */
public record Misreading(Encoding written, Encoding readAs) {
  /**
   * Checks that both are there.
   *
   * @param written see above
   * @param readAs see above
   * @throws NullPointerException naming the missing one
   */
  public Misreading {
    Objects.requireNonNull(written, "written");
    Objects.requireNonNull(readAs, "readAs");
  }

  @Override
  public String toString() {
    return written.label() + " read as " + readAs.label();
  }
}
