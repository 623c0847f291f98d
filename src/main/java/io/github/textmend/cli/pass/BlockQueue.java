package io.github.textmend.cli.pass;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blocks of a file in their order; some may be looked at before they are taken. */
final class BlockQueue {
  private final BlockReader reader;
  private final List<Block> ahead = new ArrayList<>();

  BlockQueue(BlockReader reader) {
    this.reader = reader;
  }

  /**
   * Takes the next block, or null at the end.
   *
   * @throws IOException if the file cannot be read on, after all that could be was taken
   */
  @Nullable Block next() throws IOException {
    return ahead.isEmpty() ? reader.next() : ahead.remove(0);
  }

  /**
   * Looks at the block so many after the next; null if there is none.
   *
   * @throws IOException if the file cannot be read so far; {@link #next} throws it again
   */
  @Nullable Block peek(int index) throws IOException {
    while (ahead.size() <= index) {
      Block block = reader.next();
      if (block == null) {
        return null;
      }
      ahead.add(block);
    }
    return ahead.get(index);
  }

  /** Puts a block before all others. */
  void putBack(Block block) {
    ahead.add(0, block);
  }

  /** Whether someone types: all that there is was taken, and there is no more for now. */
  boolean isIdle() throws IOException {
    return ahead.isEmpty() && reader.isIdle();
  }
}
