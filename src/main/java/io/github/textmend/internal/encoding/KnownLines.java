package io.github.textmend.internal.encoding;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What became of the last lines that looked damaged, 65,536 at most in at most 17 MB. Headings,
 * names and phrases come again, and to look one up takes a hundredth of the time of a search.
 * Thread-safe: lines are spread over rings that are locked one by one, and of two threads that find
 * the same line new, both mend it, to the same.
 */
final class KnownLines {
  private static final int RING_BITS = 6;

  /** Each is made when it is first needed. */
  private final AtomicReferenceArray<@Nullable LineRing> rings =
      new AtomicReferenceArray<>(1 << RING_BITS);

  /** What became of a line, the same instance if it stays, or null if that is not known. */
  @Nullable String find(String line) {
    int hash = hash(line);
    LineRing ring = rings.get(ringOf(hash));
    return ring == null ? null : ring.find(line, hash);
  }

  /** Remembers what became of a line. */
  void keep(String line, String mended) {
    int hash = hash(line);
    LineRing ring = rings.get(ringOf(hash));
    if (ring == null) {
      rings.compareAndSet(ringOf(hash), null, new LineRing());
      ring = rings.get(ringOf(hash));
    }
    if (ring != null) {
      ring.keep(line, hash, mended);
    }
  }

  private static int hash(String line) {
    return line.hashCode() * 0x9E3779B1;
  }

  private static int ringOf(int hash) {
    return hash >>> (Integer.SIZE - RING_BITS);
  }
}
