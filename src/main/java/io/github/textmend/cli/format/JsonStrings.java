package io.github.textmend.cli.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
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
    /** Looks at the string that the parser is at. */
    void visit(JsonParser parser) throws IOException;
  }

  private JsonStrings() {}

  /** Shows the strings of the value that the parser is at. */
  static void visit(JsonParser parser, FieldTree node, Visitor visitor) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING && node.isWanted()) {
      visitor.visit(parser);
    } else if (token == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        visit(parser, node, visitor);
      }
    } else if (token == JsonToken.START_OBJECT) {
      visitFields(parser, node, visitor);
    }
  }

  private static void visitFields(JsonParser parser, FieldTree node, Visitor visitor)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      FieldTree child = node.child(parser.currentName());
      parser.nextToken();
      if (child == null) {
        parser.skipChildren();
      } else {
        visit(parser, child, visitor);
      }
    }
  }

  /** The path of the field that the parser is in. */
  static String path(JsonParser parser) {
    return path(parser.getParsingContext());
  }

  private static String path(JsonStreamContext context) {
    if (context.inRoot()) {
      return "";
    }
    String parent = path(context.getParent());
    return context.inObject() ? FieldTree.path(parent, context.getCurrentName()) : parent;
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
    escapeLoneSurrogates(out.append('"'));
    return out.toString();
  }

  /** An escape may give half a character, which UTF-8 cannot carry. */
  private static void escapeLoneSurrogates(StringBuilder json) {
    for (int i = 0; i < json.length(); i++) {
      if (Character.isSurrogate(json.charAt(i))) {
        int point = json.codePointAt(i);
        if (Character.isSupplementaryCodePoint(point)) {
          i++;
        } else {
          String escape = String.format(Locale.ROOT, "\\u%04x", point);
          json.replace(i, i + 1, escape);
          i += escape.length() - 1;
        }
      }
    }
  }
}
