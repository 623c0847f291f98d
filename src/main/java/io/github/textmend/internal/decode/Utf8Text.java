package io.github.textmend.internal.decode;

import io.github.textmend.internal.charset.Utf8;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decodes well-formed UTF-8 while it checks it, in one pass. Latin text is left to the runtime,
 * whose decoder is the fastest for it; for other scripts this one is.
 *
 * <p>Several characters are read at once, as if all had the length of the first, and then as many
 * count as have: a branch for each, where the end of a word cannot be foreseen, takes longer.
 */
final class Utf8Text {
  private static final int LEAST_LEAD_3 = (byte) 0xE0;

  /** So far from the end the bytes that are looked at together are all there. */
  private static final int MARGIN = 24;

  /** As many units may be written after the last that counts. */
  private static final int SLACK = 8;

  /** Bytes of another encoding are found out before all is decoded in vain. */
  private static final int TRIED = 64;

  private static final long HIGH = 0x8080_8080_8080_8080L;

  /** Eight bytes, the first lowest, as four leads and continuation bytes. */
  private static final long TWOS_MASK = 0xC0E0_C0E0_C0E0_C0E0L;

  private static final long TWOS = 0x80C0_80C0_80C0_80C0L;

  /** The bits of leads that are not all zero from C2 on, and what carries them over if so. */
  private static final long LEAD_BITS = 0x001E_001E_001E_001EL;

  private static final long LEAD_CARRY = 0x0020_0020_0020_0020L;

  /** Six bytes as two sequences of three. */
  private static final long THREES_MASK = 0xC0C0_F0C0_C0F0L;

  private static final long THREES = 0x8080_E080_80E0L;

  /** The lower of two lanes of 24 bits. */
  private static final long FIRST_LANE = 0xFF_FFFFL;

  /** In each lane the highest five of sixteen bits, all of them, and one more. */
  private static final long HIGH_BITS = 0xF800_00F800L;

  private static final long UNIT = 0xFFFF_00FFFFL;
  private static final long CARRY = 0x1_0000_01_0000L;
  private static final long SURROGATE = 0xD800_00D800L;

  private final byte[] bytes;
  private final int end;
  private final char[] chars;
  private int at;
  private int length;

  private Utf8Text(byte[] bytes, int start, int end, char[] chars) {
    this.bytes = bytes;
    this.end = end;
    this.chars = chars;
    at = start;
  }

  /** An array that has room for what so many bytes are. */
  static char[] room(int bytes) {
    return new char[bytes + SLACK];
  }

  /**
   * Appends the text of some bytes up to the first that is not of a well-formed sequence.
   *
   * @param room for as many bytes
   * @return the index of that byte, or the end
   */
  static int append(byte[] bytes, int start, int end, char[] room, TextBuilder out) {
    Utf8Text text = new Utf8Text(bytes, start, end, room);
    text.decode();
    out.append(room, 0, text.length);
    return text.at;
  }

  /**
   * The text of some bytes, or null if they are not well-formed.
   *
   * @param firstHigh the index of the first byte beyond ASCII
   */
  static @Nullable String of(byte[] bytes, int start, int firstHigh, int end) {
    int first = firstHigh == end ? 0 : Utf8.sequence(bytes, firstHigh, end);
    if (first == 0) {
      return firstHigh == end ? ofAscii(bytes, start, end) : null;
    }
    if (isOfLatinText(Utf8.codePoint(bytes, firstHigh, first))) {
      String text = ofRuntime(bytes, start, firstHigh, end);
      if (text == null || text.indexOf('\uFFFD') < 0) {
        return text;
      }
    }
    Utf8Text text = new Utf8Text(bytes, firstHigh, end, room(end - start));
    text.length = Ascii.widen(bytes, start, firstHigh, text.chars, 0);
    return text.decode() ? new String(text.chars, 0, text.length) : null;
  }

