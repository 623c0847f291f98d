package io.github.textmend.cli.pass;

/**
 * Keeps the heap small. What a block leaves behind is garbage at once, but a collector that may
 * have gigabytes lets it pile up; what is alive is a few megabytes, which are quickly collected.
 */
final class Heap {
  /** With the JVM's own needs, about 400 MB of the machine's memory. */
  private static final long MOST_USED = 128L << 20;

  private Heap() {}

  static void bound() {
    Runtime runtime = Runtime.getRuntime();
    if (runtime.totalMemory() - runtime.freeMemory() > MOST_USED) {
      System.gc();
    }
  }
}
