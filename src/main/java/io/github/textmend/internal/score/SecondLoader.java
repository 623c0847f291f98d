package io.github.textmend.internal.score;

/**
 * Loads the alphabets on another processor while the character model is read: the first damaged
 * line waits for both. The thread ends within milliseconds.
 *
 * <p>It does nothing that would not be done without it. The JVM initialises a class once, and
 * whoever needs the alphabets waits for them, or loads them if no thread was to be had. Two threads
 * cannot wait for each other: to load one of the files takes no class that loads the other.
 */
final class SecondLoader extends Thread {
  private SecondLoader() {
    super("textmend-loader");
    setDaemon(true);
  }

  /** Begins, where there is a second processor. */
  static void begin() {
    if (Runtime.getRuntime().availableProcessors() > 1) {
      try {
        new SecondLoader().start();
      } catch (OutOfMemoryError | SecurityException e) {
        // No thread is to be had; the alphabets are loaded when they are asked for.
      }
    }
  }

  @Override
  public void run() {
    AlphabetModel.shipped();
  }
}
