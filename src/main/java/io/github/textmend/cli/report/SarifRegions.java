package io.github.textmend.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.textmend.cli.finding.Finding;
import io.github.textmend.cli.finding.PlacedLoss;
import io.github.textmend.result.Span;
import java.io.IOException;

/** Where edits and losses are, in the terms of SARIF. */
final class SarifRegions {
  private static final int CONTEXT = 40;

  private SarifRegions() {}

  /**
   * Fields of a physical location: of a record its line, of a text the columns and what is there.
   */
  static void write(JsonGenerator json, PlacedEdit edit) throws IOException {
    write(json, edit.finding(), edit.edit().source(), edit.column(), edit.endColumn());
  }

  /** The same fields for what is beyond recovery. */
  static void write(JsonGenerator json, PlacedLoss loss) throws IOException {
    write(json, loss.finding(), loss.source(), loss.column(), loss.endColumn());
  }

  private static void write(
      JsonGenerator json, Finding finding, Span span, int column, int endColumn)
      throws IOException {
    json.writeObjectFieldStart("region");
    if (!finding.field().isEmpty()) {
      json.writeNumberField("startLine", finding.line());
      json.writeEndObject();
      return;
    }
    writePlace(json, finding.line(), column, endColumn);
    writeSnippet(json, span.of(finding.mended().source()));
    json.writeEndObject();
    writeContext(json, finding, span, column, endColumn);
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

  private static void writeContext(
      JsonGenerator json, Finding finding, Span span, int column, int endColumn)
      throws IOException {
    String source = finding.mended().source();
    int start = Excerpt.back(source, span.start(), CONTEXT);
    int end = Excerpt.forward(source, span.end(), CONTEXT);
    if (end - start == span.length()) {
      return; // A context is larger than its region.
    }
    json.writeObjectFieldStart("contextRegion");
    writePlace(
        json,
        finding.line(),
        column - source.codePointCount(start, span.start()),
        endColumn + source.codePointCount(span.end(), end));
    writeSnippet(json, source.substring(start, end));
    json.writeEndObject();
  }

  private static void writeSnippet(JsonGenerator json, String text) throws IOException {
    json.writeObjectFieldStart("snippet");
    JsonStrings.writeField(json, "text", text);
    json.writeEndObject();
  }
}
