package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.charset.Utf8;
import java.util.ArrayList;
import java.util.List;

/** Lines all of whose characters beyond ASCII are whole UTF-8 sequences under one channel. */
final class WholeSequences {
  /** What {@link #decode} gives for a line not all of whose characters are of such sequences. */
  static final int NOT_COVERED = -1;

  /** What {@link #sequence} gives where no whole sequence starts. */
  static final int MALFORMED = 0;

  private static final int LONGEST = 4;

  private WholeSequences() {}

  /** Whether there is such a character, and all are part of whole sequences. */
  static boolean cover(String line, ReadingChannel channel) {
    char[] units = line.toCharArray();
    boolean any = false;
    for (int i = 0; i < units.length; ) {
      if (units[i] < 0x80) {
        i++;
        continue;
      }
      int decoded = sequence(units, i, units.length, channel);
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
   * @param characters those of the line
   * @param text to be written to, as long as the line at least
   * @return how many UTF-16 units were written, or {@link #NOT_COVERED}
   */
  static int decode(String line, BeyondAscii characters, ReadingChannel channel, char[] text) {
    int size = 0;
    int copied = 0;
    for (int i = 0; i < characters.size(); ) {
      int end = i + characters.together(i, LONGEST);
      int decoded = sequence(characters.units(), i, end, channel);
      if (decoded == MALFORMED) {
        return NOT_COVERED;
      }
      int at = characters.place(i);
      if (at > copied) {
        line.getChars(copied, at, text, size);
        size += at - copied;
      }
      size += Character.toChars(TextCharset.codePointOf(decoded), text, size);
      copied = at + TextCharset.lengthOf(decoded);
      i += TextCharset.lengthOf(decoded);
    }
    line.getChars(copied, line.length(), text, size);
    return size + line.length() - copied;
  }

  /** The repairs of a covered line: all of its sequences. */
  static List<Repair> repairs(String line, ReadingChannel channel) {
    char[] units = line.toCharArray();
    List<Repair> repairs = new ArrayList<>();
    for (int i = 0; i < units.length; ) {
      if (units[i] < 0x80) {
        i++;
        continue;
      }
      StringBuilder text = new StringBuilder();
      int start = i;
      int cost = 0;
      while (i < units.length && units[i] >= 0x80) {
        int decoded = sequence(units, i, units.length, channel);
        int codePoint = TextCharset.codePointOf(decoded);
        text.appendCodePoint(codePoint);
        cost += ChannelCosts.written(codePoint) + ChannelCosts.lead(units[i]);
        i += TextCharset.lengthOf(decoded);
      }
      repairs.add(new Repair(start, i, text.toString(), cost, false, 1, 0));
    }
    return repairs;
  }

  /** The ASCII character or the whole sequence at a place of a line. */
  static int at(LineUnits line, int place, ReadingChannel channel) {
    char c = line.array()[place];
    return c < 0x80
        ? TextCharset.decoded(c, 1)
        : sequence(line.array(), place, line.length(), channel);
  }

  /** The sequence that starts at an index, as {@link TextCharset#decoded} packs it. */
  static int sequence(char[] units, int at, int end, ReadingChannel channel) {
    int lead = channel.byteOf(units[at]);
    int length = Utf8.lengthOf(lead);
    if (length == 0 || at + length > end) {
      return MALFORMED;
    }
    int codePoint = lead & 0xFF >> (length + 1);
    for (int i = 1; i < length; i++) {
      int bits = channel.byteOf(units[at + i]) ^ 0x80;
      if ((bits & ~0x3F) != 0) {
        return MALFORMED;
      }
      codePoint = codePoint << 6 | bits;
    }
    boolean valid = length == 2 || isScalarValue(codePoint, length);
    return valid ? TextCharset.decoded(codePoint, length) : MALFORMED;
  }

  /**
   * How many characters there are of a sequence that lacks bytes, those included that were
   * replaced; 0 if none begins there.
   */
  static int begun(char[] units, int at, int end, ReadingChannel channel) {
    int length = Utf8.lengthOf(channel.byteOf(units[at]));
    int begun = 1;
    boolean lacks = false;
    for (; begun < length && at + begun < end; begun++) {
      char c = units[at + begun];
      if (c != ByteImage.LOST && !Utf8.isContinuation(channel.byteOf(c))) {
        break;
      }
      lacks |= c == ByteImage.LOST;
    }
    return lacks || begun < length ? begun : 0;
  }

  private static boolean isScalarValue(int codePoint, int length) {
    int least = length == 3 ? 0x800 : 0x10000;
    boolean surrogate = codePoint >= 0xD800 && codePoint < 0xE000;
    return codePoint >= least && codePoint < 0x110000 && !surrogate;
  }
}
