package io.github.textmend.internal.encoding;

import io.github.textmend.internal.edit.EditLog;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What became of the last lines that looked damaged. Headings, names and phrases come again, and to
 * look one up takes a hundredth of the time of a search. Thread-safe without locks: of two threads
 * that find the same line new, both mend it, to the same.
 */
final class KnownLines {
  private static final int SLOT_BITS = 13;

  /** Lines that are remembered: with {@link #LONGEST}, at most some 16 MB, mostly 2 MB. */
  private static final int LINES = 1 << SLOT_BITS;

  /** Longer lines seldom come again. In UTF-16 units. */
  private static final int LONGEST = 512;

  /**
   * A line that is known.
   *
   * @param mended the same instance if it stays
   * @param log null if it stays, or no one asked
   */
  record Line(String line, String mended, @Nullable EditLog log) {
    boolean stays() {
      return mended.equals(line);
    }
  }

  private final AtomicReferenceArray<@Nullable Line> lines = new AtomicReferenceArray<>(LINES);

  @Nullable Line find(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    int slot = slot(line);
    Line first = lines.get(slot);
    if (first != null && first.line.equals(line)) {
      return first;
    }
    Line second = lines.get(slot ^ 1);
    return second != null && second.line.equals(line) ? second : null;
  }

  /** Remembers a line, in place of the older of two. */
  Line keep(Line line) {
    if (line.line.length() <= LONGEST) {
      int slot = slot(line.line);
      Line before = lines.get(slot);
      if (before != null && !before.line.equals(line.line)) {
        lines.set(slot ^ 1, before);
      }
      lines.set(slot, line);
    }
    return line;
  }

  private static int slot(String line) {
    int hash = line.hashCode() * 0x9E3779B1;
    return hash >>> (Integer.SIZE - SLOT_BITS);
  }
}
