package io.github.textmend.internal.decode;

import io.github.textmend.result.Encoding;
import org.jspecify.annotations.Nullable;

/** Encodings in seven bits, told by their escape sequences. */
final class Escapes {
  private static final char ESCAPE = 0x1B;

  private Escapes() {}

  /** The encoding whose escapes a text of ASCII has, or null if it is plain. */
  static @Nullable Encoding find(String text) {
    Encoding iso2022 = iso2022(text);
    if (iso2022 != null) {
      return iso2022;
    }
    if (Hz.isWellFormed(text)) {
      return Encoding.HZ;
    }
    return Utf7.isWellFormed(text) ? Encoding.UTF_7 : null;
  }

  private static @Nullable Encoding iso2022(String text) {
    for (int at = text.indexOf(ESCAPE); at >= 0; at = text.indexOf(ESCAPE, at + 1)) {
      if (text.startsWith("$)C", at + 1)) {
        return Encoding.ISO_2022_KR;
      }
      if (text.startsWith("$)A", at + 1)
          || text.startsWith("$)G", at + 1)
          || text.startsWith("$)E", at + 1)
          || text.startsWith("$*H", at + 1)) {
        return Encoding.ISO_2022_CN;
      }
      if (text.startsWith("$@", at + 1)
          || text.startsWith("$B", at + 1)
          || text.startsWith("$(D", at + 1)
          || text.startsWith("(J", at + 1)
          || text.startsWith("(I", at + 1)) {
        return Encoding.ISO_2022_JP;
      }
    }
    return null;
  }
}
