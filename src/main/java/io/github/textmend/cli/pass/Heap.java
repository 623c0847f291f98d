package io.github.textmend.cli.pass;

/**
 * Keeps the heap small. What a block leaves behind is garbage at once, but a collector that may
 * have gigabytes lets it pile up; what is alive is a few megabytes, which are quickly collected.
 */
final class Heap {
  /** With the JVM's own needs, about 400 MB of the machine's memory. */
  private static final long MOST_USED = 128L << 20;

  /** A run over fewer blocks is over before it would matter, and starts faster without. */
  private static final int MANY_BLOCKS = 4;

  private Heap() {}

  /**
   * Gives back the room for garbage that a JVM begins with, a share of the machine's memory: a
   * collector would fill all of it before it looks for any. From then on it takes what it needs.
   *
   * @param blocks how many blocks were read until now
   */
  static void shrink(long blocks) {
    if (blocks == MANY_BLOCKS) {
      System.gc();
    }
  }

  static void bound() {
    Runtime runtime = Runtime.getRuntime();
    if (runtime.totalMemory() - runtime.freeMemory() > MOST_USED) {
      System.gc();
    }
  }
}
