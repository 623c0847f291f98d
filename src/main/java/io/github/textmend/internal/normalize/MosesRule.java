package io.github.textmend.internal.normalize;

/** One substitution of the script, everywhere in a line, from left to right. */
interface MosesRule {
  /** Applies the rule, and tells whether it changed the line. */
  boolean apply(MosesLine line);

  /** One string for another. */
  static MosesRule literal(String pattern, String replacement) {
    char first = pattern.charAt(0);
    return line -> {
      int copied = 0;
      int last = line.length - pattern.length();
      for (int i = 0; i <= last; i++) {
        if (line.units[i] == first && line.startsWith(pattern, i)) {
          line.copy(copied, i);
          line.put(replacement);
          copied = i + pattern.length();
          i = copied - 1;
        }
      }
      return finish(line, copied);
    };
  }

  /** A unit between two others of some kind, of which a match uses up the second as well. */
  static MosesRule between(char unit, String replacement, Kind kind) {
    return line -> {
      int copied = 0;
      int free = 0;
      for (int i = 1; i < line.length - 1; i++) {
        if (line.units[i] == unit
            && i - 1 >= free
            && kind.has(line.units[i - 1])
            && kind.has(line.units[i + 1])) {
          line.copy(copied, i);
          line.put(replacement);
          copied = i + 1;
          free = i + 2;
        }
      }
      return finish(line, copied);
    };
  }

  /** A pattern of which the first and the last unit stay, and what is between them goes. */
  static MosesRule removal(Kind before, char unit, Kind after) {
    return line -> {
      int copied = 0;
      for (int i = 1; i < line.length - 1; i++) {
        if (line.units[i] == unit
            && before.has(line.units[i - 1])
            && after.has(line.units[i + 1])) {
          line.copy(copied, i);
          copied = i + 1;
        }
      }
      return finish(line, copied);
    };
  }

  /** Runs of spaces become one. */
  static boolean squeeze(MosesLine line) {
    int copied = 0;
    for (int i = 0; i < line.length; i++) {
      if (line.units[i] == ' ' && line.at(i + 1) == ' ') {
        line.copy(copied, i + 1);
        while (line.at(i + 1) == ' ') {
          i++;
        }
        copied = i + 1;
      }
    }
    return finish(line, copied);
  }

  /** English: a quote before commas and points goes after them. */
  static boolean quoteAfterPoints(MosesLine line) {
    int copied = 0;
    for (int i = 0; i < line.length; i++) {
      if (line.units[i] != '"') {
        continue;
      }
      int end = i + 1;
      while (line.at(end) == ',' || line.at(end) == '.') {
        end++;
      }
      if (end > i + 1) {
        line.copy(copied, i);
        line.copy(i + 1, end);
        line.put("\"");
        copied = end;
        i = end - 1;
      }
    }
    return finish(line, copied);
  }

  /**
   * Others: points before a quote go after it, if white space and then anything but {@code <}
   * follows. A match uses that up; the line feed counts as both.
   */
  static boolean quoteBeforePoints(MosesLine line) {
    int copied = 0;
    int i = 0;
    while (i < line.length) {
      if (line.units[i] != '.') {
        i++;
        continue;
      }
      int quote = i;
      while (line.at(quote) == '.') {
        quote++;
      }
      int matched = line.at(quote) == '"' ? endOfMatch(line, quote + 1) : -1;
      if (matched > 0) {
        line.copy(copied, i);
        line.put("\"");
        line.copy(i, quote);
        copied = quote + 1;
      }
      i = matched > 0 ? Math.max(matched, copied) : quote;
    }
    return finish(line, copied);
  }

  /**
   * The end of {@code \s*[^<]}, which gives back a space if it must; negative if it cannot match.
   */
  private static int endOfMatch(MosesLine line, int from) {
    int end = from;
    while (end <= line.length && isSpace(line.at(end))) {
      end++;
    }
    if (end < line.length && line.units[end] != '<') {
      return end + 1;
    }
    return end > from ? end : -1;
  }

  /** What a byte pattern of Perl takes for white space. */
  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean finish(MosesLine line, int copied) {
    if (copied == 0) {
      return false;
    }
    line.copy(copied, line.length);
    line.turn();
    return true;
  }

  /** Classes of units. */
  enum Kind {
    ASCII_LETTER,
    ASCII_DIGIT,
    PERCENT,
    CLOSING_PARENTHESIS,
    END_MARK;

    boolean has(char c) {
      return switch (this) {
        case ASCII_LETTER -> Chars.isAsciiLetter(c);
        case ASCII_DIGIT -> Chars.isAsciiDigit(c);
        case PERCENT -> c == '%';
        case CLOSING_PARENTHESIS -> c == ')';
        case END_MARK -> ".!:?;,".indexOf(c) >= 0;
      };
    }
  }
}
