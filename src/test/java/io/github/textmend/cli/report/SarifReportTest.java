package io.github.textmend.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.textmend.result.Edit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report for code scanning. */
class SarifReportTest {
  private static JsonNode run(SampleRun run) throws IOException {
    JsonNode log = JsonMapper.shared().readTree(run.report(ReportFormat.SARIF));
    assertEquals("2.1.0", log.path("version").stringValue());
    assertEquals(1, log.path("runs").size());
    return log.path("runs").get(0);
  }

  private static JsonNode region(JsonNode result) {
    return result.path("locations").get(0).path("physicalLocation").path("region");
  }

  @Test
  void hasARuleForEachKindAndOneForLosses() throws IOException {
    JsonNode rules = run(new SampleRun()).path("tool").path("driver").path("rules");
    List<String> ids = rules.values().stream().map(rule -> rule.path("id").stringValue()).toList();
    List<String> kinds =
        List.of(Edit.Kind.values()).stream().map(kind -> KindText.of(kind).id()).toList();
    assertEquals(kinds, ids.subList(0, kinds.size()));
    assertEquals(List.of("loss"), ids.subList(kinds.size(), ids.size()));
    for (JsonNode rule : rules) {
      assertFalse(rule.path("id").stringValue().equalsIgnoreCase(rule.path("name").stringValue()));
      assertTrue(rule.path("fullDescription").path("text").stringValue().endsWith("."));
    }
  }

  @Test
  void hasAResultForEachEdit() throws IOException {
    JsonNode run = run(SampleRun.ofAllSorts());
    long edits =
        run.path("results").values().stream()
            .filter(result -> !result.path("ruleId").stringValue().equals("loss"))
            .count();
    assertEquals(SampleRun.ofAllSorts().edits().size(), edits);
    assertResultsNameTheirRule(run);
    assertResultsNameTheirRule(run(SampleRun.withLosses()));
  }

  private static void assertResultsNameTheirRule(JsonNode run) {
    JsonNode rules = run.path("tool").path("driver").path("rules");
    for (JsonNode result : run.path("results")) {
      JsonNode rule = rules.get(result.path("ruleIndex").intValue());
      assertEquals(rule.path("id"), result.path("ruleId"));
      assertEquals(rule.path("defaultConfiguration").path("level"), result.path("level"));
    }
  }

  @Test
  void whatIsBeyondRecoveryIsAResultWithoutAFix() throws IOException {
    List<JsonNode> losses =
        run(SampleRun.withLosses()).path("results").values().stream()
            .filter(result -> result.path("ruleId").stringValue().equals("loss"))
            .toList();
    assertEquals(3, losses.size());
    JsonNode first = losses.get(0);
    assertEquals(
        "“锟斤拷” is beyond recovery: utf-8 read as gb18030",
        first.path("message").path("text").stringValue());
    assertEquals(9, region(first).path("startColumn").intValue());
    assertEquals(12, region(first).path("endColumn").intValue());
    assertEquals("锟斤拷", region(first).path("snippet").path("text").stringValue());
    assertEquals("{\"startLine\":4}", region(losses.get(2)).toString());
    assertTrue(losses.stream().noneMatch(loss -> loss.has("fixes")));
  }

  @Test
  void theRunnerUpIsTold() throws IOException {
    JsonNode results = run(new SampleRun().text("a.txt", "Ð½ÐµÑ?")).path("results");
    JsonNode last = results.get(results.size() - 1);
    String other = last.path("properties").path("alternative").path("after").stringValue();
    String message = last.path("message").path("text").stringValue();
    assertTrue(message.contains("; or “" + other + "” utf-8 read as "), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le cafÃ© est prÃªt.",
        "🙂🙂 Ã©tÃ© and 50&nbsp;% of ÐŸÑ€Ð¸Ð²ÐµÑ‚",
        "He said donâ€™t, “small†print",
        "e\u0301 &amp; ﬁ \u0091x\u0092"
      })
  void fixesMakeTheMendedLine(String line) throws IOException {
    SampleRun sample = new SampleRun().text("a.txt", line);
    JsonNode run = run(sample);
    assertEquals("unicodeCodePoints", run.path("columnKind").stringValue());
    List<JsonNode> results = new ArrayList<>(run.path("results").values());
    Collections.reverse(results);
    StringBuilder text = new StringBuilder(line);
    for (JsonNode result : results) {
      JsonNode change = result.path("fixes").get(0).path("artifactChanges").get(0);
      JsonNode replacement = change.path("replacements").get(0);
      JsonNode deleted = replacement.path("deletedRegion");
      text.replace(
          line.offsetByCodePoints(0, deleted.path("startColumn").intValue() - 1),
          line.offsetByCodePoints(0, deleted.path("endColumn").intValue() - 1),
          replacement.path("insertedContent").path("text").stringValue());
    }
    assertEquals(sample.edits().get(0).finding().mended().text(), text.toString());
  }

