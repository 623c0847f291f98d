package io.github.textmend.cli;

import io.github.textmend.MendingReader;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file, in UTF-8.
 *
 * @param utf8 its bytes
 * @param mender what mends them
 * @param described what it was found to be in, where that was asked for
 * @param decoded what decodes it, if it is in another encoding
 */
record Input(
    InputStream utf8,
    BlockMender mender,
    Optional<String> described,
    @Nullable MendingReader decoded) {
  /** What to tell of bytes that the encoding has no character for, after all was read. */
  Optional<String> malformed() {
    int count = decoded == null ? 0 : decoded.malformedCount();
    return count == 0
        ? Optional.empty()
        : Optional.of(count + " malformed sequences were read as other encodings or as U+FFFD");
  }
}
