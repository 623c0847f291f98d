package io.github.textmend.internal.encoding;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Line menders that no thread is using, kept for their tables: as many as work at a time. */
final class LineMenders {
  private final AtomicReferenceArray<@Nullable LineMender> spare =
      new AtomicReferenceArray<>(Runtime.getRuntime().availableProcessors());

  /** One for this thread alone, until it gives it back; null if there is none. */
  @Nullable LineMender take() {
    for (int i = 0; i < spare.length(); i++) {
      LineMender found = spare.getAndSet(i, null);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  void giveBack(LineMender mender) {
    for (int i = 0; i < spare.length(); i++) {
      if (spare.compareAndSet(i, null, mender)) {
        return;
      }
    }
  }
}
