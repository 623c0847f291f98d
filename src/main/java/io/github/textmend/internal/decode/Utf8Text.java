package io.github.textmend.internal.decode;

import io.github.textmend.internal.charset.Utf8;
import io.github.textmend.internal.scan.ByteWords;
import org.jspecify.annotations.Nullable;

/**
 * Decodes well-formed UTF-8 while it checks it, in one pass.
 *
 * <p>There is a loop for each kind of text: Latin, the scripts of two bytes a letter, and those of
 * three. Each follows the words of its texts, so that a processor foresees its branches, and is
 * compiled for them alone.
 */
final class Utf8Text {
  private static final int LEAST_LEAD_3 = (byte) 0xE0;
  private static final int LEAST_LEAD_4 = (byte) 0xF0;
  private static final int LAST_CONTINUATION = (byte) 0xBF;

  /** What the marks in the bytes of a character add to it, if these are shifted and xor'ed. */
  private static final int MARKS_3 = (byte) 0xE0 << 12 ^ (byte) 0x80 << 6 ^ (byte) 0x80;

  private static final int NOT_WELL_FORMED = -1;

  /** Four bytes, the first lowest, as two leads with their continuation bytes. */
  private static final int TWOS_MASK = 0xC0E0_C0E0;

  private static final int TWOS = 0x80C0_80C0;

  /** What C0 and C1, which lead nothing, have to lose to look like no lead. */
  private static final int LEAST_TWOS = 0x0002_0002;

  /** Six bytes as two sequences of three. */
  private static final long THREES_MASK = 0xC0C0_F0C0_C0F0L;

  private static final long THREES = 0x8080_E080_80E0L;

  /** In each of two lanes the highest five of sixteen bits, all of them, and one more. */
  private static final long HIGH_BITS = 0xF800_00F800L;

  private static final long UNIT = 0xFFFF_00FFFFL;
  private static final long CARRY = 0x1_0000_01_0000L;
  private static final long SURROGATE = 0xD800_00D800L;

  private final byte[] bytes;
  private final int end;
  private final char[] chars;

  /** The last index at which eight bytes may be looked at together. */
  private final int last;

  private @Nullable LatinBlock latin;
  private int at;
  private int length;

  /**
   * @param chars has room for as many units as there are bytes
   */
  private Utf8Text(byte[] bytes, int start, int end, char[] chars) {
    this.bytes = bytes;
    this.end = end;
    this.chars = chars;
    last = end - Long.BYTES;
    at = start;
  }

  /**
   * Appends the text of some bytes up to the first that is not of a well-formed sequence.
   *
   * @param room for as many units as there are bytes
   * @return the index of that byte, or the end
   */
  static int append(byte[] bytes, int start, int end, char[] room, TextBuilder out) {
    Utf8Text text = new Utf8Text(bytes, start, end, room);
    text.decode();
    text.finish();
    out.append(room, 0, text.length);
    return text.at;
  }

  /**
   * The text of some bytes, or null if they are not well-formed.
   *
   * @param firstHigh the index of the first byte beyond ASCII
   */
  static @Nullable String of(byte[] bytes, int start, int firstHigh, int end) {
    if (firstHigh == end) {
      return Ascii.text(bytes, start, end);
    }
    if (Utf8.sequence(bytes, firstHigh, end) == 0) {
      return null;
    }
    char[] room = CharRooms.take(end - start);
    Utf8Text text = new Utf8Text(bytes, start, end, room);
    String decoded = text.decode() ? new String(room, 0, text.length) : null;
    text.finish();
    CharRooms.giveBack(room);
    return decoded;
  }

  /** Whether all is well-formed. */
  private boolean decode() {
    while (at <= last) {
      int before = at;
      int lead = bytes[at];
      if (LatinBlock.isLatin(lead)) {
        readLatin();
      } else if (lead < LEAST_LEAD_3) {
        readTwos();
      } else {
        readThrees();
      }
      if (at == before && !readOne()) {
        return false;
      }
    }
    boolean wellFormed = true;
    while (at < end && wellFormed) {
      wellFormed = readOne();
    }
    return wellFormed;
  }

