package io.github.textmend.internal.encoding;

/**
 * What a line says about letters beyond ASCII in its language: after many letters without one, one
 * is rarer than the model knows, which sees five characters.
 *
 * <p>The rule of succession: a letter beyond ASCII, seen {@code k} times in {@code n} others, is
 * {@code 1 + n / (k * USUAL)} times rarer than usual.
 */
final class LineAlphabet {
  /** Letters of ASCII to one beyond it that languages with such letters have. Their median. */
  private static final double USUAL = 20;

  private LineAlphabet() {}

  /** What a letter beyond ASCII costs more in this line. */
  static int letterCost(CharSequence line) {
    int ascii = 0;
    int beyond = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= 0x80) {
        beyond += Character.isLetter(c) ? 1 : 0;
      } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
        ascii++;
      }
    }
    return ChannelCosts.nats(Math.log(1 + ascii / (USUAL * Math.max(1, beyond))));
  }

  static boolean isLetterBeyondAscii(int codePoint) {
    return codePoint >= 0x80 && Character.isLetter(codePoint);
  }
}
