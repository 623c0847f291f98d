package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.MultiByteCharset;
import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.charset.Utf8Charset;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Misreading;
import java.util.List;

/** Which misreadings make the same of a text: many differ in few bytes. */
public final class Explanations {
  private Explanations() {}

  /** Whether a text that was misread so is another, with nothing lost. */
  public static boolean explains(Misreading misreading, String read, String written) {
    for (TextCharset readAs : charsets(misreading.readAs())) {
      ByteImage image = ByteImage.of(read, readAs, 0);
      for (TextCharset charset : charsets(misreading.written())) {
        StringBuilder again = new StringBuilder();
        if (image.read(0, read.length(), charset, again) && written.contentEquals(again)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Big5 has two tables, others one; none where the runtime lacks the charset. */
  static List<? extends TextCharset> charsets(Encoding encoding) {
    if (encoding == Encoding.UTF_8) {
      return List.of(Utf8Charset.INSTANCE);
    }
    return encoding.isExtendedAscii()
        ? List.of(SingleByteCharset.of(encoding))
        : MultiByteCharset.all().stream().filter(c -> c.encoding() == encoding).toList();
  }
}
