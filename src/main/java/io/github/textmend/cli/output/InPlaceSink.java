package io.github.textmend.cli.output;

import io.github.textmend.cli.file.Compression;
import io.github.textmend.cli.file.Original;
import io.github.textmend.cli.file.Replacement;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * To the file that is read. Nothing is written until a block has changed, and nothing at all if
 * none has.
 */
public final class InPlaceSink implements Sink {
  private final Original original;
  private final Optional<String> backup;
  private Compression compression = Compression.NONE;
  private boolean raw;
  private boolean changed;

  /** Bytes that went by before the first change. */
  private long unchanged;

  private @Nullable Replacement replacement;
  private @Nullable OutputStream packed;

  /**
   * For one file.
   *
   * @param backup the end of the name under which the old content is kept
   */
  public InPlaceSink(Original original, Optional<String> backup) {
    this.original = original;
    this.backup = backup;
  }

  @Override
  public void start(Compression compression, boolean raw) {
    this.compression = compression;
    this.raw = raw;
  }

  @Override
  public boolean replacesSource() {
    return true;
  }

  @Override
  public void write(byte[] source, byte[] output) throws IOException {
    changed |= source != output;
    if (raw && !changed && compression == Compression.NONE) {
      unchanged += source.length;
    } else {
      opened().write(output);
    }
  }

  @Override
  public boolean end(boolean complete) throws IOException {
    try (Replacement written = replacement) {
      if (!complete || written == null || packed == null || (raw && !changed)) {
        return false;
      }
      packed.close();
      // Text that was decoded may have been the same bytes before.
      if (!raw && compression == Compression.NONE && written.equalsOld()) {
        return false;
      }
      written.commit(backup);
      return true;
    }
  }

  private OutputStream opened() throws IOException {
    if (packed == null) {
      replacement = original.replacement();
      packed = compression.pack(new Unclosed(replacement.out()));
      original.copyStart(unchanged, packed);
    }
    return packed;
  }
}
