package io.github.textmend.cli.file;

import java.io.IOException;
import java.io.PushbackInputStream;

/** Looks at the first bytes of a stream. */
public final class Head {
  private Head() {}

  /**
   * Whether a stream starts with bytes; it is where it was before. No further than the first byte
   * that differs is read: who types is not kept waiting.
   *
   * @param in with room for these bytes
   * @param start a character for each byte
   */
  public static boolean startsWith(PushbackInputStream in, String start) throws IOException {
    byte[] read = new byte[start.length()];
    int count = 0;
    boolean same = true;
    while (same && count < start.length()) {
      int next = in.read();
      same = next == start.charAt(count);
      if (next >= 0) {
        read[count++] = (byte) next;
      }
    }
    in.unread(read, 0, count);
    return same;
  }
}
