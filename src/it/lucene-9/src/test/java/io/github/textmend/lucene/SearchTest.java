package io.github.textmend.lucene;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** An index of damaged texts is searched for what was meant, and the damaged source highlighted. */
public class SearchTest {
  private static final List<String> TEXTS =
      List.of(
          "Der Zug nach KÃ¶ln ist pÃ¼nktlich.",
          "La rÃ©union est prÃ©vue Ã  dix heures.",
          "Р—Р°РІС‚СЂР° Р±СѓРґРµС‚ СЃРѕР»РЅРµС‡РЅРѕ.",
          "å›¾ä¹¦é¦†æ˜ŸæœŸä¸€ä¸å¼€é—¨ã€‚",
          "Köln is spelt as it should be.");

  private ByteBuffersDirectory directory;
  private DirectoryReader reader;
  private Analyzer analyzer;

  @Before
  public void index() throws IOException {
    analyzer =
        CustomAnalyzer.builder()
            .addCharFilter("textmend", "spec", "preset=encoding")
            .withTokenizer("standard")
            .addTokenFilter("lowercase")
            .build();
    directory = new ByteBuffersDirectory();
    FieldType type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (String text : TEXTS) {
        Document document = new Document();
        document.add(new Field("body", text, type));
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
  }

  @After
  public void close() throws IOException {
    reader.close();
    directory.close();
  }

  private List<String> highlighted(String question) throws Exception {
    IndexSearcher searcher = new IndexSearcher(reader);
    Query query = new QueryParser("body", analyzer).parse(question);
    TopDocs found = searcher.search(query, 10);
    UnifiedHighlighter highlighter = UnifiedHighlighter.builder(searcher, analyzer).build();
    List<String> all = new ArrayList<>(Arrays.asList(highlighter.highlight("body", query, found)));
    all.sort(null);
    return all;
  }

  @Test
  public void findsDamagedAndCleanTextAndHighlightsBoth() throws Exception {
    assertEquals(
        List.of(
            "<b>Köln</b> is spelt as it should be.", "Der Zug nach <b>KÃ¶ln</b> ist pÃ¼nktlich."),
        highlighted("Köln"));
  }

  @Test
  public void aDamagedQueryFindsTheSame() throws Exception {
    assertEquals(highlighted("Köln"), highlighted("KÃ¶ln"));
  }

  @Test
  public void highlightsTheCharactersThatAWordWas() throws Exception {
    assertEquals(
        List.of("La <b>rÃ©union</b> est <b>prÃ©vue</b> Ã  dix heures."),
        highlighted("réunion prévue"));
    assertEquals(List.of("Р—Р°РІС‚СЂР° <b>Р±СѓРґРµС‚</b> СЃРѕР»РЅРµС‡РЅРѕ."), highlighted("будет"));
  }

  @Test
  public void highlightsOneIdeographOfManyInOneEdit() throws Exception {
    assertEquals(List.of("å›¾ä¹¦é¦†<b>æ˜Ÿ</b>æœŸä¸€ä¸å¼€é—¨ã€‚"), highlighted("星"));
  }

  @Test
  public void mendsQueriesWithWildcards() throws Exception {
    assertEquals(2, highlighted("KÃ¶*").size());
  }
}
