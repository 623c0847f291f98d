package io.github.textmend.internal.scan;

/** Finds the first place of a text that may be damaged. */
public final class SuspicionScan {
  private SuspicionScan() {}

  /** The index of a suspicious character at or after an index, or -1. */
  public static int find(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return i;
      }
    }
    return -1;
  }
}
