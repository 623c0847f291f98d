package io.github.textmend.internal.decode;

import io.github.textmend.internal.scan.ByteWords;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Some Latin text on its way from UTF-8 to UTF-16: bytes of ISO-8859-1, of which eight are copied
 * at a time and the runtime makes characters sixteen at a time; and apart from them the characters
 * that it lacks, to be put in afterwards. Not thread-safe.
 */
final class LatinBlock {
  private static final int SIZE = 4096;

  /** For less, the runtime's decoder takes longer to be called than to work. */
  private static final int SHORT = 24;

  private static final int LEAST_LEAD_2 = (byte) 0xC2;

  /** From here on two bytes are no character of ISO-8859-1. */
  private static final int LEAST_OTHER = (byte) 0xC4;

  private static final int LEAST_GREEK = (byte) 0xCE;

  /** Letters with two accents, and punctuation. */
  private static final int LEAST_LEAD_3 = (byte) 0xE1;

  /** So many bytes has the longest character of Latin text. */
  private static final int LONGEST = 3;

  private static final int LAST_LEAD_3 = (byte) 0xE2;
  private static final int LAST_CONTINUATION = (byte) 0xBF;

  private static final IdlePool<LatinBlock> IDLE = new IdlePool<>();

  private final byte[] latin1 = new byte[SIZE + Long.BYTES];
  private final ByteBuffer latin1Buffer = ByteBuffer.wrap(latin1);
  private final CharsetDecoder decoder = StandardCharsets.ISO_8859_1.newDecoder();
  private int length;

  /** Characters that ISO-8859-1 lacks, each with its place in the higher half. */
  private final int[] others = new int[SIZE / 2];

  private int otherCount;

  /** A block that is this thread's until it is given back. */
  static LatinBlock take() {
    LatinBlock idle = IDLE.take();
    return idle == null ? new LatinBlock() : idle;
  }

  static void giveBack(LatinBlock block) {
    IDLE.giveBack(block);
  }

  /** Whether a byte is ASCII, or begins a character that Latin text has. */
  static boolean isLatin(int lead) {
    return lead >= 0 || lead < LEAST_GREEK || (lead >= LEAST_LEAD_3 && lead <= LAST_LEAD_3);
  }

  /**
   * Reads UTF-8 into the block, in place of what it had, until it is full.
   *
   * @return where what is no Latin text, or not well-formed, or no longer fits begins, or the end
   */
  int read(byte[] bytes, int start, int end) {
    byte[] out = latin1;
    int from = start;
    int to = 0;
    int count = 0;
    int most = Math.min(end, start + SIZE) - Long.BYTES;
    while (from <= most) {
      long word = ByteWords.at(bytes, from);
      ByteWords.put(out, to, word);
      long high = word & ByteWords.HIGH;
      if (high == 0) {
        from += Long.BYTES;
        to += Long.BYTES;
        continue;
      }
      int ascii = ByteWords.before(high);
      from += ascii;
      to += ascii;
      if (from > end - LONGEST) {
        break;
      }
      int lead = bytes[from];
      int second = bytes[from + 1];
      if (lead < LEAST_LEAD_2 || second > LAST_CONTINUATION) {
        break;
      }
      if (lead < LEAST_OTHER) {
        out[to++] = (byte) (lead << 6 | (second & 0x3F));
        from += 2;
      } else if (lead < LEAST_GREEK) {
        others[count++] = to++ << Character.SIZE | (lead & 0x1F) << 6 | (second & 0x3F);
        from += 2;
      } else if (isLatin(lead) && bytes[from + 2] <= LAST_CONTINUATION) {
        int unit = (lead & 0x0F) << 12 | (second & 0x3F) << 6 | (bytes[from + 2] & 0x3F);
        others[count++] = to++ << Character.SIZE | unit;
        from += 3;
      } else {
        break;
      }
    }
    length = to;
    otherCount = count;
    return from;
  }

  /** Puts the characters into an array from an index on, and tells where they end. */
  int putInto(char[] chars, int to) {
    if (length < SHORT) {
      for (int i = 0; i < length; i++) {
        chars[to + i] = (char) (latin1[i] & 0xFF);
      }
    } else {
      CharBuffer out = CharBuffer.wrap(chars, to, length);
      decoder.reset().decode(latin1Buffer.clear().limit(length), out, true);
    }
    for (int i = 0; i < otherCount; i++) {
      chars[to + (others[i] >>> Character.SIZE)] = (char) others[i];
    }
    return to + length;
  }
}
