package io.github.textmend.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.textmend.cli.finding.FileOutcome;
import io.github.textmend.cli.finding.Finding;
import io.github.textmend.cli.finding.PlacedLoss;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Misreading;
import io.github.textmend.result.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Every edit as it is found, then totals. {@code docs/pipelines/report.schema.json} tells the form.
 */
final class JsonReport implements Report {
  /** Goes up when a program that reads the form before would misunderstand the new one. */
  private static final int VERSION = 1;

  private static final int CONTEXT = 40;

  /** Of one file; they are held until its edits are written. */
  static final int MOST_LOSSES = 1000;

  private record Loss(long line, int column, String field, String text, List<Misreading> chain) {}

  private final JsonGenerator json;
  private final List<Loss> losses = new ArrayList<>();
  private boolean inFile;

  JsonReport(OutputStream out, String version) throws IOException {
    json = JsonLayout.generator(out, Set.of("files", "edits", "problems"));
    json.writeStartObject();
    json.writeStringField("report", "textmend");
    json.writeNumberField("version", VERSION);
    json.writeStringField("made_by", "textmend " + version);
    json.writeArrayFieldStart("files");
  }

  @Override
  public void found(Finding finding) throws IOException {
    if (!inFile) {
      inFile = true;
      json.writeStartObject();
      JsonStrings.writeField(json, "file", finding.file());
      json.writeArrayFieldStart("edits");
    }
    for (PlacedEdit edit : PlacedEdit.of(finding)) {
      write(edit);
    }
    PlacedLoss.of(finding).stream().limit(MOST_LOSSES - losses.size()).forEach(this::keep);
  }

  private void keep(PlacedLoss placed) {
    Finding finding = placed.finding();
    String text = Excerpt.shortened(placed.text(), CONTEXT);
    List<Misreading> chain = placed.loss().chain();
    losses.add(new Loss(finding.line(), placed.column(), finding.field(), text, chain));
  }

  private void write(PlacedEdit placed) throws IOException {
    Finding finding = placed.finding();
    Edit edit = placed.edit();
    json.writeStartObject();
    json.writeNumberField("line", finding.line());
    json.writeNumberField("column", placed.column());
    if (placed.inField()) {
      JsonStrings.writeField(json, "field", finding.field());
    }
    json.writeStringField("kind", placed.kind().id());
    JsonStrings.writeField(json, "before", placed.before());
    JsonStrings.writeField(json, "after", placed.after());
    JsonTotals.writeChain(json, edit.chain());
    json.writeNumberField("confidence", edit.confidence());
    json.writeBooleanField("inferred", edit.inferred());
    JsonTotals.writeAlternative(json, edit);
    writeContext(placed.source(), edit.source());
    json.writeEndObject();
  }

  private void writeContext(String source, Span span) throws IOException {
    int start = Excerpt.back(source, span.start(), CONTEXT);
    int end = Excerpt.forward(source, span.end(), CONTEXT);
    JsonStrings.writeField(json, "left", source.substring(start, span.start()));
    JsonStrings.writeField(json, "right", source.substring(span.end(), end));
  }

  @Override
  public void fileEnded(FileOutcome outcome) throws IOException {
    if (!inFile) {
      return;
    }
    inFile = false;
    json.writeEndArray();
    if (!losses.isEmpty()) {
      writeLosses();
    }
    json.writeNumberField("lines", outcome.lines());
    json.writeNumberField("bytes", outcome.bytes());
    json.writeBooleanField("written", outcome.written());
    json.writeEndObject();
  }

  private void writeLosses() throws IOException {
    json.writeArrayFieldStart("losses");
    for (Loss loss : losses) {
      json.writeStartObject();
      json.writeNumberField("line", loss.line());
      json.writeNumberField("column", loss.column());
      if (!loss.field().isEmpty()) {
        JsonStrings.writeField(json, "field", loss.field());
      }
      JsonStrings.writeField(json, "text", loss.text());
      JsonTotals.writeChain(json, loss.chain());
      json.writeEndObject();
    }
    json.writeEndArray();
    losses.clear();
  }

  @Override
  public void finish(Totals totals) throws IOException {
    json.writeEndArray();
    writeProblems(totals);
    JsonTotals.write(json, totals);
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private void writeProblems(Totals totals) throws IOException {
    json.writeArrayFieldStart("problems");
    for (Totals.Problem problem : totals.problems()) {
      json.writeStartObject();
      JsonStrings.writeField(json, "file", problem.file());
      if (problem.line() > 0) {
        json.writeNumberField("line", problem.line());
      }
      JsonStrings.writeField(json, "message", problem.message());
      json.writeBooleanField("error", problem.error());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
