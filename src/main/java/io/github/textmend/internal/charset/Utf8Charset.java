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
    int length = Utf8.sequence(text, at, end);
    return length == 0 ? MALFORMED : TextCharset.decoded(Utf8.codePoint(text, at, length), length);
  }

  @Override
  public boolean isLeadOfLonger(int lead) {
    return lead >= 0xE0;
  }

  /** What is read as UTF-8 is not misread. */
  @Override
  public int bytesOf(char c) {
    return 0;
  }
}
