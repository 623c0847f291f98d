package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.result.Encoding;
import java.util.Arrays;

/** What became of the bytes of a text that was read as one charset. */
final class ReadingChannel {
  /** Where more continuation bytes than these are lost, two in a sequence leave too much open. */
  private static final int FEW = 8;

  /** Code points kept for a lead byte both of whose continuation bytes were lost. */
  private static final int PAIRS = 16;

  private static final ReadingChannel[] SHARED = new ReadingChannel[SingleByteCharset.all().size()];

  private final SingleByteCharset charset;
  private final boolean[] lost = new boolean[256];
  private final HandledForms handled;
  private final int noBreakSpace;
  private final int mostLost;
  private final long lostSignature;
  private final int[][] lostPairs = new int[256][];

  private ReadingChannel(SingleByteCharset charset) {
    this.charset = charset;
    for (int b = 0x80; b < 0x100; b++) {
      char c = charset.decode(b);
      lost[b] = !charset.isDefined(b) || (c >= 0x80 && c < 0xA0) || c == 0xAD;
    }
    handled = new HandledForms(charset);
    noBreakSpace = charset.encode('\u00A0');
    lostSignature = Arrays.hashCode(lost);
    mostLost = lostContinuations() <= FEW ? 2 : 1;
  }

  static ReadingChannel of(SingleByteCharset charset) {
    ReadingChannel channel = SHARED[charset.index()];
    if (channel == null) {
      // A race makes it twice, both the same.
      channel = new ReadingChannel(charset);
      SHARED[charset.index()] = channel;
    }
    return channel;
  }

  Encoding readAs() {
    return charset.encoding();
  }

  SingleByteCharset charset() {
    return charset;
  }

  /** The byte that reads as a character, or -1. */
  int byteOf(char c) {
    return charset.encode(c);
  }

  /** Whether a byte has no visible character of its own, so that tools drop or replace it. */
  boolean isLost(int byteValue) {
    return lost[byteValue];
  }

  /** Equal for channels that lose the same bytes. */
  long lostSignature() {
    return lostSignature;
  }

  /** How many bytes of a sequence may be lost for it to be looked for. */
  int mostLost() {
    return mostLost;
  }

  /** The commonest code points of three bytes with a given lead and the other two lost. */
  int[] lostPairs(int lead, CharacterModel model) {
    int[] pairs = lostPairs[lead];
    if (pairs == null) {
      pairs = commonestPairs(lead, model);
      lostPairs[lead] = pairs;
    }
    return pairs;
  }

  private int[] commonestPairs(int lead, CharacterModel model) {
    int[] best = new int[PAIRS];
    int size = 0;
    for (int codePoint = (lead & 0xF) << 12; codePoint >> 12 == (lead & 0xF); codePoint++) {
      boolean both = lost[0x80 | (codePoint >> 6 & 0x3F)] && lost[0x80 | (codePoint & 0x3F)];
      if (both
          && codePoint >= 0x800
          && !Character.isSurrogate((char) codePoint)
          && model.knows(codePoint)) {
        size = insert(best, size, codePoint, model);
      }
    }
    return Arrays.copyOf(best, size);
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

  private int lostContinuations() {
    int count = 0;
    for (int b = 0x80; b < 0xC0; b++) {
      count += lost[b] ? 1 : 0;
    }
    return count;
  }

  /** The byte that reads as U+00A0, or -1. */
  int noBreakSpace() {
    return noBreakSpace;
  }

  HandledForms handled() {
    return handled;
  }
}
