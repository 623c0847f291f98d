package io.github.textmend.solr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.core.CoreContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A core in the same process: what is stored, found and highlighted. */
@Timeout(120)
class MendedDocumentsTest {
  @TempDir static Path home;
  private static EmbeddedSolrServer solr;

  @BeforeAll
  static void start() throws Exception {
    solr = EmbeddedSolr.start(home, "preset=standard");
  }

  @AfterAll
  static void stop() throws Exception {
    if (solr != null) {
      solr.close();
    }
  }

  private static SolrInputDocument document(String id, Object... fieldsAndValues) {
    SolrInputDocument document = new SolrInputDocument("id", id);
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      document.addField((String) fieldsAndValues[i], fieldsAndValues[i + 1]);
    }
    return document;
  }

  private static void add(String chain, SolrInputDocument document) throws Exception {
    UpdateRequest request = new UpdateRequest();
    if (!chain.isEmpty()) {
      request.setParam("update.chain", chain);
    }
    request.add(document).commit(solr, EmbeddedSolr.CORE);
  }

  private static SolrDocument stored(String id) throws Exception {
    return solr.getById(EmbeddedSolr.CORE, id);
  }

  @Test
  void storesMendedText() throws Exception {
    add("", document("1", "body", "KÃ¶ln &amp; Bonn", "code", "Ã¶", "year", 2024L));
    assertEquals("Köln & Bonn", stored("1").get("body"));
    assertEquals("Ã¶", stored("1").get("code"), "no text field");
    assertEquals(2024L, stored("1").get("year"));
  }

  @Test
  void mendsEachOfSeveralValues() throws Exception {
    add("", document("2", "tags", List.of("KÃ¶ln", "Bonn", "MÃ¼nchen")));
    assertEquals(List.of("Köln", "Bonn", "München"), stored("2").get("tags"));
  }

  @Test
  void mendsAtomicUpdates() throws Exception {
    add("", document("3", "body", "a", "tags", "Bonn"));
    add("", document("3", "body", Map.of("set", "KÃ¶ln"), "tags", Map.of("add", List.of("Ã–d"))));
    assertEquals("Köln", stored("3").get("body"));
    assertEquals(List.of("Bonn", "Öd"), stored("3").get("tags"));
  }

  @Test
  void mendsNestedDocuments() throws Exception {
    add("", document("4", "body", "a", "parts", List.of(document("4.1", "body", "KÃ¶ln"))));
    QueryResponse found = solr.query(EmbeddedSolr.CORE, new SolrQuery("id:4.1"));
    assertEquals("Köln", found.getResults().get(0).get("body"));
  }

  @Test
  void mendsAllFieldsButTheUniqueKeyByDefault() throws Exception {
    add("all-fields", document("Ã¶", "body", "KÃ¶ln", "code", "Ã–l"));
    assertEquals("Köln", stored("Ã¶").get("body"));
    assertEquals("Öl", stored("Ã¶").get("code"));
  }

  @Test
  void findsAndHighlightsTextThatWasStoredAsItCame() throws Exception {
    add("as-it-came", document("5", "body", "Ein Zug nach DÃ¼sseldorf, pÃ¼nktlich."));
    SolrQuery query = new SolrQuery("body:düsseldorf");
    query.setHighlight(true).set("hl.fl", "body").set("hl.method", "unified");
    QueryResponse found = solr.query(EmbeddedSolr.CORE, query);
    assertEquals(
        List.of("Ein Zug nach <em>DÃ¼sseldorf</em>, pÃ¼nktlich."),
        found.getHighlighting().get("5").get("body"));
    assertEquals(1, solr.query(EmbeddedSolr.CORE, new SolrQuery("body:DÃ¼*")).getResults().size());
  }

  @Test
  void aWrongSpecKeepsTheCoreFromLoadingAndIsNamed(@TempDir Path other) throws Exception {
    try (EmbeddedSolrServer refused = EmbeddedSolr.start(other, "preset=nice")) {
      CoreContainer.CoreLoadFailure failure =
          refused.getCoreContainer().getCoreInitFailures().get(EmbeddedSolr.CORE);
      StringBuilder told = new StringBuilder();
      for (Throwable cause = failure.exception; cause != null; cause = cause.getCause()) {
        told.append(cause.getMessage()).append('\n');
      }
      assertTrue(
          told.toString().contains("spec \"preset=nice\": unknown preset \"nice\""),
          told::toString);
    }
  }
}
