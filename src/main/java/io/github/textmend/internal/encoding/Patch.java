package io.github.textmend.internal.encoding;

import java.util.List;

/** A line with its repairs made, and where each of them came to stand. */
final class Patch {
  private final String text;
  private final int[] starts;
  private final int[] ends;

  Patch(CharSequence line, List<Repair> repairs) {
    StringBuilder out = new StringBuilder(line.length());
    starts = new int[repairs.size()];
    ends = new int[repairs.size()];
    int copied = 0;
    for (int i = 0; i < starts.length; i++) {
      Repair repair = repairs.get(i);
      out.append(line, copied, repair.start());
      starts[i] = out.length();
      out.append(repair.text());
      ends[i] = out.length();
      copied = repair.end();
    }
    text = out.append(line, copied, line.length()).toString();
  }

  String text() {
    return text;
  }

  int targetStart(int repair) {
    return starts[repair];
  }

  int targetEnd(int repair) {
    return ends[repair];
  }
}
