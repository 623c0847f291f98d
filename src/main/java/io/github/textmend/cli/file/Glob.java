package io.github.textmend.cli.file;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of .gitignore: {@code *} and {@code ?} stand for anything but a slash, {@code **} for
 * folders, {@code [a-z]} for one of several characters. With a slash that is not the last character
 * it is about the path from its folder, without about the name.
 */
final class Glob {
  private final Pattern pattern;
  private final boolean folders;

  private Glob(Pattern pattern, boolean folders) {
    this.pattern = pattern;
    this.folders = folders;
  }

  /**
   * Compiles a pattern.
   *
   * @throws IllegalArgumentException if its brackets make no sense
   */
  static Glob of(String glob) {
    boolean folders = glob.endsWith("/");
    String body = folders ? glob.substring(0, glob.length() - 1) : glob;
    boolean anchored = body.indexOf('/') >= 0;
    body = body.startsWith("/") ? body.substring(1) : body;
    String regex = (anchored ? "" : "(?:.*/)?") + regex(body);
    try {
      return new Glob(Pattern.compile(regex, Pattern.DOTALL), folders);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("pattern \"" + glob + "\": " + e.getDescription(), e);
    }
  }

  /**
   * Whether it matches.
   *
   * @param path names with slashes between, from the folder that the pattern is for
   */
  boolean matches(String path, boolean folder) {
    return (folder || !folders) && pattern.matcher(path).matches();
  }

  private static String regex(String glob) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < glob.length(); ) {
      i = append(glob, i, out);
    }
    return out.toString();
  }

  /** Appends what stands at an index, and gives the index after it. */
  private static int append(String glob, int i, StringBuilder out) {
    if (glob.startsWith("**/", i) && (i == 0 || glob.charAt(i - 1) == '/')) {
      out.append("(?:.*/)?");
      return i + 3;
    }
    if (glob.startsWith("**", i)) {
      out.append(".*");
      return i + 2;
    }
    int c = glob.codePointAt(i);
    int close = c == '[' ? glob.indexOf(']', i + 2) : -1;
    if (close > 0) {
      out.append(characters(glob.substring(i + 1, close)));
      return close + 1;
    }
    int at = c == '\\' && i + 1 < glob.length() ? i + 1 : i;
    String literal = Character.toString(glob.codePointAt(at));
    out.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(literal));
    return at + literal.length();
  }

  private static String characters(String set) {
    boolean negated = set.startsWith("!") || set.startsWith("^");
    String members = (negated ? set.substring(1) : set).replace("\\", "\\\\").replace("[", "\\[");
    return "[" + (negated ? "^/" : "") + members.replace("&&", "&\\&").replace("^", "\\^") + "]";
  }
}
