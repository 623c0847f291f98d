package io.github.textmend.internal.score;

/**
 * A line as a typesetter would have it: curly quotes and apostrophes, dashes, an ellipsis.
 *
 * <p>Messages of programs are typed with the marks of the keyboard, the texts that people publish
 * are not; the model should know both.
 */
final class TypographicForm {
  private TypographicForm() {}

  static String of(String line) {
    StringBuilder out = new StringBuilder(line.length());
    boolean open = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        out.append(open ? '”' : '“');
        open = !open;
      } else if (c == '\'') {
        out.append(isInWord(line, i) || i == 0 || line.charAt(i - 1) != ' ' ? '’' : '‘');
      } else if (line.startsWith(" -- ", i)) {
        out.append(" — ");
        i += 3;
      } else if (line.startsWith(" - ", i)) {
        out.append(" – ");
        i += 2;
      } else if (line.startsWith("...", i)) {
        out.append('…');
        i += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isInWord(String line, int at) {
    return at > 0
        && at + 1 < line.length()
        && Character.isLetter(line.charAt(at - 1))
        && Character.isLetter(line.charAt(at + 1));
  }
}
