package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.CharsetMasks;
import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.scan.SuspicionScan;
import io.github.textmend.internal.scan.Utf8Scan;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Misreading;
import java.util.BitSet;
import java.util.Map;

/**
 * The scan for suspicious places, in a source with habits: a character that a habit may have made
 * is suspicious, too, where clean text has the same.
 *
 * <p>Of misread UTF-8 that is a lead byte before a continuation byte; of other misreadings, every
 * character that would become another. Immutable.
 */
final class HabitScan {
  private final BitSet signs = new BitSet();

  /** The charsets that UTF-8 is read as. */
  private final long utf8ReadAs;

  HabitScan(Habits habits) {
    long readAs = 0;
    for (Map.Entry<Misreading, Double> habit : habits.shifts().entrySet()) {
      Misreading misreading = habit.getKey();
      if (habit.getValue() > 0 && misreading.written() != Encoding.UTF_8) {
        addSigns(misreading);
      } else if (habit.getValue() > 0 && misreading.readAs().isExtendedAscii()) {
        readAs |= 1L << SingleByteCharset.of(misreading.readAs()).index();
      }
    }
    utf8ReadAs = readAs;
  }

  private void addSigns(Misreading misreading) {
    for (TextCharset readAs : Explanations.charsets(misreading.readAs())) {
      for (TextCharset written : Explanations.charsets(misreading.written())) {
        for (char c = 0x80; c < Character.MAX_VALUE; c++) {
          signs.set(c, signs.get(c) || becomesAnother(c, readAs, written));
        }
      }
    }
  }

  private static boolean becomesAnother(char c, TextCharset readAs, TextCharset written) {
    int bytes = readAs.bytesOf(c);
    if (bytes < 0x80 || bytes > 0xFF) {
      return bytes != 0;
    }
    int decoded = written.decodeAt(new byte[] {(byte) bytes}, 0, 1);
    return decoded == TextCharset.MALFORMED || TextCharset.codePointOf(decoded) != c;
  }

  /** Whether there is a misreading that is likelier than usual. */
  boolean hasHabits() {
    return utf8ReadAs != 0 || !signs.isEmpty();
  }

  /** As {@link SuspicionScan#find}, with the index of a character that a habit may have made. */
  int find(String text, int from) {
    int suspicious = SuspicionScan.find(text, from);
    if (!hasHabits()) {
      return suspicious;
    }
    int end = suspicious < 0 ? text.length() : suspicious;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && (signs.get(c) || beginsSequence(text, i))) {
        return i;
      }
    }
    return suspicious;
  }

  /** As {@link Utf8Scan#cleanEnd}; nothing is certain where there are habits. */
  int cleanEnd(byte[] utf8, int start, int end) {
    return hasHabits() ? start : Utf8Scan.cleanEnd(utf8, start, end);
  }

  private boolean beginsSequence(String text, int at) {
    char c = text.charAt(at);
    long lead = CharsetMasks.lead2(c) | CharsetMasks.lead3(c) | CharsetMasks.lead4(c);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    return (utf8ReadAs & lead & CharsetMasks.continuation(next)) != 0;
  }
}
