package io.github.textmend.cli.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The strings of a JSON value that are to be mended. Elements of an array count as its field. */
final class JsonStrings {
  /** Sees the strings in their order. */
  interface Visitor {
    /** Looks at the string that the parser is at, and tells whether to go on. */
    boolean visit(JsonParser parser, FieldPath path) throws IOException;
  }

  private JsonStrings() {}

  /** Shows the strings of the value that the parser is at; false if the visitor did not go on. */
  static boolean visit(JsonParser parser, FieldTree fields, Visitor visitor) throws IOException {
    return visit(parser, fields, FieldPath.ROOT, visitor);
  }

  private static boolean visit(JsonParser parser, FieldTree node, FieldPath path, Visitor visitor)
      throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING && node.isWanted()) {
      return visitor.visit(parser, path);
    }
    if (token == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (!visit(parser, node, path, visitor)) {
          return false;
        }
      }
    }
    return token != JsonToken.START_OBJECT || visitFields(parser, node, path, visitor);
  }

  private static boolean visitFields(
      JsonParser parser, FieldTree node, FieldPath path, Visitor visitor) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      FieldTree child = node.child(name);
      parser.nextToken();
      if (child == null) {
        parser.skipChildren();
      } else if (!visit(parser, child, path.child(name), visitor)) {
        return false;
      }
    }
    return true;
  }

  /** The bytes that a string means; null if an escape in it is none of those for ASCII. */
  static byte @Nullable [] unescaped(byte[] bytes, int start, int end) {
    byte[] meant = new byte[end - start];
    int size = 0;
    for (int at = start; at < end; at++) {
      byte next = bytes[at];
      if (next == '\\') {
        at++;
        next = at < end ? meantBy(bytes[at]) : 0;
        if (next == 0) {
          return null;
        }
      }
      meant[size++] = next;
    }
    return Arrays.copyOf(meant, size);
  }

  /** By RFC 8259, section 7. */
  private static byte meantBy(byte escape) {
    return switch (escape) {
      case '"', '\\', '/' -> escape;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> 0;
    };
  }

  /** A string as JSON writes it. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, out);
    out.append('"');
    return hasLoneSurrogate(text) ? withEscapedSurrogates(out) : out.toString();
  }

  private static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** An escape may give half a character, which UTF-8 cannot carry. */
  private static String withEscapedSurrogates(CharSequence json) {
    StringBuilder out = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      int point = Character.codePointAt(json, i);
      if (Character.isSupplementaryCodePoint(point)) {
        out.appendCodePoint(point);
        i++;
      } else if (Character.isSurrogate((char) point)) {
        out.append(String.format(Locale.ROOT, "\\u%04x", point));
      } else {
        out.append((char) point);
      }
    }
    return out.toString();
  }
}
