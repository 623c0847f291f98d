package io.github.textmend.internal.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bytes looked at eight or four at a time, as one number of which the first byte is the lowest. */
public final class ByteWords {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** The bit of each of eight bytes that ASCII does not have. */
  public static final long HIGH = 0x8080_8080_8080_8080L;

  /** The lowest bit of each. */
  public static final long ONE_EACH = 0x0101_0101_0101_0101L;

  private ByteWords() {}

  /** Eight bytes. */
  public static long at(byte[] bytes, int index) {
    return (long) LONG.get(bytes, index);
  }

  /** Four bytes. */
  public static int half(byte[] bytes, int index) {
    return (int) INT.get(bytes, index);
  }

  public static void put(byte[] bytes, int index, long word) {
    LONG.set(bytes, index, word);
  }

  /** How many bytes of a word come before the first of which a bit is set; all if none is. */
  public static int before(long bits) {
    return Long.numberOfTrailingZeros(bits) >> 3;
  }

  /** The bit of {@link #HIGH} of the first byte that is 0, or 0; of those behind it any. */
  public static long zeros(long word) {
    return (word - ONE_EACH) & ~word & HIGH;
  }
}
