package io.github.textmend.cli.output;

import io.github.textmend.cli.file.Compression;
import java.io.IOException;

/** Where the blocks of one file go, in their order. Not thread-safe. */
public interface Sink {
  /**
   * Comes before the first block.
   *
   * @param compression how the file is packed
   * @param raw whether blocks are its bytes as they stand in it, once unpacked
   */
  default void start(Compression compression, boolean raw) {}

  /** Whether what is read is gone once this is written. */
  default boolean replacesSource() {
    return false;
  }

  /**
   * Takes a block.
   *
   * @param source the block as it was read
   * @param output what it became; the same array if nothing
   */
  void write(byte[] source, byte[] output) throws IOException;

  /** Whoever types sees what became of it. */
  default void flush() {}

  /**
   * Comes last.
   *
   * @param complete whether the file was done to its end
   * @return whether the file was written anew
   */
  default boolean end(boolean complete) throws IOException {
    flush();
    return false;
  }
}
