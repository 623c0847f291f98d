package io.github.textmend.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.textmend.result.Span;
import java.io.IOException;

/** Where edits are, in the terms of SARIF. */
final class SarifRegions {
  private static final int CONTEXT = 40;

  private SarifRegions() {}

  /**
   * Fields of a physical location: of a record its line, of a text the columns and what is there.
   */
  static void write(JsonGenerator json, PlacedEdit edit) throws IOException {
    json.writeObjectFieldStart("region");
    if (edit.inField()) {
      json.writeNumberField("startLine", edit.finding().line());
      json.writeEndObject();
      return;
    }
    writePlace(json, edit);
    writeSnippet(json, edit.before());
    json.writeEndObject();
    writeContext(json, edit);
  }

  /** Fields of a region. */
  static void writePlace(JsonGenerator json, PlacedEdit edit) throws IOException {
    writePlace(json, edit.finding().line(), edit.column(), edit.endColumn());
  }

  private static void writePlace(JsonGenerator json, long line, int column, int endColumn)
      throws IOException {
    json.writeNumberField("startLine", line);
    json.writeNumberField("startColumn", column);
    json.writeNumberField("endColumn", endColumn);
  }

  private static void writeContext(JsonGenerator json, PlacedEdit edit) throws IOException {
    String source = edit.source();
    Span span = edit.edit().source();
    int start = Excerpt.back(source, span.start(), CONTEXT);
    int end = Excerpt.forward(source, span.end(), CONTEXT);
    if (end - start == span.length()) {
      return; // A context is larger than its region.
    }
    json.writeObjectFieldStart("contextRegion");
    writePlace(
        json,
        edit.finding().line(),
        edit.column() - source.codePointCount(start, span.start()),
        edit.endColumn() + source.codePointCount(span.end(), end));
    writeSnippet(json, source.substring(start, end));
    json.writeEndObject();
  }

  private static void writeSnippet(JsonGenerator json, String text) throws IOException {
    json.writeObjectFieldStart("snippet");
    JsonStrings.writeField(json, "text", text);
    json.writeEndObject();
  }
}