  @Test
  void regionsHaveWhatStandsThere() throws IOException {
    JsonNode result = run(new SampleRun().text("a.txt", "🙂 Le cafÃ©")).path("results").get(0);
    JsonNode region = region(result);
    assertEquals(1, region.path("startLine").intValue());
    assertEquals(9, region.path("startColumn").intValue());
    assertEquals(11, region.path("endColumn").intValue());
    assertEquals("Ã©", region.path("snippet").path("text").stringValue());
    JsonNode context =
        result.path("locations").get(0).path("physicalLocation").path("contextRegion");
    assertEquals(1, context.path("startColumn").intValue());
    assertEquals("🙂 Le cafÃ©", context.path("snippet").path("text").stringValue());
  }

  @Test
  void ofARecordTheLineAndTheFieldAreKnown() throws IOException {
    JsonNode result =
        run(new SampleRun().record("a.jsonl", 7, "user.name", "cafÃ©")).path("results").get(0);
    assertEquals("{\"startLine\":7}", region(result).toString());
    assertEquals(
        "user.name",
        result
            .path("locations")
            .get(0)
            .path("logicalLocations")
            .get(0)
            .path("fullyQualifiedName")
            .stringValue());
    assertFalse(result.has("fixes"), "a place in the file is not known");
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, a.txt",
    "./a/../b c.txt, b%20c.txt",
    "100%.txt, 100%25.txt",
    "a:b.txt, a%3Ab.txt",
    "q?#[x].txt, q%3F%23%5Bx%5D.txt",
    "é.txt, %C3%A9.txt",
    "/elsewhere/a b.txt, file:///elsewhere/a%20b.txt",
    "-, -",
  })
  void namesOfFilesAreUris(String file, String uri) {
    assertEquals(uri, ArtifactUri.of(file));
  }

  @Test
  void absoluteNamesBelowTheFolderAreRelative() {
    assertEquals("docs/a.txt", ArtifactUri.of(Path.of("docs/a.txt").toAbsolutePath().toString()));
  }

  @Test
  void bracesAndLinksInMessagesStayText() throws IOException {
    JsonNode results =
        run(new SampleRun().edit("a.txt", "", "{0} [x](y)", "Ã", 0.5)).path("results");
    assertTrue(
        results
            .get(0)
            .path("message")
            .path("text")
            .stringValue()
            .startsWith("“{{0}} \\[x\\](y)” should be"),
        results.toString());
  }

  @Test
  void problemsAreNotifications() throws IOException {
    JsonNode invocation = run(SampleRun.ofAllSorts()).path("invocations").get(0);
    assertFalse(invocation.path("executionSuccessful").booleanValue());
    JsonNode notifications = invocation.path("toolExecutionNotifications");
    assertEquals("warning", notifications.get(0).path("level").stringValue());
    assertEquals("error", notifications.get(2).path("level").stringValue());
    assertEquals("ends too early", notifications.get(2).path("message").path("text").stringValue());
  }

  @Test
  void isBoundedAndTellsHowManyMore() throws IOException {
    SampleRun sample = new SampleRun();
    for (int i = 0; i < SarifReport.MOST_RESULTS + 3; i++) {
      sample.edit("a.txt", "x ", "Ã", "à", 0.9);
    }
    JsonNode run = run(sample);
    assertEquals(SarifReport.MOST_RESULTS, run.path("results").size());
    JsonNode notifications = run.path("invocations").get(0).path("toolExecutionNotifications");
    assertEquals(
        "3 more edits are not listed.",
        notifications.get(0).path("message").path("text").stringValue());
  }
}
