package io.github.textmend.cli.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of JSON mended as bytes, which takes a fraction of the time that it takes as text: a string
 * that is certain to stay is not made, and one parser takes many lines, of which it knows the names
 * of fields after the first. Where a line is not as it should be, it stops. Not thread-safe.
 */
final class JsonBytes {
  /** So many strings of a line are looked at together, and more of a long one in turn. */
  private static final int MOST = 1 << 10;

  /** A line with more than these is not mended as bytes: they would take too much memory. */
  private static final int MOST_DOUBTFUL = 1 << 17;

  private final JsonLiterals strings;
  private final FieldTree fields;
  private final byte[] bytes;
  private final int end;

  /** The strings of one line. */
  private final List<JsonLiteral> literals = new ArrayList<>();

  /**
   * Those of all lines that may have to be mended. It is done when all lines were looked at: the
   * JVM compiles the loop over these again and again if it is one with all that mending takes.
   */
  private final List<JsonLiteral> doubtful = new ArrayList<>();

  /** Where the parser began to count. */
  private int origin;

  /** Up to where the line is known to be well-formed, and none but one. */
  private int checked;

  /**
   * Looks at lines.
   *
   * @param end the end of the input, or after a line end
   */
  JsonBytes(JsonLiterals strings, FieldTree fields, byte[] bytes, int end) {
    this.strings = strings;
    this.fields = fields;
    this.bytes = bytes;
    this.end = end;
  }

  /**
   * Mends lines.
   *
   * @return where the first line begins that was not
   */
  int mend(JsonFactory factory, int start, Replacements out) {
    int done = start;
    do {
      origin = done;
      done = passValues(factory);
      // A parser passes over the mark of a file that was appended to another, but only where it
      // begins.
    } while (done > origin && isMarked(done));
    for (JsonLiteral literal : doubtful) {
      mend(literal, out);
    }
    return done;
  }

  private boolean isMarked(int at) {
    return at + 2 < end
        && bytes[at] == (byte) 0xEF
        && bytes[at + 1] == (byte) 0xBB
        && bytes[at + 2] == (byte) 0xBF;
  }

  private int passValues(JsonFactory factory) {
    int done = origin;
    int certain = doubtful.size();
    try (JsonParser parser = factory.createParser(bytes, origin, end - origin)) {
      while (JsonLines.startsRecord(parser.nextToken())) {
        int next = passValue(parser);
        if (next < 0) {
          break;
        }
        done = next;
        certain = doubtful.size();
      }
    } catch (IOException e) {
      // Not JSON: the slower way tells.
    }
    doubtful.subList(certain, doubtful.size()).clear();
    return done;
  }

  /** The end of the line of a value; -1 if the line is to be looked at alone. */
  private int passValue(JsonParser parser) throws IOException {
    checked = origin + (int) parser.currentTokenLocation().getByteOffset();
    literals.clear();
    // Jackson takes some bytes for UTF-16, and counts none of them.
    if (checked < origin || !JsonStrings.visit(parser, fields, this::note) || !passLiterals()) {
      return -1;
    }
    int to = origin + (int) parser.currentLocation().getByteOffset();
    return isSound(checked, to) ? endOfLine(to) : -1;
  }

  private boolean note(JsonParser parser, FieldPath path) throws IOException {
    int start = origin + (int) parser.currentTokenLocation().getByteOffset() + 1;
    int at = endOfPlain(start);
    boolean isPlain = at == end || bytes[at] == '"';
    while (at < end && bytes[at] != '"') {
      at += bytes[at] == '\\' ? 2 : 1;
    }
    at = Math.min(at, end);
    if (!isSound(checked, start)) {
      return false;
    }
    checked = at;
    literals.add(isPlain ? JsonLiteral.plain(bytes, start, at) : escaped(parser, start, at));
    return literals.size() < MOST || passLiterals();
  }

  /** The first quotation mark or backslash, or the end. */
  private int endOfPlain(int start) {
    int at = start;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      long eight = EightBytes.at(bytes, at);
      long found = EightBytes.equalTo('"', eight) | EightBytes.equalTo('\\', eight);
      if (found != 0) {
        return at + EightBytes.first(found);
      }
    }
    while (at < end && bytes[at] != '"' && bytes[at] != '\\') {
      at++;
    }
    return at;
  }

  private JsonLiteral escaped(JsonParser parser, int start, int end) throws IOException {
    byte[] meant = JsonStrings.unescaped(bytes, start, end);
    return meant == null
        ? JsonLiteral.decoded(start, end, parser.getText())
        : JsonLiteral.unescaped(start, end, meant);
  }

  /** The end of a line of which nothing is left but white space; -1 if there is more. */
  private int endOfLine(int from) {
    int at = from;
    while (at < end && bytes[at] != '\n') {
      if (bytes[at] != ' ' && bytes[at] != '\t' && bytes[at] != '\r') {
        return -1;
      }
      at++;
    }
    return Math.min(at + 1, end);
  }

  /** Notes which strings are in doubt; false if their line is to be looked at alone. */
  private boolean passLiterals() {
    for (JsonLiteral literal : literals) {
      if (!pass(literal)) {
        return false;
      }
    }
    literals.clear();
    return true;
  }

  private boolean pass(JsonLiteral literal) {
    if (strings.isCertain(literal)) {
      return true;
    }
    if (!isSound(literal.start(), literal.end())) {
      return false;
    }
    if (strings.areExplained()) {
      return !strings.isTold(literal);
    }
    doubtful.add(literal);
    return doubtful.size() < MOST_DOUBTFUL;
  }

  /** Whether some bytes are well-formed, and of one line. */
  private boolean isSound(int from, int to) {
    for (int at = from; at < to; at++) {
      if (bytes[at] == '\n') {
        return false;
      }
    }
    return Utf8.validPrefix(bytes, from, to) == to;
  }

  private void mend(JsonLiteral literal, Replacements out) {
    byte[] mended = strings.mended(literal);
    if (mended.length > 0) {
      out.replace(literal.start() - 1, literal.end() + 1, mended);
    }
  }
}
