package io.github.textmend.internal.decode;

/** Arrays to decode into: new ones take as long to be cleared and fetched as the decoding does. */
final class CharRooms {
  private static final int LEAST = 1 << 12;

  /** Longer ones are not kept. */
  private static final int MOST = 1 << 17;

  private static final IdlePool<char[]> IDLE = new IdlePool<>();

  private CharRooms() {}

  /** An array with room for so many units, which is this thread's until it is given back. */
  static char[] take(int length) {
    char[] idle = length <= MOST ? IDLE.take() : null;
    if (idle != null && idle.length >= length) {
      return idle;
    }
    return new char[Math.max(LEAST, length)];
  }

  static void giveBack(char[] room) {
    if (room.length <= MOST) {
      IDLE.giveBack(room);
    }
  }
}
