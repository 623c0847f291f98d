package io.github.textmend.cli.progress;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** Which of the standard streams a person sits at. */
public final class Terminal {
  private static final int OUT = 1;
  private static final int ERRORS = 2;

  private Terminal() {}

  /**
   * Whether a bar can be shown: standard error is a terminal, and one that can move its cursor.
   *
   * @param writesText whether the command writes text to standard output, which would mix with the
   *     bar if that is a terminal, too
   */
  public static boolean takesBar(boolean writesText) {
    return !"dumb".equals(System.getenv("TERM"))
        && isTerminal(ERRORS)
        && !(writesText && isTerminal(OUT));
  }

  /** Java does not tell it of one stream, so {@code test} of Unix is asked; without it, false. */
  private static boolean isTerminal(int stream) {
    try {
      return new ProcessBuilder("test", "-t", Integer.toString(stream))
              .redirectOutput(Redirect.INHERIT)
              .redirectError(Redirect.INHERIT)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
