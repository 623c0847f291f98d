package io.github.textmend.internal.encoding;

import io.github.textmend.result.Misreading;
import org.jspecify.annotations.Nullable;

/**
 * The next likeliest text that damaged characters may have been.
 *
 * @param text what it is
 * @param share its probability, as {@link Repair#share} is that of the likeliest
 * @param misreading how it was read; null if as the likeliest was
 */
record Rival(String text, double share, @Nullable Misreading misreading) {
  /** With what follows it, of some probability. */
  Rival followedBy(String more, double shareOfMore) {
    return new Rival(text + more, share * shareOfMore, misreading);
  }
}
