package io.github.textmend.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.textmend.cli.finding.Finding;
import io.github.textmend.cli.finding.PlacedLoss;
import io.github.textmend.result.Edit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * SARIF 2.1.0: a rule for each kind of edits and one for losses, a result for each of both. Columns
 * count code points. The place in the file, and with it a fix, is known only for lines of text; of
 * a record, it is the line and the name of the field.
 */
final class SarifReport implements Report {
  /** GitHub refuses files with more. */
  static final int MOST_RESULTS = 25_000;

  private static final List<KindText> RULES = rules();
  private static final String ROOT = "%SRCROOT%";

  private final JsonGenerator json;
  private long edits;
  private long losses;

  SarifReport(OutputStream out, String version) throws IOException {
    json = JsonLayout.generator(out, Set.of("rules", "results", "toolExecutionNotifications"));
    json.writeStartObject();
    json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    writeTool(version);
    json.writeStringField("columnKind", "unicodeCodePoints");
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(ROOT);
    writeMessage("description", "The folder that the command was run in.");
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayFieldStart("results");
  }

  private static List<KindText> rules() {
    Stream<KindText> kinds = Arrays.stream(Edit.Kind.values()).map(KindText::of);
    return Stream.concat(kinds, Stream.of(KindText.LOSS)).toList();
  }

  private void writeTool(String version) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "textmend");
    json.writeStringField("version", version);
    json.writeArrayFieldStart("rules");
    for (KindText kind : RULES) {
      writeRule(kind);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeRule(KindText kind) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", kind.id());
    json.writeStringField("name", kind.pascalCase());
    writeMessage("shortDescription", kind.name() + ".");
    writeMessage("fullDescription", kind.description());
    writeMessage("help", kind.description());
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", kind.level().sarif());
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public void found(Finding finding) throws IOException {
    String uri = ArtifactUri.of(finding.file());
    for (PlacedEdit edit : PlacedEdit.of(finding)) {
      if (edits + losses < MOST_RESULTS) {
        edits++;
        writeResult(uri, edit);
      }
    }
    for (PlacedLoss loss : PlacedLoss.of(finding)) {
      if (edits + losses < MOST_RESULTS) {
        losses++;
        writeResult(uri, loss);
      }
    }
  }

  private void writeResult(String uri, PlacedLoss loss) throws IOException {
    json.writeStartObject();
    writeRuleOf(KindText.LOSS, EditMessage.of(loss));
    writeLocations(uri, loss.finding(), () -> SarifRegions.write(json, loss));
    json.writeObjectFieldStart("properties");
    JsonTotals.writeChain(json, loss.loss().chain());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeRuleOf(KindText kind, String message) throws IOException {
    json.writeStringField("ruleId", kind.id());
    json.writeNumberField("ruleIndex", RULES.indexOf(kind));
    json.writeStringField("level", kind.level().sarif());
    writeMessage("message", message);
  }

  private void writeResult(String uri, PlacedEdit edit) throws IOException {
    json.writeStartObject();
    writeRuleOf(edit.kind(), EditMessage.of(edit));
    writeLocations(uri, edit.finding(), () -> SarifRegions.write(json, edit));
    if (!edit.inField()) {
      writeFix(uri, edit);
    }
    writeProperties(edit);
    json.writeEndObject();
  }

  /** Writes fields of a physical location. */
  private interface Regions {
    void write() throws IOException;
  }

  private void writeLocations(String uri, Finding finding, Regions regions) throws IOException {
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    writeArtifact(uri);
    regions.write();
    json.writeEndObject();
    if (!finding.field().isEmpty()) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      JsonStrings.writeField(json, "fullyQualifiedName", finding.field());
      json.writeStringField("kind", "property");
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeArtifact(String uri) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri);
    if (ArtifactUri.isRelative(uri)) {
      json.writeStringField("uriBaseId", ROOT);
    }
    json.writeEndObject();
  }

  private void writeFix(String uri, PlacedEdit edit) throws IOException {
    json.writeArrayFieldStart("fixes");
    json.writeStartObject();
    writeMessage("description", "Mend it.");
    json.writeArrayFieldStart("artifactChanges");
    json.writeStartObject();
    writeArtifact(uri);
    json.writeArrayFieldStart("replacements");
    json.writeStartObject();
    json.writeObjectFieldStart("deletedRegion");
    SarifRegions.writePlace(json, edit);
    json.writeEndObject();
    json.writeObjectFieldStart("insertedContent");
    JsonStrings.writeField(json, "text", edit.after());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeProperties(PlacedEdit edit) throws IOException {
    json.writeObjectFieldStart("properties");
    JsonStrings.writeField(json, "before", edit.before());
    JsonStrings.writeField(json, "after", edit.after());
    JsonTotals.writeChain(json, edit.edit().chain());
    json.writeNumberField("confidence", edit.edit().confidence());
    json.writeBooleanField("inferred", edit.edit().inferred());
    JsonTotals.writeAlternative(json, edit.edit());
    json.writeEndObject();
  }

  @Override
  public void finish(Totals totals) throws IOException {
    json.writeEndArray();
    writeInvocation(totals);
    json.writeObjectFieldStart("properties");
    JsonTotals.write(json, totals);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private void writeInvocation(Totals totals) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", !totals.failed());
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (Totals.Problem problem : totals.problems()) {
      writeProblem(problem);
    }
    long more = totals.problemCount() - totals.problems().size();
    if (more > 0) {
      writeNotification("warning", more + " more problems are not listed.");
    }
    writeUnlisted(totals.edits() - edits, " more edits are not listed.");
    writeUnlisted(totals.losses() - losses, " more losses are not listed.");
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeUnlisted(long count, String message) throws IOException {
    if (count > 0) {
      writeNotification("warning", count + message);
    }
  }

  private void writeNotification(String level, String message) throws IOException {
    json.writeStartObject();
    json.writeStringField("level", level);
    writeMessage("message", message);
    json.writeEndObject();
  }

  private void writeProblem(Totals.Problem problem) throws IOException {
    json.writeStartObject();
    json.writeStringField("level", problem.error() ? "error" : "warning");
    writeMessage("message", VisibleText.plain(problem.message()));
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    writeArtifact(ArtifactUri.of(problem.file()));
    if (problem.line() > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", problem.line());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Braces stand for placeholders in a message, and a bracket before a parenthesis for a link. */
  private void writeMessage(String field, String text) throws IOException {
    String braced = text.replace("{", "{{").replace("}", "}}");
    String plain = braced.contains("](") ? braced.replace("[", "\\[").replace("]", "\\]") : braced;
    json.writeObjectFieldStart(field);
    json.writeStringField("text", plain);
    json.writeEndObject();
  }
}
