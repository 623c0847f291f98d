package io.github.textmend.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.textmend.TextMend;
import io.github.textmend.result.Mended;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that are JSON objects: the named fields of the outermost object are mended, all else of the
 * line stays to the character.
 */
final class JsonLines implements LineJob {
  private final JsonFactory factory = new JsonFactory();
  private final TextMend textMend;
  private final List<String> fields;

  JsonLines(TextMend textMend, List<String> fields) {
    this.textMend = textMend;
    this.fields = List.copyOf(fields);
  }

  @Override
  public boolean takesPieces() {
    return false;
  }

  @Override
  public String mend(String lines) {
    throw new UnsupportedOperationException("lines of JSON are mended one by one");
  }

  /** Takes the line apart as bytes, which is several times faster than as text. */
  @Override
  public boolean isClean(byte[] bytes, int start, int end) {
    if (Utf8.validPrefix(bytes, start, end) < end) {
      return false;
    }
    try (JsonParser parser = factory.createParser(bytes, start, end - start)) {
      return parser.nextToken() == JsonToken.START_OBJECT && hasCleanFields(parser);
    } catch (IOException e) {
      // Not JSON: the slower way tells.
      return false;
    }
  }

  private boolean hasCleanFields(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = fields.contains(parser.currentName());
      if (parser.nextToken() == JsonToken.VALUE_STRING && wanted) {
        String text = parser.getText();
        if (!textMend.mend(text).equals(text)) {
          return false;
        }
      }
      parser.skipChildren();
    }
    return parser.nextToken() == null;
  }

  @Override
  public Result apply(String line) throws InvalidLineException {
    if (line.isBlank()) {
      return new Result(line, List.of());
    }
    StringBuilder out = new StringBuilder(line.length());
    List<Part> parts = new ArrayList<>();
    try (JsonParser parser = factory.createParser(line)) {
      int copied = mendFields(line, parser, out, parts);
      out.append(line, copied, line.length());
    } catch (JsonProcessingException e) {
      throw new InvalidLineException("not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Result(out.toString(), parts);
  }

  private int mendFields(String line, JsonParser parser, StringBuilder out, List<Part> parts)
      throws IOException, InvalidLineException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new InvalidLineException("not a JSON object");
    }
    int copied = 0;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.VALUE_STRING && fields.contains(name)) {
        Mended mended = textMend.explain(parser.getText());
        parts.add(new Part(name, mended));
        if (mended.changed()) {
          int start = (int) parser.currentTokenLocation().getCharOffset();
          int end = endOfString(line, start);
          out.append(line, copied, start).append(quoted(mended.text()));
          copied = end;
        }
      }
      parser.skipChildren();
    }
    if (parser.nextToken() != null) {
      throw new InvalidLineException("more than one JSON value");
    }
    return copied;
  }

  private static int endOfString(String line, int start) {
    int at = start + 1;
    while (line.charAt(at) != '"') {
      at += line.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private String quoted(String text) throws IOException {
    StringWriter writer = new StringWriter();
    try (JsonGenerator generator = factory.createGenerator(writer)) {
      generator.writeString(text);
    }
    return writer.toString();
  }
}
