package io.github.textmend.cli.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.textmend.TextMend;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are JSON objects or arrays: the wanted strings are mended, all else of the line stays
 * to the character. Elements of an array count as the array's field.
 */
public final class JsonLines implements RecordJob {
  private final JsonFactory factory =
      JsonFactory.builder()
          .streamReadConstraints(
              // How long a record may be is the command's to say.
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();
  private final TextMend textMend;
  private final Remarkable remarkable;
  private final FieldTree fields;

  private JsonLines(TextMend textMend, Remarkable remarkable, FieldTree fields) {
    this.textMend = textMend;
    this.remarkable = remarkable;
    this.fields = fields;
  }

  /**
   * Mends fields.
   *
   * @param paths names with dots between, as in {@code user.name}
   * @throws IllegalArgumentException if one has an empty name
   */
  public static JsonLines ofFields(TextMend textMend, List<String> paths) {
    return new JsonLines(textMend, Remarkable.damaged(textMend), FieldTree.of(paths));
  }

  /** Mends every string but the names of fields. */
  public static JsonLines ofAllStrings(TextMend textMend) {
    return new JsonLines(textMend, Remarkable.damaged(textMend), FieldTree.ALL);
  }

  @Override
  public JsonLines explaining() {
    return new JsonLines(textMend, Remarkable.explained(textMend), fields);
  }

  /**
   * Takes the lines apart as bytes, which is faster than as text, and with one parser, which knows
   * the names of fields after the first line.
   */
  @Override
  public int cleanEnd(byte[] bytes, int start, int end) {
    int clean = start;
    int from;
    do {
      from = clean;
      clean = cleanValues(bytes, from, end);
      // A parser passes over the mark of a file that was appended to another, but only where it
      // begins.
    } while (clean > from && isMarked(bytes, clean, end));
    return clean;
  }

  private int cleanValues(byte[] bytes, int start, int end) {
    int clean = start;
    try (JsonParser parser = factory.createParser(bytes, start, end - start)) {
      while (startsRecord(parser.nextToken())) {
        int from = start + (int) parser.currentTokenLocation().getByteOffset();
        if (from < start || !isClean(parser, fields)) {
          break;
        }
        int to = start + (int) parser.currentLocation().getByteOffset();
        int next = endOfLine(bytes, from, end);
        if (!isBlank(bytes, to, next)) {
          break;
        }
        clean = next;
      }
    } catch (IOException e) {
      // Not JSON: the slower way tells.
    }
    return clean;
  }

  private static boolean isMarked(byte[] bytes, int at, int end) {
    return at + 2 < end
        && bytes[at] == (byte) 0xEF
        && bytes[at + 1] == (byte) 0xBB
        && bytes[at + 2] == (byte) 0xBF;
  }

  private static int endOfLine(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] != '\n') {
      at++;
    }
    return Math.min(at + 1, end);
  }

  /** Whether a value ends in its line, with no other after it. */
  private static boolean isBlank(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && isWhitespace(bytes[at])) {
      at++;
    }
    return at == end;
  }

  private static boolean isWhitespace(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }

  private boolean isClean(JsonParser parser, FieldTree node) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING && node.isWanted()) {
      return !remarkable.test(parser.getText());
    }
    if (token == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (!isClean(parser, node)) {
          return false;
        }
      }
    }
    return token != JsonToken.START_OBJECT || hasCleanFields(parser, node);
  }

  private boolean hasCleanFields(JsonParser parser, FieldTree node) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      FieldTree child = node.child(parser.currentName());
      parser.nextToken();
      if (child == null) {
        parser.skipChildren();
      } else if (!isClean(parser, child)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Result apply(String record) throws InvalidRecordException {
    List<Part> parts = new ArrayList<>();
    return new Result(rewritten(record, FieldMender.explaining(textMend, parts)), parts);
  }

  @Override
  public String mend(String record) throws InvalidRecordException {
    return rewritten(record, (field, text) -> textMend.mend(text));
  }

  private String rewritten(String record, FieldMender mender) throws InvalidRecordException {
    if (record.isBlank()) {
      return record;
    }
    try (JsonParser parser = factory.createParser(record)) {
      if (!startsRecord(parser.nextToken())) {
        throw new InvalidRecordException("not a JSON object");
      }
      Rewriting rewriting = new Rewriting(record, parser, mender);
      rewriting.value(fields, "");
      if (parser.nextToken() != null) {
        throw new InvalidRecordException("more than one JSON value");
      }
      return rewriting.result();
    } catch (JsonProcessingException e) {
      throw new InvalidRecordException("not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean startsRecord(@Nullable JsonToken token) {
    return token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
  }

  /** A line on its way to its new form. */
  private final class Rewriting {
    private final String line;
    private final JsonParser parser;
    private final FieldMender mender;
    private final StringBuilder out = new StringBuilder();
    private int copied;

    Rewriting(String line, JsonParser parser, FieldMender mender) {
      this.line = line;
      this.parser = parser;
      this.mender = mender;
    }

    void value(FieldTree node, String path) throws IOException {
      JsonToken token = parser.currentToken();
      if (token == JsonToken.VALUE_STRING && node.isWanted()) {
        string(path);
      } else if (token == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          value(node, path);
        }
      } else if (token == JsonToken.START_OBJECT) {
        fields(node, path);
      }
    }

    private void fields(FieldTree node, String path) throws IOException {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        FieldTree child = node.child(name);
        parser.nextToken();
        if (child == null) {
          parser.skipChildren();
        } else {
          value(child, FieldTree.path(path, name));
        }
      }
    }

    private void string(String path) throws IOException {
      int start = (int) parser.currentTokenLocation().getCharOffset();
      String text = parser.getText();
      String mended = mender.mended(path, text);
      if (!mended.equals(text)) {
        out.append(line, copied, start).append(quoted(mended));
        copied = endOfString(start);
      }
    }

    private int endOfString(int start) {
      int at = start + 1;
      while (line.charAt(at) != '"') {
        at += line.charAt(at) == '\\' ? 2 : 1;
      }
      return at + 1;
    }

    String result() {
      return copied == 0 ? line : out.append(line, copied, line.length()).toString();
    }
  }

  private String quoted(String text) throws IOException {
    StringWriter writer = new StringWriter();
    try (JsonGenerator generator = factory.createGenerator(writer)) {
      generator.writeString(text);
    }
    return escapeLoneSurrogates(writer.toString());
  }

  /** An escape may give half a character, which UTF-8 cannot carry. */
  private static String escapeLoneSurrogates(String json) {
    StringBuilder out = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            c -> {
              if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
