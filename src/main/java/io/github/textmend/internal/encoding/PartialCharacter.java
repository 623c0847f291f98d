package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.charset.Utf8Charset;
import io.github.textmend.internal.score.CharacterModel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of a character so far, some of which may be unknown. Immutable. */
final class PartialCharacter {
  static final PartialCharacter EMPTY = new PartialCharacter(new int[0]);

  /** Characters that are tried where a byte is not known. */
  private static final int MOST = 24;

  private static final int[] NONE = {};
  private static final int LONGEST = 4;

  private final int[] bytes;

  private PartialCharacter(int[] bytes) {
    this.bytes = bytes;
  }

  PartialCharacter with(int value) {
    int[] more = Arrays.copyOf(bytes, bytes.length + 1);
    more[bytes.length] = value;
    return new PartialCharacter(more);
  }

  boolean isEmpty() {
    return bytes.length == 0;
  }

  /** Whether nothing is known of it. */
  boolean isLost() {
    return unknown() == bytes.length;
  }

  /** Whether what follows it tells something of its last byte. */
  boolean isOpen() {
    return bytes[bytes.length - 1] == UncertainBytes.UNKNOWN;
  }

  boolean isCertain() {
    return unknown() == 0;
  }

  private int unknown() {
    int unknown = 0;
    for (int value : bytes) {
      unknown += value == UncertainBytes.UNKNOWN ? 1 : 0;
    }
    return unknown;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PartialCharacter partial && Arrays.equals(bytes, partial.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Whether bytes may follow that make it a character. */
  boolean mayGoOn(TextCharset written) {
    if (bytes.length >= LONGEST || isAscii()) {
      return false;
    }
    if (!(written instanceof Utf8Charset)) {
      return bytes.length == 1 || (bytes.length == 2 && bytes[0] == 0x8F);
    }
    int lead = bytes[0];
    int length = lead == UncertainBytes.UNKNOWN ? 3 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return (lead == UncertainBytes.UNKNOWN || (lead >= 0xC2 && lead < 0xF5))
        && bytes.length < length
        && continues(1);
  }

  private boolean isAscii() {
    return bytes[0] >= 0 && bytes[0] < 0x80;
  }

  private boolean continues(int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] != UncertainBytes.UNKNOWN && (bytes[i] & 0xC0) != 0x80) {
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
      return new int[] {bytes[0]};
    }
    if (isLost() || unknown() > 2 || (unknown() == 2 && !(written instanceof Utf8Charset))) {
      return NONE;
    }
    Filling filling = new Filling(written, readAs, model, following);
    filling.fill(new byte[bytes.length], 0);
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
      if (bytes[at] != UncertainBytes.UNKNOWN) {
        filled[at] = (byte) bytes[at];
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
      int next = at + 1 < bytes.length ? bytes[at + 1] : following;
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
