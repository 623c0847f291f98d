package io.github.textmend.internal.encoding;

import io.github.textmend.internal.edit.EditLog;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What became of the last lines that looked damaged and were not decoded at once. Headings, names
 * and phrases come again, and to look one up takes a hundredth of the time of a search. Thread-safe
 * without locks: of two threads that find the same line new, both mend it, to the same.
 */
final class KnownLines {
  private static final int SLOT_BITS = 16;
  private static final int SLOTS = 1 << SLOT_BITS;

  /** A line is in one of so many slots, the one kept last in the first of them. */
  private static final int SLOTS_OF_LINE = 8;

  /** UTF-16 units of all lines that are remembered: 16 MB, and mostly half of that. */
  private static final int MOST_UNITS = 1 << 23;

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
    int hash = line.hashCode();
    int first = firstSlot(hash);
    for (int slot = first; slot < first + SLOTS_OF_LINE; slot++) {
      Line found = hashes[slot] == hash ? lines.get(slot) : null;
      if (found != null && found.line.equals(line)) {
        return found;
      }
    }
    return null;
  }

  /** Remembers a line, in place of the oldest of its slots. */
  Line keep(Line line) {
    int first = firstSlot(line.line.hashCode());
    for (int slot = freeSlot(first, line.line); slot > first; slot--) {
      put(slot, lines.get(slot - 1));
    }
    put(first, line);
    while (units.get() > MOST_UNITS) {
      put(oldest.getAndIncrement() & SLOTS - 1, null);
    }
    return line;
  }

  /** A slot that is empty or has the same line; otherwise the last. */
  private int freeSlot(int first, String line) {
    int slot = first;
    for (; slot < first + SLOTS_OF_LINE - 1; slot++) {
      Line kept = lines.get(slot);
      if (kept == null || kept.line.equals(line)) {
        break;
      }
    }
    return slot;
  }

  private void put(int slot, @Nullable Line line) {
    hashes[slot] = line == null ? 0 : line.line.hashCode();
    Line before = lines.getAndSet(slot, line);
    units.addAndGet((line == null ? 0 : line.units()) - (before == null ? 0 : before.units()));
  }

  private static int firstSlot(int hash) {
    return ((hash * 0x9E3779B1) >>> (Integer.SIZE - SLOT_BITS)) & -SLOTS_OF_LINE;
  }
}
