package io.github.textmend.internal.encoding;

import java.util.ArrayList;
import java.util.List;

/** Lines all of whose characters beyond ASCII are whole UTF-8 sequences under one channel. */
final class WholeSequences {
  private WholeSequences() {}

  /** Whether there is such a character, and all are part of whole sequences. */
  static boolean cover(CharSequence line, ReadingChannel channel) {
    boolean any = false;
    for (int i = 0; i < line.length(); ) {
      int length = line.charAt(i) < 0x80 ? 1 : length(line, i, channel);
      if (length == 0) {
        return false;
      }
      any |= length > 1;
      i += length;
    }
    return any;
  }

  /** The repairs of a covered line: all of its sequences. */
  static List<Repair> decode(CharSequence line, ReadingChannel channel) {
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
        int length = length(line, i, channel);
        int codePoint = codePoint(line, i, length, channel);
        text.appendCodePoint(codePoint);
        cost += ChannelCosts.written(codePoint) + ChannelCosts.lead(line.charAt(i));
        i += length;
      }
      repairs.add(new Repair(start, i, text.toString(), cost, false, 1, 0));
    }
    return repairs;
  }

  /** The length of the sequence that starts at an index, or 0 if there is no valid one. */
  private static int length(CharSequence line, int at, ReadingChannel channel) {
    int lead = channel.byteOf(line.charAt(at));
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > line.length()) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      int b = channel.byteOf(line.charAt(at + i));
      if (b < 0x80 || b > 0xBF) {
        return 0;
      }
    }
    return isScalarValue(codePoint(line, at, length, channel), length) ? length : 0;
  }

  private static int codePoint(CharSequence line, int at, int length, ReadingChannel channel) {
    int lead = channel.byteOf(line.charAt(at));
    int codePoint = lead & 0xFF >> (length + 1);
    for (int i = 1; i < length; i++) {
      codePoint = codePoint << 6 | (channel.byteOf(line.charAt(at + i)) & 0x3F);
    }
    return codePoint;
  }

  private static boolean isScalarValue(int codePoint, int length) {
    int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    boolean surrogate = codePoint >= 0xD800 && codePoint < 0xE000;
    return codePoint >= least && codePoint < 0x110000 && !surrogate;
  }
}
