package io.github.textmend.cli.report;

/** Cuts texts between characters. */
final class Excerpt {
  private Excerpt() {}

  /** The place so many code points before one, or the text's start. */
  static int back(String text, int from, int codePoints) {
    int at = from;
    for (int i = 0; i < codePoints && at > 0; i++) {
      at -= Character.charCount(text.codePointBefore(at));
    }
    return at;
  }

  /** The place so many code points after one, or the text's end. */
  static int forward(String text, int from, int codePoints) {
    int at = from;
    for (int i = 0; i < codePoints && at < text.length(); i++) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  /** The first code points of a text, with an ellipsis if there are more. */
  static String shortened(String text, int codePoints) {
    int end = forward(text, 0, codePoints);
    return end == text.length() ? text : text.substring(0, end) + "…";
  }
}
