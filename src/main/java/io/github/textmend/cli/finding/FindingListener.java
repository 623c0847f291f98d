package io.github.textmend.cli.finding;

/**
 * Is told what happens in a run, in the order of the files and of their lines, by one thread alone.
 *
 * <p>For each file: {@link #fileStarted}, then any number of the others, then {@link #fileEnded},
 * always, even after an error. Files do not overlap.
 */
public interface FindingListener {
  /**
   * Whether {@link #found} is to be called; asked once, before the first file. Edits have to be
   * worked out for it, which takes longer than to mend.
   */
  default boolean wantsFindings() {
    return true;
  }

  /**
   * A file begins.
   *
   * @param size its bytes on the disk; -1 if that is not known, as of standard input
   */
  default void fileStarted(String file, long size) {}

  /**
   * What a file was found to be in, where that was asked for.
   *
   * @param encoding its name, and how sure that is
   */
  default void described(String file, String encoding) {}

  /**
   * Some of a file was done.
   *
   * @param bytes bytes on the disk read of this file so far
   */
  default void advanced(String file, long bytes) {}

  /** A text was changed, or would be, or something of it is beyond recovery. */
  default void found(Finding finding) {}

  /**
   * There is something to know that is no error; {@link #told} unless overridden.
   *
   * @param line its line in the file, from 1; 0 if it is said of the whole file
   */
  default void warned(String file, long line, String message) {
    told(file, line, message);
  }

  /**
   * A record could not be done, as it is not of its format, and was kept; {@link #told} unless
   * overridden.
   *
   * @param line its first line in the file, from 1
   */
  default void failed(String file, long line, String message) {
    told(file, line, message);
  }

  /**
   * There is something to say, whether or not it is an error.
   *
   * @param line its line in the file, from 1; 0 if it is said of the whole file
   */
  default void told(String file, long line, String message) {}

  /** A file ends. */
  default void fileEnded(String file, FileOutcome outcome) {}
}
