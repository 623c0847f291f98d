package io.github.textmend.lucene;

import io.github.textmend.TextMend;
import io.github.textmend.throughput.Comparison;
import io.github.textmend.throughput.Measurements;
import io.github.textmend.throughput.OtherWork;
import io.github.textmend.throughput.SourceText;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.Version;

/**
 * Measures on one thread how fast texts are mended, analyzed and indexed, and writes the section of
 * Lucene in docs/engines.md.
 */
final class Throughput {
  private static final String BARE = "the library alone";
  private static final String ANALYSIS = "analysis without mending";
  private static final String MENDING = "analysis with mending";
  private static final double SHARE = 0.25;

  private Throughput() {}

  public static void main(String[] arguments) throws Exception {
    OtherWork others = OtherWork.watch();
    double start = Comparison.seconds(() -> analyze(List.of("Ã©tÃ©"), analyzer(true)));
    Map<SourceText, Comparison> texts = new EnumMap<>(SourceText.class);
    for (SourceText text : SourceText.values()) {
      texts.put(text, compared(text.rows(SHARE)));
    }
    StringBuilder section = new StringBuilder();
    section.append(
        String.format(
            Locale.ROOT,
            "Lucene %s, all on one thread, an index in memory; %s.%n%n%s%n",
            Version.LATEST,
            Measurements.machine(),
            Comparison.table(texts)));
    texts.forEach(
        (text, compared) ->
            section.append(
                String.format(
                    Locale.ROOT,
                    "- %s (%s): a text takes the library %.2f µs, analysis %.2f without mending and"
                        + " %.2f with it.%n",
                    text.description(),
                    compared.size(),
                    compared.time(BARE),
                    compared.time(ANALYSIS),
                    compared.time(MENDING))));
    section.append(
        String.format(
            Locale.ROOT,
            "%nNot in the figures: the first text of all, with all classes and tables to load, took"
                + " %.2f s. Several nodes were not measured.%n%s%n",
            start,
            others.told()));
    Measurements.write("Lucene", section.toString());
  }

  private static Comparison compared(List<String> texts) throws Exception {
    TextMend textMend = TextMend.parse("");
    Analyzer without = analyzer(false);
    Analyzer with = analyzer(true);
    return new Comparison(texts)
        .with(BARE, () -> texts.forEach(textMend::mend))
        .with(ANALYSIS, () -> analyze(texts, without))
        .with(MENDING, () -> analyze(texts, with))
        .with("indexing without mending", () -> index(texts, without))
        .with("indexing with mending", () -> index(texts, with))
        .measure();
  }

  private static Analyzer analyzer(boolean mending) throws IOException {
    CustomAnalyzer.Builder builder = CustomAnalyzer.builder();
    if (mending) {
      builder.addCharFilter("textmend");
    }
    return builder.withTokenizer("standard").addTokenFilter("lowercase").build();
  }

  private static void analyze(List<String> texts, Analyzer analyzer) throws IOException {
    for (String text : texts) {
      try (TokenStream tokens = analyzer.tokenStream("body", text)) {
        tokens.reset();
        while (tokens.incrementToken()) {}
        tokens.end();
      }
    }
  }

  private static void index(List<String> texts, Analyzer analyzer) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (String text : texts) {
        Document document = new Document();
        document.add(new TextField("body", text, Field.Store.YES));
        writer.addDocument(document);
      }
    }
  }
}
