package io.github.textmend.cli.pass;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The last lines that were in doubt, and stayed: headings, names and phrases come again, and to
 * compare their bytes takes less time than to make a text of them. Thread-safe.
 */
final class LinesThatStay {
  private static final int SLOT_BITS = 13;

  /** Longer lines seldom come again. With as many slots, it bounds the memory: 8 MB. */
  private static final int LONGEST = 1024;

  private final AtomicReferenceArray<byte @Nullable []> lines =
      new AtomicReferenceArray<>(1 << SLOT_BITS);

  boolean has(byte[] bytes, int start, int end) {
    if (end - start > LONGEST) {
      return false;
    }
    byte[] line = lines.get(slot(bytes, start, end));
    return line != null && Arrays.equals(line, 0, line.length, bytes, start, end);
  }

  void add(byte[] bytes, int start, int end) {
    if (end - start <= LONGEST) {
      lines.set(slot(bytes, start, end), Arrays.copyOfRange(bytes, start, end));
    }
  }

  private static int slot(byte[] bytes, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + bytes[i];
    }
    return (hash * 0x9E3779B1) >>> (Integer.SIZE - SLOT_BITS);
  }
}
