package io.github.textmend.internal.decode;

import java.lang.Character.UnicodeScript;

/**
 * The scripts of letters as small numbers; those of East Asia, which are mixed in words, as one.
 */
final class Scripts {
  /** What belongs to no script, or to all. */
  static final int NONE = 0;

  static final int ASIAN = 1;

  private static final byte NOT_YET = -1;

  /** Filled as characters are met. */
  private static final byte[] SCRIPTS = notYet();

  private Scripts() {}

  static int of(int codePoint) {
    if (codePoint >= SCRIPTS.length) {
      return scriptOf(codePoint);
    }
    byte script = SCRIPTS[codePoint];
    if (script == NOT_YET) {
      // A race finds the same twice.
      script = (byte) scriptOf(codePoint);
      SCRIPTS[codePoint] = script;
    }
    return script;
  }

  private static int scriptOf(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case COMMON, INHERITED, UNKNOWN -> NONE;
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> ASIAN;
      case LATIN -> 2;
      case GREEK -> 3;
      case CYRILLIC -> 4;
      case HEBREW -> 5;
      case ARABIC -> 6;
      case THAI -> 7;
      default -> 8;
    };
  }

  private static byte[] notYet() {
    byte[] scripts = new byte[0x10000];
    java.util.Arrays.fill(scripts, NOT_YET);
    return scripts;
  }
}
