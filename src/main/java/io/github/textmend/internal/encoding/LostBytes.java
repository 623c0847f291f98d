package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.score.CharacterModel;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The bytes of a charset that have no visible character of their own, so that tools drop or replace
 * them, and the likeliest characters that they were part of.
 */
final class LostBytes {
  /** Where more continuation bytes than these are lost, two in a sequence leave too much open. */
  private static final int FEW = 8;

  /** Code points kept for a lead byte both of whose continuation bytes were lost. */
  private static final int PAIRS = 16;

  /** Code points kept for a sequence whose last byte was lost. */
  private static final int LAST = 16;

  /** Blocks of 64 code points of which some are common: the first two planes. */
  private static final int REMEMBERED = 0x20000 >> 6;

  private static final int[] NONE = {};

  /** The surrogates are spelled by sequences of three bytes that begin with these bits. */
  static final int FIRST_SURROGATES = 0xD800 >> 6;

  static final int LAST_SURROGATES = 0xDFFF >> 6;

  private final boolean[] lost = new boolean[256];

  /** The same of bytes from 80 on and of those from C0 on, a bit each. */
  private final long lower;

  private final long upper;
  private final int[] leads;
  private final int[] continuations;
  private final int mostLost;
  private final long signature;
  private final AtomicReferenceArray<int[]> pairs = new AtomicReferenceArray<>(0x10);
  private final AtomicReferenceArray<int[]> last = new AtomicReferenceArray<>(REMEMBERED);

  LostBytes(SingleByteCharset charset) {
    for (int b = 0x80; b < 0x100; b++) {
      char c = charset.decode(b);
      lost[b] = !charset.isDefined(b) || (c >= 0x80 && c < 0xA0) || c == 0xAD;
    }
    lower = bits(0x80);
    upper = bits(0xC0);
    leads = lostBetween(0xC2, 0xEF);
    continuations = lostBetween(0x80, 0xBF);
    mostLost = continuations.length <= FEW ? 2 : 1;
    signature = Arrays.hashCode(lost);
  }

  boolean isLost(int byteValue) {
    return lost[byteValue];
  }

  /** The lost leads of sequences of two and three bytes. */
  int[] leads() {
    return leads;
  }

  /** The lost continuation bytes. */
  int[] continuations() {
    return continuations;
  }

  /**
   * Whether there are code points to choose from, if bytes of a sequence are missing.
   *
   * @param bits the first ones of the code points
   * @param missing the bytes after them
   */
  static boolean isWorthFilling(int bits, int missing, CharacterModel model) {
    if (missing != 1) {
      return missing == 0 || bits < REMEMBERED >> 6;
    }
    boolean surrogates = bits >= FIRST_SURROGATES && bits <= LAST_SURROGATES;
    return surrogates || (bits < REMEMBERED && model.knowsBlock(bits));
  }

  /** Equal for charsets that lose the same bytes. */
  long signature() {
    return signature;
  }

  /** Whether all bytes are lost here that are lost in another charset. */
  boolean include(LostBytes other) {
    return (other.lower & ~lower) == 0 && (other.upper & ~upper) == 0;
  }

  /** How many bytes of a sequence may be lost for it to be looked for. */
  int mostOfSequence() {
    return mostLost;
  }

  /** The commonest code points of three bytes with a given lead and the other two lost. */
  int[] withoutContinuations(int lead, CharacterModel model) {
    int high = lead & 0xF;
    int[] known = pairs.get(high);
    if (known == null) {
      known = commonest(Math.max(0x800, high << 12), (high + 1) << 12, true, PAIRS, model);
      pairs.set(high, known);
    }
    return known;
  }

  /**
   * The commonest code points of a sequence whose last byte was lost.
   *
   * @param bits the code point without its last six bits
   */
  int[] withoutLast(int bits, CharacterModel model) {
    if (bits >= REMEMBERED) {
      return NONE;
    }
    int[] known = last.get(bits);
    if (known == null) {
      known = commonest(bits << 6, (bits + 1) << 6, false, LAST, model);
      last.set(bits, known);
    }
    return known;
  }

  private int[] commonest(int from, int to, boolean both, int most, CharacterModel model) {
    int[] best = new int[most];
    int size = 0;
    for (int codePoint = from; codePoint < to; codePoint++) {
      boolean fits =
          lost[0x80 | (codePoint & 0x3F)] && (!both || lost[0x80 | (codePoint >> 6 & 0x3F)]);
      if (fits && model.knows(codePoint) && !isSurrogate(codePoint)) {
        size = insert(best, size, codePoint, model);
      }
    }
    return Arrays.copyOf(best, size);
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static int insert(int[] best, int size, int codePoint, CharacterModel model) {
    int cost = model.aloneCost(codePoint);
    int i = size;
    while (i > 0 && model.aloneCost(best[i - 1]) > cost) {
      i--;
    }
    if (i < best.length) {
      System.arraycopy(best, i, best, i + 1, Math.min(size, best.length - 1) - i);
      best[i] = codePoint;
    }
    return Math.min(size + 1, best.length);
  }

  private long bits(int first) {
    long bits = 0;
    for (int i = 0; i < Long.SIZE; i++) {
      bits |= lost[first + i] ? 1L << i : 0;
    }
    return bits;
  }

  private int[] lostBetween(int first, int last) {
    int[] found = new int[last - first + 1];
    int size = 0;
    for (int b = first; b <= last; b++) {
      if (lost[b]) {
        found[size++] = b;
      }
    }
    return Arrays.copyOf(found, size);
  }
}
