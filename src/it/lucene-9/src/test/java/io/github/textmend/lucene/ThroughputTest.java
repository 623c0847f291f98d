package io.github.textmend.lucene;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import io.github.textmend.TextMend;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.Test;

/**
 * How fast text is mended, analyzed and indexed, all in one run and on one thread; prints a table.
 * Runs if TEXTMEND_THROUGHPUT is set in the environment.
 */
public class ThroughputTest {
  private static final int TEXTS = 100_000;
  private static final int ROUNDS = 5;
  private static final int WARM_UP = 2;

  /** One round over all texts. */
  private interface Round {
    void run(List<String> texts) throws IOException;
  }

  @Test
  public void measure() throws IOException {
    assumeTrue(System.getenv("TEXTMEND_THROUGHPUT") != null);
    List<String> texts = texts();
    TextMend textMend = TextMend.parse("");
    Analyzer without = analyzer(false);
    Analyzer with = analyzer(true);
    assertEquals("damaged texts", TEXTS / 10, texts.stream().filter(textMend::isDamaged).count());
    System.out.println("| MB/s of UTF-8, one thread | median | range |\n| --- | --: | --: |");
    print("library alone", texts, all -> all.forEach(textMend::mend));
    print("analysis without mending", texts, all -> analyze(all, without));
    print("analysis with mending", texts, all -> analyze(all, with));
    print("indexing without mending", texts, all -> index(all, without));
    print("indexing with mending", texts, all -> index(all, with));
  }

  private static Analyzer analyzer(boolean mending) throws IOException {
    CustomAnalyzer.Builder builder = CustomAnalyzer.builder();
    if (mending) {
      builder.addCharFilter("textmend");
    }
    return builder.withTokenizer("standard").addTokenFilter("lowercase").build();
  }

  /** The project's sentences over and over, each with a number; each tenth is damaged. */
  private static List<String> texts() throws IOException {
    Path home = Path.of(System.getProperty("textmend.home"));
    List<String> sentences =
        Files.readAllLines(home.resolve("src/data/evaluation/sentences.tsv")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.substring(line.indexOf('\t') + 1))
            .toList();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      String text = sentences.get(i % sentences.size()) + " – " + i;
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      texts.add(i % 10 == 0 ? new String(bytes, StandardCharsets.ISO_8859_1) : text);
    }
    return texts;
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

  private static void print(String what, List<String> texts, Round round) throws IOException {
    long bytes = 0;
    for (String text : texts) {
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
    }
    double[] speeds = new double[ROUNDS];
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      long start = System.nanoTime();
      round.run(texts);
      double speed = bytes * 1e3 / (System.nanoTime() - start);
      if (i >= 0) {
        speeds[i] = speed;
      }
    }
    Arrays.sort(speeds);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f–%.1f |%n",
        what,
        speeds[ROUNDS / 2],
        speeds[0],
        speeds[ROUNDS - 1]);
  }
}
