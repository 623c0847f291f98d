package io.github.textmend.cli.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes looked at together, as a word with the first one lowest. */
public final class EightBytes {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long LOW = 0x7F7F_7F7F_7F7F_7F7FL;

  private EightBytes() {}

  public static long at(byte[] bytes, int index) {
    return (long) WORD.get(bytes, index);
  }

  public static boolean areAscii(long eight) {
    return (eight & ~LOW) == 0;
  }

  /** The high bits of those that are a byte of ASCII. */
  public static long equalTo(char ascii, long eight) {
    long difference = eight ^ ascii * ONES;
    return ~(((difference & LOW) + LOW) | difference | LOW);
  }

  /** Which of the bytes is the first that has its high bit. */
  public static int first(long highBits) {
    return Long.numberOfTrailingZeros(highBits) / Byte.SIZE;
  }
}
