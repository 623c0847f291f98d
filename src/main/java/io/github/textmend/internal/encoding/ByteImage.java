package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.score.CharacterTypes;
import java.util.Arrays;
import java.util.BitSet;

/** The bytes of a line that was read as some charset. */
final class ByteImage {
  /** What decoders put for bytes that they have no character for. */
  static final char LOST = '\uFFFD';

  /** Bytes of a character before or after a lost one. */
  private static final int REACH_OF_LOSS = 3;

  private final TextCharset readAs;
  private final byte[] bytes;

  /** Where the bytes of each UTF-16 unit begin; a unit that has none cannot be re-read. */
  private final int[] starts;

  private final int lacking;
  private final int units;

  /** Bytes beside which others were lost. */
  private final BitSet losses;

  /** How often each byte from 80 on is there. */
  private final int[] counts = new int[0x80];

  /** Where the bytes from 80 on are. */
  private final int[] places;

  private final byte[] distinctBytes = new byte[0x80];
  private int distinct;
  private int beyond;

  private ByteImage(
      TextCharset readAs, byte[] bytes, int[] starts, int units, int lacking, BitSet losses) {
    this.losses = losses;
    this.readAs = readAs;
    this.lacking = lacking;
    this.units = units;
    this.bytes = bytes;
    this.starts = starts;
    int[] found = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        found[beyond++] = i;
        count(bytes[i]);
      }
    }
    places = found;
  }

  private void count(byte b) {
    if (counts[b & 0x7F]++ == 0) {
      distinctBytes[distinct++] = b;
    }
  }

  /**
   * @param lacking how many units have no bytes in the charset
   */
  static ByteImage of(String line, TextCharset readAs, int lacking) {
    byte[] bytes = new byte[line.length() + 16];
    int[] starts = new int[line.length() + 1];
    BitSet losses = new BitSet();
    int size = 0;
    int units = 0;
    for (int i = 0; i < line.length(); i++) {
      if (size + 4 > bytes.length) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
      }
      char c = line.charAt(i);
      units += c < 0x80 ? 0 : 1;
      int packed = c < 0x80 ? c : readAs.bytesOf(c);
      if (packed >>> 8 == 0 && (packed != 0 || c == 0)) {
        bytes[size++] = (byte) packed;
      } else {
        for (int shift = 24; shift >= 0; shift -= 8) {
          if (packed >>> shift != 0) {
            bytes[size++] = (byte) (packed >>> shift);
          }
        }
      }
      if (c == LOST) {
        losses.set(Math.max(0, size - REACH_OF_LOSS), size + REACH_OF_LOSS);
      }
      starts[i + 1] = size;
    }
    return new ByteImage(readAs, Arrays.copyOf(bytes, size), starts, units, lacking, losses);
  }

  TextCharset readAs() {
    return readAs;
  }

  int lacking() {
    return lacking;
  }

  byte[] bytes() {
    return bytes;
  }

  /** How many bytes are not ASCII. */
  int beyond() {
    return beyond;
  }

  /** Of how many characters beyond ASCII they are. */
  int units() {
    return units;
  }

  /** Where one of them is. */
  int place(int index) {
    return places[index];
  }

  /** How many different bytes are not ASCII. */
  int distinct() {
    return distinct;
  }

  /** The one at an index among them. */
  byte byteAt(int index) {
    return distinctBytes[index];
  }

  /** How often that is there. */
  int count(int index) {
    return counts[distinctBytes[index] & 0x7F];
  }

  /** Whether the byte at an index may be part of a character of which another was lost. */
  boolean isBesideLoss(int index) {
    return losses.get(index);
  }

  /**
   * Reads some units in another charset.
   *
   * @param text is added to
   * @return whether they have bytes, and the bytes are text
   */
  boolean read(int from, int to, TextCharset written, StringBuilder text) {
    for (int i = from; i < to; i++) {
      if (starts[i] == starts[i + 1]) {
        return false;
      }
    }
    for (int at = starts[from]; at < starts[to]; ) {
      if (bytes[at] >= 0) {
        text.append((char) bytes[at++]);
        continue;
      }
      int decoded = written.decodeAt(bytes, at, starts[to]);
      if (decoded == TextCharset.MALFORMED || !isText(TextCharset.codePointOf(decoded))) {
        return false;
      }
      text.appendCodePoint(TextCharset.codePointOf(decoded));
      at += TextCharset.lengthOf(decoded);
    }
    return true;
  }

  static boolean isText(int codePoint) {
    int type = CharacterTypes.of(codePoint);
    return type != Character.UNASSIGNED
        && type != Character.PRIVATE_USE
        && type != Character.CONTROL
        && codePoint != 0xFFFD;
  }
}
