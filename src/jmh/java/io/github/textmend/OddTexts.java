package io.github.textmend;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Texts that are hard to mend or cannot be mended, of any length, without a line end in them. */
final class OddTexts {
  /** Before code points in hexadecimal: so that every platform passes them on. */
  static final String REPEATED = "repeated ";

  /** Chinese, written in GBK and read as ISO-8859-1; there is no space in it. */
  static final String GBK = "Chinese in GBK read as ISO-8859-1";

  static final String UPPER_LATIN_1 = "random of U+0080 to U+00FF";
  static final String BASIC_PLANE = "random of U+0000 to U+FFFF";

  /** Russian in UTF-8 read as ISO-8859-1, whose C1 controls were dropped. */
  static final String LOSSY = "Russian in UTF-8 read as ISO-8859-1, controls dropped";

  private static final long SEED = 20;

  private OddTexts() {}

  static String of(String kind, int length) {
    return switch (kind) {
      case GBK -> repeated(gbkReadAsLatin1(), length);
      case LOSSY -> repeated(lossy(), length);
      case UPPER_LATIN_1 -> random(0x80, 0x100, length);
      case BASIC_PLANE -> random(0, 0x10000, length);
      default -> repeated(Texts.ofCodePoints(kind.substring(REPEATED.length())), length);
    };
  }

  /** What a report calls it. */
  static String name(String kind) {
    return kind.startsWith(REPEATED)
        ? "`" + Texts.ofCodePoints(kind.substring(REPEATED.length())) + "`"
        : kind;
  }

  private static String repeated(String unit, int length) {
    return unit.repeat(length / unit.length() + 1).substring(0, length);
  }

  private static String gbkReadAsLatin1() {
    byte[] bytes = Texts.clean("chinese").replace("\n", "").getBytes(Charset.forName("GBK"));
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String lossy() {
    String damage = "russian: utf-8 as iso-8859-1, " + Texts.LOSSY;
    return Texts.damaged(damage).replace('\n', ' ');
  }

  /** Without a line feed. */
  private static String random(int from, int to, int length) {
    Random random = new Random(SEED);
    StringBuilder text = new StringBuilder(length);
    while (text.length() < length) {
      char c = (char) (from + random.nextInt(to - from));
      if (c != '\n') {
        text.append(c);
      }
    }
    return text.toString();
  }
}
