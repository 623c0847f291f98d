package io.github.textmend.cli.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that may be written anew while it is read, as it is before that. */
public final class Original {
  private final Path path;
  private final FileState state;

  private Original(Path path, FileState state) {
    this.path = path;
    this.state = state;
  }

  /**
   * Remembers what the file is now.
   *
   * @throws IOException if there is none, or it is none that can be put in another's place
   */
  public static Original of(Path path) throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      String folder = "is a directory; with -r the files in it are done";
      throw new IOException(Files.isDirectory(path) ? folder : "not a regular file");
    }
    return new Original(path, FileState.of(path));
  }

  /** A new content for it. */
  public Replacement replacement() throws IOException {
    return Replacement.of(path, state);
  }

  /** Copies its first bytes. */
  public void copyStart(long count, OutputStream to) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(path)) {
      for (long left = count; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          throw new IOException("became shorter meanwhile; left as it is");
        }
        to.write(buffer, 0, read);
        left -= read;
      }
    }
  }
}
