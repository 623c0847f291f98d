package io.github.textmend.cli.output;

import io.github.textmend.cli.file.Compression;
import io.github.textmend.cli.file.Reasons;
import io.github.textmend.cli.file.Replacement;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A file for all output, packed as its name tells, and put in its place when it is whole. */
public final class OutputFile {
  private static final Path DEVICES = Path.of("/dev");

  private final Path file;
  private final Compression compression;

  public OutputFile(Path file) {
    this.file = file;
    compression = Compression.ofName(file.toString());
  }

  /**
   * Lets it be written.
   *
   * @throws IOException if it cannot be; an old file stays as it is
   */
  public void write(Consumer<Sink> writer) throws IOException {
    try {
      place(writer);
    } catch (IOException e) {
      throw new IOException(file + ": " + Reasons.of(e), e);
    }
  }

  private void place(Consumer<Sink> writer) throws IOException {
    if (file.startsWith(DEVICES) || (Files.exists(file) && !Files.isRegularFile(file))) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        write(out, writer);
      }
    } else {
      Path target = Files.exists(file) ? file.toRealPath() : file;
      try (Replacement replacement = Replacement.of(target)) {
        write(replacement.out(), writer);
        replacement.commit(Optional.empty());
      }
    }
  }

  private void write(OutputStream out, Consumer<Sink> writer) throws IOException {
    OutputStream packed = compression.pack(new Unclosed(out));
    writer.accept(new StreamSink(packed, file.toString()));
    packed.close();
  }
}
