package io.github.textmend.cli.pass;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Something to read.
 *
 * @param name what it is called in messages; {@code -} for standard input
 * @param size its bytes; -1 if that is not known
 * @param ifBinary what is done with it if it is no text
 * @param opening opens it
 */
public record Source(String name, long size, BinaryFiles ifBinary, Opening opening) {
  /** Opens it. */
  public interface Opening {
    InputStream open() throws IOException;
  }

  /** Nothing, under a name. */
  static Source none(String name) {
    return new Source(name, -1, BinaryFiles.TAKE, InputStream::nullInputStream);
  }

  /** Standard input. */
  public static Source standardInput(InputStream in) {
    return new Source("-", -1, BinaryFiles.TAKE, () -> new Unclosed(in));
  }

  /** A file. */
  public static Source file(String name, Path path, BinaryFiles ifBinary) {
    return new Source(name, size(path), ifBinary, () -> open(path));
  }

  private static long size(Path path) {
    try {
      return Files.isRegularFile(path) ? Files.size(path) : -1;
    } catch (IOException e) {
      // To open it tells.
      return -1;
    }
  }

  private static InputStream open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException("is a directory; with -r the files in it are done");
    }
    return Files.newInputStream(path);
  }

  /** Standard input is not ours to close, and may be named twice. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return in.read(into, offset, length);
    }

    @Override
    public void close() {
      // See above.
    }
  }
}
