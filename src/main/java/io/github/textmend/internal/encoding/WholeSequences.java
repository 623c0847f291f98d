package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.TextCharset;
import java.util.ArrayList;
import java.util.List;

/** Lines all of whose characters beyond ASCII are whole UTF-8 sequences under one channel. */
final class WholeSequences {
  /** What {@link #decode(String, ReadingChannel, char[])} gives for a line that is not of them. */
  static final int NOT_COVERED = -1;

  private static final int MALFORMED = 0;

  private WholeSequences() {}

  /** Whether there is such a character, and all are part of whole sequences. */
  static boolean cover(String line, ReadingChannel channel) {
    boolean any = false;
    for (int i = 0; i < line.length(); ) {
      if (line.charAt(i) < 0x80) {
        i++;
        continue;
      }
      int decoded = sequence(line, i, channel);
      if (decoded == MALFORMED) {
        return false;
      }
      any = true;
      i += TextCharset.lengthOf(decoded);
    }
    return any;
  }

  /**
   * Decodes a line.
   *
   * @param text to be written to, as long as the line at least
   * @return how many UTF-16 units were written, or {@link #NOT_COVERED}
   */
  static int decode(String line, ReadingChannel channel, char[] text) {
    int size = 0;
    for (int i = 0; i < line.length(); ) {
      char c = line.charAt(i);
      if (c < 0x80) {
        text[size++] = c;
        i++;
        continue;
      }
      int decoded = sequence(line, i, channel);
      if (decoded == MALFORMED) {
        return NOT_COVERED;
      }
      size += Character.toChars(TextCharset.codePointOf(decoded), text, size);
      i += TextCharset.lengthOf(decoded);
    }
    return size == line.length() ? NOT_COVERED : size;
  }

  /** The repairs of a covered line: all of its sequences. */
  static List<Repair> repairs(String line, ReadingChannel channel) {
    List<Repair> repairs = new ArrayList<>();
    for (int i = 0; i < line.length(); ) {
      if (line.charAt(i) < 0x80) {
        i++;
        continue;
      }
      StringBuilder text = new StringBuilder();
      int start = i;
      int cost = 0;
      while (i < line.length() && line.charAt(i) >= 0x80) {
        int decoded = sequence(line, i, channel);
        int codePoint = TextCharset.codePointOf(decoded);
        text.appendCodePoint(codePoint);
        cost += ChannelCosts.written(codePoint) + ChannelCosts.lead(line.charAt(i));
        i += TextCharset.lengthOf(decoded);
      }
      repairs.add(new Repair(start, i, text.toString(), cost, false, 1, 0));
    }
    return repairs;
  }

  /** The sequence that starts at an index, as {@link TextCharset#decoded} packs it. */
  private static int sequence(String line, int at, ReadingChannel channel) {
    int lead = channel.byteOf(line.charAt(at));
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > line.length()) {
      return MALFORMED;
    }
    int codePoint = lead & 0xFF >> (length + 1);
    for (int i = 1; i < length; i++) {
      int bits = channel.byteOf(line.charAt(at + i)) ^ 0x80;
      if ((bits & ~0x3F) != 0) {
        return MALFORMED;
      }
      codePoint = codePoint << 6 | bits;
    }
    boolean valid = length == 2 || isScalarValue(codePoint, length);
    return valid ? TextCharset.decoded(codePoint, length) : MALFORMED;
  }

  private static boolean isScalarValue(int codePoint, int length) {
    int least = length == 3 ? 0x800 : 0x10000;
    boolean surrogate = codePoint >= 0xD800 && codePoint < 0xE000;
    return codePoint >= least && codePoint < 0x110000 && !surrogate;
  }
}
