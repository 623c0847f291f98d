package io.github.textmend.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.textmend.result.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report for programs. */
class JsonReportTest {
  private static final Path SCHEMA = Path.of("docs/pipelines/report.schema.json");

  private static JsonNode report(SampleRun run) throws IOException {
    return JsonMapper.shared().readTree(run.report(ReportFormat.JSON));
  }

  @Test
  void isAsItsSchemaTells() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    for (SampleRun run : List.of(SampleRun.ofAllSorts(), SampleRun.withLosses(), new SampleRun())) {
      String report = run.report(ReportFormat.JSON);
      assertEquals(List.of(), schema.validate(report, InputFormat.JSON));
    }
    assertTrue(schema.validate("{\"report\":\"textmend\"}", InputFormat.JSON).size() > 0);
  }

  @Test
  void theSchemaNamesEveryFieldThatIsWritten() throws IOException {
    JsonNode schema = JsonMapper.shared().readTree(SCHEMA.toFile());
    assertNamedWithParts(report(SampleRun.ofAllSorts()), schema);
    assertNamedWithParts(report(SampleRun.withLosses()), schema);
  }

  private static void assertNamedWithParts(JsonNode report, JsonNode schema) {
    JsonNode definitions = schema.path("$defs");
    assertNamed(report, schema);
    report.path("files").forEach(file -> assertNamed(file, definitions.path("file")));
    edits(report).forEach(edit -> assertNamed(edit, definitions.path("edit")));
    losses(report).forEach(loss -> assertNamed(loss, definitions.path("loss")));
    report.path("problems").forEach(problem -> assertNamed(problem, definitions.path("problem")));
    assertNamed(report.path("totals"), definitions.path("totals"));
  }

  private static void assertNamed(JsonNode object, JsonNode schema) {
    List<String> known = List.copyOf(schema.path("properties").propertyNames());
    assertTrue(known.containsAll(object.propertyNames()), object + " has fields beyond " + known);
  }

  private static List<JsonNode> edits(JsonNode report) {
    List<JsonNode> edits = new ArrayList<>();
    report.path("files").forEach(file -> file.path("edits").forEach(edits::add));
    return edits;
  }

  private static List<JsonNode> losses(JsonNode report) {
    List<JsonNode> losses = new ArrayList<>();
    report.path("files").forEach(file -> file.path("losses").forEach(losses::add));
    return losses;
  }

  @Test
  void tellsWhatIsBeyondRecovery() throws IOException {
    JsonNode report = report(SampleRun.withLosses());
    assertEquals(
        List.of(
            "{\"line\":1,\"column\":9,\"text\":\"锟斤拷\","
                + "\"chain\":[{\"written\":\"utf-8\",\"read_as\":\"gb18030\"}]}",
            "{\"line\":1,\"column\":17,\"text\":\"�\",\"chain\":[]}",
            "{\"line\":4,\"column\":1,\"field\":\"name\",\"text\":\"��\"," + "\"chain\":[]}"),
        losses(report).stream().map(JsonNode::toString).toList());
    assertEquals(3, report.path("totals").path("losses").intValue());
  }

  @Test
  void lossesOfAFileAreBoundedAndAllCounted() throws IOException {
    SampleRun run = new SampleRun();
    run.text("a.txt", "� ".repeat(JsonReport.MOST_LOSSES + 7)).text("b.txt", "�");
    JsonNode report = report(run);
    assertEquals(JsonReport.MOST_LOSSES + 1, losses(report).size());
    assertEquals(JsonReport.MOST_LOSSES + 8, report.path("totals").path("losses").intValue());
  }

  @Test
  void tellsTheRunnerUp() throws IOException {
    List<JsonNode> edits = edits(report(new SampleRun().text("a.txt", "cafÃ©", "Ð½ÐµÑ?")));
    JsonNode doubtful = edits.get(edits.size() - 1);
    JsonNode other = doubtful.path("alternative");
    assertNotEquals(doubtful.path("after"), other.path("after"));
    assertEquals(doubtful.path("chain"), other.path("chain"));
    double sum = doubtful.path("confidence").doubleValue() + other.path("confidence").doubleValue();
    assertTrue(sum <= 1, doubtful.toString());
    assertFalse(edits.get(0).has("alternative"), "nothing else comes near");
  }

  @Test
  void hasEveryEditToTheCharacter() throws IOException {
    SampleRun run = SampleRun.ofAllSorts();
    List<JsonNode> written = edits(report(run));
    assertEquals(run.edits().size(), written.size());
    for (int i = 0; i < written.size(); i++) {
      PlacedEdit edit = run.edits().get(i);
      JsonNode json = written.get(i);
      assertEquals(edit.before(), json.path("before").stringValue());
      assertEquals(edit.after(), json.path("after").stringValue());
      assertEquals(edit.column(), json.path("column").intValue());
      assertEquals(edit.edit().confidence(), json.path("confidence").doubleValue());
      assertEquals(edit.edit().inferred(), json.path("inferred").booleanValue());
      assertEquals(edit.edit().chain().size(), json.path("chain").size());
    }
  }

  @Test
  void tellsHowAndWhere() throws IOException {
    SampleRun run = new SampleRun().record("users.jsonl", 12, "profile.name", "🙂 FranÃ§ois");
    JsonNode edit = edits(report(run)).get(0);
    assertEquals(12, edit.path("line").intValue());
    assertEquals(7, edit.path("column").intValue(), "columns count code points");
    assertEquals("profile.name", edit.path("field").stringValue());
    assertEquals("encoding", edit.path("kind").stringValue());
    assertEquals("utf-8", edit.path("chain").get(0).path("written").stringValue());
    assertEquals("windows-1252", edit.path("chain").get(0).path("read_as").stringValue());
    assertEquals("🙂 Fran", edit.path("left").stringValue());
    assertEquals("ois", edit.path("right").stringValue());
  }

  @Test
  void totalsAddUp() throws IOException {
    JsonNode report = report(SampleRun.ofAllSorts());
    JsonNode totals = report.path("totals");
    int edits = edits(report).size();
    assertEquals(edits, totals.path("edits").intValue());
    assertEquals(edits, totals.path("kinds").values().stream().mapToInt(JsonNode::intValue).sum());
    assertEquals(
        edits, totals.path("confidence").values().stream().mapToInt(JsonNode::intValue).sum());
    assertEquals(12, totals.path("files").intValue());
    assertEquals(0.632, totals.path("least_confidence").doubleValue());
    assertEquals(Edit.Kind.values().length, totals.path("kinds").size());
  }

  @Test
  void anEditStandsOnALine() throws IOException {
    SampleRun run = SampleRun.ofAllSorts();
    long lines =
        run.report(ReportFormat.JSON).lines().filter(line -> line.startsWith("{\"line\":")).count();
    assertEquals(run.edits().size(), lines);
  }
}
