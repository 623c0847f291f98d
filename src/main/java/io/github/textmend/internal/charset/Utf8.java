package io.github.textmend.internal.charset;

/** Which bytes are well-formed UTF-8, by table 3-7 of the Unicode Standard. */
public final class Utf8 {
  private Utf8() {}

  /**
   * The length of the well-formed sequence that begins at an index, or 0 if none does.
   *
   * @param end where the bytes end
   */
  public static int sequence(byte[] bytes, int at, int end) {
    int lead = bytes[at];
    if (lead >= 0) {
      return 1;
    }
    int length = lengthOf(lead & 0xFF);
    if (length == 0 || at + length > end || !isSecond(lead & 0xFF, bytes[at + 1] & 0xFF)) {
      return 0;
    }
    for (int i = at + 2; i < at + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /** The code point of a well-formed sequence. */
  public static int codePoint(byte[] bytes, int at, int length) {
    int first = bytes[at];
    return switch (length) {
      case 1 -> first;
      case 2 -> (first & 0x1F) << 6 | (bytes[at + 1] & 0x3F);
      case 3 -> (first & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F);
      default ->
          (first & 0x07) << 18
              | (bytes[at + 1] & 0x3F) << 12
              | (bytes[at + 2] & 0x3F) << 6
              | (bytes[at + 3] & 0x3F);
    };
  }

  /** Whether the bytes up to the end begin a sequence that the end cuts off. */
  public static boolean isCutOff(byte[] bytes, int at, int end) {
    int lead = bytes[at] & 0xFF;
    int length = lengthOf(lead);
    if (length == 0 || at + length <= end) {
      return false;
    }
    for (int i = at + 1; i < end; i++) {
      boolean right = i == at + 1 ? isSecond(lead, bytes[i] & 0xFF) : (bytes[i] & 0xC0) == 0x80;
      if (!right) {
        return false;
      }
    }
    return true;
  }

  /**
   * The length of six bytes that are a surrogate pair, each surrogate as three bytes, as CESU-8 has
   * it; or 0.
   */
  public static int surrogatePair(byte[] bytes, int at, int end) {
    boolean pair =
        at + 6 <= end
            && bytes[at] == (byte) 0xED
            && (bytes[at + 1] & 0xF0) == 0xA0
            && (bytes[at + 2] & 0xC0) == 0x80
            && bytes[at + 3] == (byte) 0xED
            && (bytes[at + 4] & 0xF0) == 0xB0
            && (bytes[at + 5] & 0xC0) == 0x80;
    return pair ? 6 : 0;
  }

  /** The code point of a pair that {@link #surrogatePair} found. */
  public static int codePointOfPair(byte[] bytes, int at) {
    return Character.toCodePoint(
        (char) codePoint(bytes, at, 3), (char) codePoint(bytes, at + 3, 3));
  }

  /** Whether two bytes are U+0000 as Java's modified UTF-8 writes it. */
  public static boolean isLongNul(byte[] bytes, int at, int end) {
    return at + 2 <= end && bytes[at] == (byte) 0xC0 && bytes[at + 1] == (byte) 0x80;
  }

  /** How many bytes a sequence has that begins with one; 0 if none does. */
  public static int lengthOf(int lead) {
    return lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
  }

  /** Whether a byte, unsigned, is one of those after the first of a sequence. */
  public static boolean isContinuation(int b) {
    return b >= 0x80 && b < 0xC0;
  }

  private static boolean isSecond(int lead, int second) {
    int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
  }
}
