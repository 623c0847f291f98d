package io.github.textmend.cli.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.textmend.TextMend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are JSON objects or arrays: the wanted strings are mended, all else of the line stays
 * to the character.
 */
public final class JsonLines implements RecordJob {
  /** A file that has one may be appended to another. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

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
  private final JsonLiterals literals;
  private final FieldTree fields;

  private JsonLines(TextMend textMend, boolean explains, FieldTree fields) {
    this.textMend = textMend;
    literals = new JsonLiterals(textMend, explains);
    this.fields = fields;
  }

  /**
   * Mends fields.
   *
   * @param paths names with dots between, as in {@code user.name}
   * @throws IllegalArgumentException if one has an empty name
   */
  public static JsonLines ofFields(TextMend textMend, List<String> paths) {
    return new JsonLines(textMend, false, FieldTree.of(paths));
  }

  /** Mends every string but the names of fields. */
  public static JsonLines ofAllStrings(TextMend textMend) {
    return new JsonLines(textMend, false, FieldTree.ALL);
  }

  @Override
  public JsonLines explaining() {
    return new JsonLines(textMend, true, fields);
  }

  @Override
  public int mend(byte[] bytes, int start, int end, Replacements out) {
    return new JsonBytes(literals, fields, bytes, end).mend(factory, start, out);
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
    boolean isMarked = !record.isEmpty() && record.charAt(0) == BYTE_ORDER_MARK;
    return isMarked
        ? BYTE_ORDER_MARK + rewrittenValue(record.substring(1), mender)
        : rewrittenValue(record, mender);
  }

  private String rewrittenValue(String record, FieldMender mender) throws InvalidRecordException {
    if (record.isBlank()) {
      return record;
    }
    try (JsonParser parser = factory.createParser(record)) {
      if (!startsRecord(parser.nextToken())) {
        throw new InvalidRecordException("not a JSON object");
      }
      Rewriting rewriting = new Rewriting(record, mender);
      JsonStrings.visit(parser, fields, rewriting);
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

  static boolean startsRecord(@Nullable JsonToken token) {
    return token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
  }

  /** A line on its way to its new form. */
  private static final class Rewriting implements JsonStrings.Visitor {
    private final String line;
    private final FieldMender mender;
    private final StringBuilder out = new StringBuilder();
    private int copied;

    Rewriting(String line, FieldMender mender) {
      this.line = line;
      this.mender = mender;
    }

    @Override
    public boolean visit(JsonParser parser, FieldPath path) throws IOException {
      int start = (int) parser.currentTokenLocation().getCharOffset();
      String text = parser.getText();
      String mended = mender.mended(path::text, text);
      if (!mended.equals(text)) {
        out.append(line, copied, start).append(JsonStrings.quoted(mended));
        copied = endOfString(start);
      }
      return true;
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
}
