package io.github.textmend.internal.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** The files with tables and models that lie beside the classes that read them. */
public final class DataFile {
  private DataFile() {}

  /** All bytes of a file of the jar. */
  public static byte[] read(Class<?> reader, String name) {
    try (InputStream in = reader.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + reader.getSimpleName());
      }
      return readAll(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The stream of a jar tells its length, and into one array it is read in half the time. */
  private static byte[] readAll(InputStream in) throws IOException {
    byte[] expected = new byte[in.available()];
    int size = in.readNBytes(expected, 0, expected.length);
    byte[] more = in.readAllBytes();
    byte[] all =
        size + more.length == expected.length
            ? expected
            : Arrays.copyOf(expected, size + more.length);
    System.arraycopy(more, 0, all, size, more.length);
    return all;
  }
}