  private static boolean isOfLatinText(int c) {
    return c < 0x370 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2000 && c < 0x20D0);
  }

  /** Null if the beginning is not well-formed; what else is not becomes U+FFFD. */
  private static @Nullable String ofRuntime(byte[] bytes, int start, int firstHigh, int end) {
    int tried = Math.min(end, firstHigh + TRIED);
    for (int i = firstHigh; i < tried; ) {
      int sequence = Utf8.sequence(bytes, i, end);
      if (sequence == 0) {
        return null;
      }
      i += sequence;
    }
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  /** Whether all is well-formed. */
  private boolean decode() {
    while (at <= end - MARGIN) {
      int before = at;
      int lead = bytes[at];
      if (lead >= 0) {
        readAscii();
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

  private boolean readOne() {
    int sequence = Utf8.sequence(bytes, at, end);
    if (sequence == 0) {
      return false;
    }
    length += Character.toChars(Utf8.codePoint(bytes, at, sequence), chars, length);
    at += sequence;
    return true;
  }

  private void readAscii() {
    int from = at;
    int to = length;
    int count;
    do {
      for (int i = 0; i < 8; i++) {
        chars[to + i] = (char) bytes[from + i];
      }
      count = Long.numberOfTrailingZeros(Ascii.word(bytes, from) & HIGH) >> 3;
      from += count;
      to += count;
    } while (count == 8 && from <= end - MARGIN);
    at = from;
    length = to;
  }

  /** Words of characters of two bytes. */
  private void readTwos() {
    int from = at;
    int to = length;
    int count;
    do {
      count = putTwos(Ascii.word(bytes, from), to);
      count += putTwos(Ascii.word(bytes, from + 8), to + 4) & -(count >> 2);
      from += 2 * count;
      to += count;
      int ascii = putAscii(from, to);
      from += ascii;
      to += ascii;
    } while (count > 0 && from <= end - MARGIN && bytes[from] < LEAST_LEAD_3);
    at = from;
    length = to;
  }

  /** Words of characters of three bytes. */
  private void readThrees() {
    int from = at;
    int to = length;
    int count;
    int before;
    do {
      before = from;
      count = putThrees(Ascii.word(bytes, from), to);
      while (count == 2 && from <= end - MARGIN - 6) {
        from += 6;
        to += 2;
        count = putThrees(Ascii.word(bytes, from), to);
      }
      from += 3 * count;
      to += count;
      int ascii = putAscii(from, to);
      from += ascii;
      to += ascii;
    } while (from <= end - MARGIN && from > before && bytes[from] < 0);
    at = from;
    length = to;
  }

  /** The space after a word, and a mark before it; returns how many are ASCII. */
  private int putAscii(int from, int to) {
    int first = bytes[from];
    int second = bytes[from + 1];
    chars[to] = (char) first;
    chars[to + 1] = (char) second;
    int count = 1 + (first >> 31);
    return count + (count & ~(second >> 31));
  }

  /**
   * Returns how many of four sequences of two bytes are well-formed up to the first that is none.
   */
  private int putTwos(long word, int to) {
    long units = (word & 0x001F_001F_001F_001FL) << 6 | ((word >>> 8) & 0x003F_003F_003F_003FL);
    chars[to] = (char) units;
    chars[to + 1] = (char) (units >>> 16);
    chars[to + 2] = (char) (units >>> 32);
    chars[to + 3] = (char) (units >>> 48);
    long right = ((word & LEAD_BITS) + LEAD_BITS) & LEAD_CARRY;
    long wrong = ((word & TWOS_MASK) ^ TWOS) | (right ^ LEAD_CARRY);
    return Long.numberOfTrailingZeros(wrong) >> 4;
  }

  /** The same for two of three bytes, in the low six bytes. */
  private int putThrees(long word, int to) {
    long units =
        (word & 0x0F_00000FL) << 12 | (word >>> 2 & 0xFC0_000FC0L) | (word >>> 16 & 0x3F_00003FL);
    chars[to] = (char) units;
    chars[to + 1] = (char) (units >>> 24);
    long high = units & HIGH_BITS;
    long right = (high + UNIT) & ((high ^ SURROGATE) + UNIT) & CARRY;
    long wrong = ((word & THREES_MASK) ^ THREES) | (right ^ CARRY);
    return wrong == 0 ? 2 : (wrong & FIRST_LANE) == 0 ? 1 : 0;
  }

  /** The text of ASCII. */
  static String ofAscii(byte[] bytes, int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
