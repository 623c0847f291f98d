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
  private static final int NOWHERE = -1;

  /** A line is in one of so many slots side by side. */
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
   * @param units how much of the memory it takes
   */
  record Line(String line, String mended, @Nullable EditLog log, int units) {
    static Line of(String line, String mended, @Nullable EditLog log) {
      int edits = log == null ? 0 : log.edits().size() * UNITS_OF_EDIT;
      int more = mended.equals(line) ? 0 : mended.length();
      return new Line(line, mended, log, line.length() + more + edits);
    }

    boolean stays() {
      return mended.equals(line);
    }
  }

  private final AtomicReferenceArray<@Nullable Line> lines = new AtomicReferenceArray<>(SLOTS);

  /**
   * The hashes of the lines: to look at one that is another takes longer. What another thread does
   * may be seen late here, and a line be mended once more.
   */
  private final int[] hashes = new int[SLOTS];

  /** For each group of slots, the one that is filled next. */
  private final byte[] next = new byte[SLOTS / SLOTS_OF_LINE];

  private final AtomicInteger units = new AtomicInteger();

  /** The slot that is emptied next when there are too many units. */
  private final AtomicInteger emptied = new AtomicInteger();

  @Nullable Line find(String line) {
    int slot = slotOf(line);
    Line found = slot == NOWHERE ? null : lines.get(slot);
    return found != null && found.line.equals(line) ? found : null;
  }

  /** The slot that a line is in, or was until another thread put another one there. */
  private int slotOf(String line) {
    int hash = line.hashCode();
    int first = firstSlot(hash);
    for (int slot = first; slot < first + SLOTS_OF_LINE; slot++) {
      Line found = hashes[slot] == hash ? lines.get(slot) : null;
      if (found != null && found.line.equals(line)) {
        return slot;
      }
    }
    return NOWHERE;
  }

  /** Remembers a line, in place of the same or of the oldest of its slots. */
  Line keep(Line line) {
    int slot = slotOf(line.line);
    put(slot == NOWHERE ? nextSlot(line.line) : slot, line);
    while (units.get() > MOST_UNITS) {
      put(emptied.getAndIncrement() & SLOTS - 1, null);
    }
    return line;
  }

  private int nextSlot(String line) {
    int first = firstSlot(line.hashCode());
    int group = first / SLOTS_OF_LINE;
    int offset = next[group];
    next[group] = (byte) ((offset + 1) % SLOTS_OF_LINE);
    return first + offset;
  }

  private void put(int slot, @Nullable Line line) {
    hashes[slot] = line == null ? 0 : line.line.hashCode();
    Line before = lines.getAndSet(slot, line);
    units.addAndGet((line == null ? 0 : line.units) - (before == null ? 0 : before.units));
  }

  private static int firstSlot(int hash) {
    return ((hash * 0x9E3779B1) >>> (Integer.SIZE - SLOT_BITS)) & -SLOTS_OF_LINE;
  }
}