  private void finish() {
    if (latin != null) {
      LatinBlock.giveBack(latin);
    }
  }

  private boolean readOne() {
    if (bytes[at] >= 0) {
      chars[length++] = (char) bytes[at++];
      return true;
    }
    int sequence = Utf8.sequence(bytes, at, end);
    if (sequence == 0) {
      return false;
    }
    length += Character.toChars(Utf8.codePoint(bytes, at, sequence), chars, length);
    at += sequence;
    return true;
  }

  private void readLatin() {
    LatinBlock block = latin();
    at = block.read(bytes, at, end);
    length = block.putInto(chars, length);
  }

  private LatinBlock latin() {
    LatinBlock block = latin;
    if (block == null) {
      block = LatinBlock.take();
      latin = block;
    }
    return block;
  }

  /** Words of letters of two bytes, and the ASCII between them. */
  private void readTwos() {
    int from = at;
    int to = length;
    while (from <= last) {
      int four = ByteWords.half(bytes, from);
      while (areTwos(four, TWOS_MASK, TWOS) && from <= last) {
        int units = (four & 0x001F_001F) << 6 | (four >>> 8 & 0x003F_003F);
        chars[to] = (char) units;
        chars[to + 1] = (char) (units >>> 16);
        from += 4;
        to += 2;
        four = ByteWords.half(bytes, from);
      }
      if (areTwos(four, (char) TWOS_MASK, (char) TWOS)) {
        chars[to++] = (char) ((four & 0x1F) << 6 | (four >>> 8 & 0x3F));
        from += 2;
      }
      int next = copyAscii(from, to);
      if (next == from) {
        break;
      }
      to += next - from;
      from = next;
    }
    at = from;
    length = to;
  }

  /** Copies the ASCII between two words, and tells where it ends. */
  private int copyAscii(int from, int to) {
    int shift = to - from;
    int i = from;
    while (i <= last && bytes[i] >= 0) {
      chars[i + shift] = (char) bytes[i];
      i++;
    }
    return i;
  }

  private static boolean areTwos(int bytes, int mask, int twos) {
    return ((bytes - LEAST_TWOS | bytes) & mask) == twos;
  }

  /** Words of characters of three bytes, and the ASCII between them. */
  private void readThrees() {
    int from = at;
    int to = length;
    while (from <= last) {
      while (from <= last && putThrees(ByteWords.at(bytes, from), to)) {
        from += 6;
        to += 2;
      }
      if (from > last) {
        break;
      }
      int unit = three(from);
      if (unit != NOT_WELL_FORMED) {
        chars[to++] = (char) unit;
        from += 3;
      }
      int next = copyAscii(from, to);
      if (next == from) {
        break;
      }
      to += next - from;
      from = next;
    }
    at = from;
    length = to;
  }

  /** Puts two characters of three bytes, if the lower six bytes are such. */
  private boolean putThrees(long word, int to) {
    long units =
        (word & 0x0F_00000FL) << 12 | (word >>> 2 & 0xFC0_000FC0L) | (word >>> 16 & 0x3F_00003FL);
    long high = units & HIGH_BITS;
    long right = (high + UNIT) & ((high ^ SURROGATE) + UNIT) & CARRY;
    if ((word & THREES_MASK) != THREES || right != CARRY) {
      return false;
    }
    chars[to] = (char) units;
    chars[to + 1] = (char) (units >>> 24);
    return true;
  }

  /** The character of three bytes. */
  private int three(int from) {
    int lead = bytes[from];
    int second = bytes[from + 1];
    int third = bytes[from + 2];
    if (lead < LEAST_LEAD_3
        || lead >= LEAST_LEAD_4
        || second > LAST_CONTINUATION
        || third > LAST_CONTINUATION) {
      return NOT_WELL_FORMED;
    }
    int unit = lead << 12 ^ second << 6 ^ third ^ MARKS_3;
    return unit < 0x800 || Character.isSurrogate((char) unit) ? NOT_WELL_FORMED : unit;
  }
}
