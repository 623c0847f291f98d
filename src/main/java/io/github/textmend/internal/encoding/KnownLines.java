package io.github.textmend.internal.encoding;

import io.github.textmend.internal.edit.EditLog;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What became of the last lines that looked damaged and had to be searched. Headings, names and
 * phrases come again, and to look one up takes a hundredth of the time of a search. Thread-safe
 * without locks: of two threads that find the same line new, both mend it, to the same.
 */
final class KnownLines {
  private static final int SLOT_BITS = 15;
  private static final int SLOTS = 1 << SLOT_BITS;

  /** Longer lines seldom come again. In UTF-16 units. */
  private static final int LONGEST = 512;

  /** UTF-16 units of all lines that are remembered: 8 MB, and mostly half of that. */
  private static final int MOST_UNITS = 1 << 22;

  /** Units that an edit takes as much memory as. */
  private static final int UNITS_OF_EDIT = 128;

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

    private int units() {
      int edits = log == null ? 0 : log.edits().size() * UNITS_OF_EDIT;
      return line.length() + (stays() ? 0 : mended.length()) + edits;
    }
  }

  private final AtomicReferenceArray<@Nullable Line> lines = new AtomicReferenceArray<>(SLOTS);

  /**
   * The hashes of the lines: to look at one that is another takes longer. What another thread does
   * may be seen late here, and a line be mended once more.
   */
  private final int[] hashes = new int[SLOTS];

  private final AtomicInteger units = new AtomicInteger();

  /** The slot that is emptied next when there are too many. */
  private final AtomicInteger oldest = new AtomicInteger();

  @Nullable Line find(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    int hash = line.hashCode();
    int slot = slot(hash);
    Line first = find(line, hash, slot);
    return first != null ? first : find(line, hash, slot ^ 1);
  }

  private @Nullable Line find(String line, int hash, int slot) {
    Line found = hashes[slot] == hash ? lines.get(slot) : null;
    return found != null && found.line.equals(line) ? found : null;
  }

  /** Remembers a line, in place of the older of two. */
  Line keep(Line line) {
    if (line.line.length() <= LONGEST) {
      int slot = slot(line.line.hashCode());
      Line before = lines.get(slot);
      if (before != null && !before.line.equals(line.line)) {
        put(slot ^ 1, before);
        units.addAndGet(before.units());
      }
      put(slot, line);
      units.addAndGet(line.units());
      while (units.get() > MOST_UNITS) {
        put(oldest.getAndIncrement() & SLOTS - 1, null);
      }
    }
    return line;
  }

  private void put(int slot, @Nullable Line line) {
    hashes[slot] = line == null ? 0 : line.line.hashCode();
    Line before = lines.getAndSet(slot, line);
    if (before != null) {
      units.addAndGet(-before.units());
    }
  }

  private static int slot(int hash) {
    return (hash * 0x9E3779B1) >>> (Integer.SIZE - SLOT_BITS);
  }
}
