package io.github.textmend.cli.pass;

import io.github.textmend.MendingReader;
import io.github.textmend.cli.file.Compression;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file, unpacked and in UTF-8.
 *
 * @param utf8 its bytes
 * @param marked whether a byte order mark comes before these bytes
 * @param compression how it is packed
 * @param strays what is done with lines that are not UTF-8
 * @param described what it was found to be in, where that was asked for
 * @param decoded what decodes it, if it is in another encoding
 */
record Input(
    InputStream utf8,
    boolean marked,
    Compression compression,
    StrayBytes strays,
    Optional<String> described,
    @Nullable MendingReader decoded) {
  /** Whether it is UTF-8 by itself. */
  boolean isRaw() {
    return decoded == null;
  }

  /** Bytes that its encoding has no character for, after all was read. */
  int malformed() {
    return decoded == null ? 0 : decoded.malformedCount();
  }
}
