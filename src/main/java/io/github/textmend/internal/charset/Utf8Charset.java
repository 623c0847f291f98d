package io.github.textmend.internal.charset;

import io.github.textmend.result.Encoding;

/** UTF-8 as what text is written in. */
public final class Utf8Charset implements TextCharset {
  public static final Utf8Charset INSTANCE = new Utf8Charset();

  private Utf8Charset() {}

  @Override
  public Encoding encoding() {
    return Encoding.UTF_8;
  }

  @Override
  public int decodeAt(byte[] text, int at, int end) {
    int lead = text[at] & 0xFF;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > end) {
      return MALFORMED;
    }
    int codePoint = lead & 0xFF >> (length + 1);
    for (int i = 1; i < length; i++) {
      if ((text[at + i] & 0xC0) != 0x80) {
        return MALFORMED;
      }
      codePoint = codePoint << 6 | (text[at + i] & 0x3F);
    }
    return isShortest(codePoint, length) ? TextCharset.decoded(codePoint, length) : MALFORMED;
  }

  private static boolean isShortest(int codePoint, int length) {
    int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    boolean surrogate = codePoint >= 0xD800 && codePoint < 0xE000;
    return codePoint >= least && codePoint < 0x110000 && !surrogate;
  }

  /** What is read as UTF-8 is not misread. */
  @Override
  public int bytesOf(char c) {
    return 0;
  }
}
