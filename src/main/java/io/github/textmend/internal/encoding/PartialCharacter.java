package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.charset.Utf8;
import io.github.textmend.internal.charset.Utf8Charset;
import io.github.textmend.internal.score.CharacterModel;
import java.util.Arrays;

/**
 * The bytes of a character so far, some of which may be unknown. Immutable.
 *
 * @param length how many there are
 * @param values the bytes, the first one highest; 0 for those that are unknown
 * @param unknown a bit for each, set where it is unknown
 */
record PartialCharacter(int length, int values, int unknown) {
  static final PartialCharacter EMPTY = new PartialCharacter(0, 0, 0);

  /** Characters that are tried where a byte is not known. */
  private static final int MOST = 24;

  private static final int[] NONE = {};
  private static final int LONGEST = 4;

  /** UTF-8 of a character whose first byte is not known: most that are lost are so long. */
  private static final int LENGTH_OF_UNKNOWN = 3;

  /**
   * @param value an unsigned byte, or {@link UncertainBytes#UNKNOWN}
   */
  PartialCharacter with(int value) {
    boolean isKnown = value != UncertainBytes.UNKNOWN;
    return new PartialCharacter(
        length + 1, values << Byte.SIZE | (isKnown ? value : 0), unknown << 1 | (isKnown ? 0 : 1));
  }

  private int value(int index) {
    return (values >>> ((length - 1 - index) * Byte.SIZE)) & 0xFF;
  }

  private boolean isKnown(int index) {
    return ((unknown >>> (length - 1 - index)) & 1) == 0;
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** Whether nothing is known of it. */
  boolean isLost() {
    return countUnknown() == length;
  }

  /** Whether what follows it tells something of its last byte. */
  boolean isOpen() {
    return !isKnown(length - 1);
  }

  boolean isCertain() {
    return unknown == 0;
  }

  private int countUnknown() {
    return Integer.bitCount(unknown);
  }

  /** Whether bytes may follow that make it a character. */
  boolean mayGoOn(TextCharset written) {
    if (length >= LONGEST || isAscii()) {
      return false;
    }
    int lead = value(0);
    if (!(written instanceof Utf8Charset)) {
      return length == 1 || (length == 2 && lead == 0x8F);
    }
    return length < (isKnown(0) ? Utf8.lengthOf(lead) : LENGTH_OF_UNKNOWN) && continues(1);
  }

  private boolean isAscii() {
    return isKnown(0) && value(0) < 0x80;
  }

  private boolean continues(int from) {
    for (int i = from; i < length; i++) {
      if (isKnown(i) && !Utf8.isContinuation(value(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The code points that it may be as it is, the commonest first; those whose bytes the charset
   * would have read otherwise are left out, since it would not have lost one.
   *
   * @param following the byte after it, or {@link UncertainBytes#UNKNOWN}
   */
  int[] codePoints(TextCharset written, TextCharset readAs, CharacterModel model, int following) {
    if (isAscii()) {
      return new int[] {value(0)};
    }
    if (isLost()
        || countUnknown() > 2
        || (countUnknown() == 2 && !(written instanceof Utf8Charset))) {
      return NONE;
    }
    Filling filling = new Filling(written, readAs, model, following);
    filling.fill(new byte[length], 0);
    return filling.best();
  }

  /** Tries all values of the unknown bytes. */
  private final class Filling {
    private final TextCharset written;
    private final TextCharset readAs;
    private final CharacterModel model;
    private final int following;
    private final int[] found = new int[MOST];
    private int size;

    Filling(TextCharset written, TextCharset readAs, CharacterModel model, int following) {
      this.following = following;
      this.written = written;
      this.readAs = readAs;
      this.model = model;
    }

    void fill(byte[] filled, int at) {
      if (at == filled.length) {
        add(filled);
        return;
      }
      if (isKnown(at)) {
        filled[at] = (byte) value(at);
        fill(filled, at + 1);
        return;
      }
      boolean utf8 = written instanceof Utf8Charset;
      int first = at == 0 ? (utf8 ? 0xC2 : 0x81) : 0x80;
      int last = at > 0 && utf8 ? 0xBF : at == 0 && utf8 ? 0xEF : 0xFE;
      for (int value = first; value <= last; value++) {
        filled[at] = (byte) value;
        if (!isRead(filled, at)) {
          fill(filled, at + 1);
        }
      }
    }

    /** Whether the charset has a character for an unknown byte and the known one after it. */
    private boolean isRead(byte[] filled, int at) {
      int next =
          at + 1 == length ? following : isKnown(at + 1) ? value(at + 1) : UncertainBytes.UNKNOWN;
      if (next == UncertainBytes.UNKNOWN) {
        return false;
      }
      byte[] pair = {filled[at], (byte) next};
      int decoded = readAs.decodeAt(pair, 0, 2);
      return decoded != TextCharset.MALFORMED
          && Character.getType(TextCharset.codePointOf(decoded)) != Character.PRIVATE_USE;
    }

    private void add(byte[] filled) {
      int decoded = written.decodeAt(filled, 0, filled.length);
      if (decoded == TextCharset.MALFORMED || TextCharset.lengthOf(decoded) != filled.length) {
        return;
      }
      int codePoint = TextCharset.codePointOf(decoded);
      if (ByteImage.isText(codePoint) && (isCertain() || model.knows(codePoint))) {
        insert(codePoint);
      }
    }

    private void insert(int codePoint) {
      int cost = model.aloneCost(codePoint);
      int at = size;
      while (at > 0 && model.aloneCost(found[at - 1]) > cost) {
        at--;
      }
      if (at < MOST) {
        System.arraycopy(found, at, found, at + 1, Math.min(size, MOST - 1) - at);
        found[at] = codePoint;
        size = Math.min(size + 1, MOST);
      }
    }

    int[] best() {
      return Arrays.copyOf(found, size);
    }
  }
}
