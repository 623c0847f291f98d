package io.github.textmend.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.textmend.result.Alternative;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Misreading;
import java.io.IOException;
import java.util.List;

/** Totals as a field {@code totals} of a JSON object. */
final class JsonTotals {
  private JsonTotals() {}

  static void write(JsonGenerator json, Totals totals) throws IOException {
    json.writeObjectFieldStart("totals");
    json.writeNumberField("files", totals.files());
    json.writeNumberField("changed_files", totals.changedFiles());
    json.writeNumberField("lines", totals.lines());
    json.writeNumberField("bytes", totals.bytes());
    json.writeNumberField("problems", totals.problemCount());
    json.writeNumberField("edits", totals.edits());
    json.writeNumberField("inferred", totals.inferred());
    json.writeNumberField("losses", totals.losses());
    json.writeNumberField("least_confidence", totals.leastConfidence());
    writeKinds(json, totals);
    writeBands(json, totals);
    writeChains(json, totals.chains());
    writeFiles(json, totals.worstFiles());
    json.writeEndObject();
  }

  private static void writeKinds(JsonGenerator json, Totals totals) throws IOException {
    json.writeObjectFieldStart("kinds");
    for (Edit.Kind kind : Edit.Kind.values()) {
      json.writeNumberField(KindText.of(kind).id(), totals.edits(kind));
    }
    json.writeEndObject();
  }

  private static void writeBands(JsonGenerator json, Totals totals) throws IOException {
    json.writeObjectFieldStart("confidence");
    for (ConfidenceBand band : ConfidenceBand.values()) {
      json.writeNumberField(band.id(), totals.edits(band));
    }
    json.writeEndObject();
  }

  private static void writeChains(JsonGenerator json, Tally<List<Misreading>> chains)
      throws IOException {
    json.writeArrayFieldStart("chains");
    for (List<Misreading> chain : chains.descending()) {
      json.writeStartObject();
      writeChain(json, chain);
      json.writeNumberField("edits", chains.count(chain));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("edits_of_other_chains", chains.others());
  }

  private static void writeFiles(JsonGenerator json, List<Totals.FileCount> files)
      throws IOException {
    json.writeArrayFieldStart("most_edited");
    for (Totals.FileCount file : files) {
      json.writeStartObject();
      JsonStrings.writeField(json, "file", file.file());
      json.writeNumberField("edits", file.edits());
      json.writeNumberField("least_confidence", file.leastConfidence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A field {@code alternative}: the runner-up of an edit, if it has one. */
  static void writeAlternative(JsonGenerator json, Edit edit) throws IOException {
    if (edit.alternative().isEmpty()) {
      return;
    }
    Alternative other = edit.alternative().get();
    json.writeObjectFieldStart("alternative");
    JsonStrings.writeField(json, "after", other.text());
    writeChain(json, other.chain());
    json.writeNumberField("confidence", other.confidence());
    json.writeEndObject();
  }

  /** A field {@code chain}: the misreadings, the last one made first. */
  static void writeChain(JsonGenerator json, List<Misreading> chain) throws IOException {
    json.writeArrayFieldStart("chain");
    for (Misreading misreading : chain) {
      json.writeStartObject();
      json.writeStringField("written", misreading.written().label());
      json.writeStringField("read_as", misreading.readAs().label());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
