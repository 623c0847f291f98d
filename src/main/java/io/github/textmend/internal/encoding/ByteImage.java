package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.score.CharacterTypes;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bytes of a line that was read as some charset. Not thread-safe. */
final class ByteImage {
  /** What decoders put for bytes that they have no character for. */
  static final char LOST = '\uFFFD';

  /** Bytes of a character before or after a lost one. */
  private static final int REACH_OF_LOSS = 3;

  private final String line;
  private final TextCharset readAs;

  /** Null until someone asks for them. */
  private byte @Nullable [] bytes;

  /**
   * Where the bytes of each UTF-16 unit begin; a unit that has none cannot be re-read. Null where
   * each unit is one byte.
   */
  private final int @Nullable [] starts;

  private final int lacking;

  /** Bytes beside which others were lost; null if there are none. */
  private final @Nullable BitSet losses;

  /** Null until someone asks for it. */
  private @Nullable ByteHistogram histogram;

  private ByteImage(
      String line,
      TextCharset readAs,
      byte @Nullable [] bytes,
      int @Nullable [] starts,
      int lacking,
      @Nullable BitSet losses,
      @Nullable ByteHistogram histogram) {
    this.line = line;
    this.readAs = readAs;
    this.bytes = bytes;
    this.starts = starts;
    this.lacking = lacking;
    this.losses = losses;
    this.histogram = histogram;
  }

  /**
   * @param lacking how many units have no bytes in the charset
   */
  static ByteImage of(String line, TextCharset readAs, int lacking) {
    if (readAs instanceof SingleByteCharset single) {
      byte[] bytes = bytesOfUnits(line, single);
      if (bytes != null) {
        return new ByteImage(line, readAs, bytes, null, lacking, null, null);
      }
    }
    return ofSequences(line, readAs, lacking);
  }

  /**
   * The image of a line all of whose units have a byte; of most such images no more is asked for
   * than which bytes they have.
   *
   * @param histogram of its bytes
   */
  static ByteImage ofUnits(String line, SingleByteCharset readAs, ByteHistogram histogram) {
    return new ByteImage(line, readAs, null, null, 0, null, histogram);
  }

  /** A byte for each unit, or null if one has none. */
  private static byte @Nullable [] bytesOfUnits(String line, SingleByteCharset readAs) {
    char[] units = line.toCharArray();
    byte[] bytes = new byte[units.length];
    for (int i = 0; i < units.length; i++) {
      char c = units[i];
      int b = c < 0x80 ? c : readAs.encode(c);
      if (b < 0) {
        return null;
      }
      bytes[i] = (byte) b;
    }
    return bytes;
  }

  private static ByteImage ofSequences(String line, TextCharset readAs, int lacking) {
    byte[] bytes = new byte[line.length() + 16];
    int[] starts = new int[line.length() + 1];
    BitSet losses = null;
    int size = 0;
    for (int i = 0; i < line.length(); i++) {
      if (size + 4 > bytes.length) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
      }
      char c = line.charAt(i);
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
        losses = losses == null ? new BitSet() : losses;
        losses.set(Math.max(0, size - REACH_OF_LOSS), size + REACH_OF_LOSS);
      }
      starts[i + 1] = size;
    }
    byte[] all = Arrays.copyOf(bytes, size);
    return new ByteImage(line, readAs, all, starts, lacking, losses, null);
  }

  TextCharset readAs() {
    return readAs;
  }

  int lacking() {
    return lacking;
  }

  byte[] bytes() {
    byte[] known = bytes;
    if (known == null) {
      known = Objects.requireNonNull(bytesOfUnits(line, (SingleByteCharset) readAs));
      bytes = known;
    }
    return known;
  }

  ByteHistogram histogram() {
    ByteHistogram known = histogram;
    if (known == null) {
      known = ByteHistogram.of(bytes());
      histogram = known;
    }
    return known;
  }

  /** How many bytes are not ASCII. */
  int beyond() {
    return histogram().total();
  }

  boolean hasLosses() {
    return losses != null;
  }

  /** Whether the byte at an index may be part of a character of which another was lost. */
  boolean isBesideLoss(int index) {
    return losses != null && losses.get(index);
  }

  /**
   * Reads some units in another charset.
   *
   * @param text is added to
   * @return whether they have bytes, and the bytes are text
   */
  boolean read(int from, int to, TextCharset written, StringBuilder text) {
    if (!haveBytes(from, to)) {
      return false;
    }
    byte[] all = bytes();
    int end = startOf(to);
    for (int at = startOf(from); at < end; ) {
      if (all[at] >= 0) {
        text.append((char) all[at++]);
        continue;
      }
      int decoded = written.decodeAt(all, at, end);
      if (decoded == TextCharset.MALFORMED || !isText(TextCharset.codePointOf(decoded))) {
        return false;
      }
      text.appendCodePoint(TextCharset.codePointOf(decoded));
      at += TextCharset.lengthOf(decoded);
    }
    return true;
  }

  private int startOf(int unit) {
    return starts == null ? unit : starts[unit];
  }

  private boolean haveBytes(int from, int to) {
    for (int i = from; starts != null && i < to; i++) {
      if (starts[i] == starts[i + 1]) {
        return false;
      }
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
