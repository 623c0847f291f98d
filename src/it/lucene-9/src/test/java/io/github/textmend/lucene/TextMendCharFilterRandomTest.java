package io.github.textmend.lucene;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.analysis.MockTokenizer;

/** Lucene's own checks of token streams and their offsets, on random and on damaged text. */
public class TextMendCharFilterRandomTest extends BaseTokenStreamTestCase {
  private static final List<String> SPECS =
      List.of("", "preset=standard", "preset=corpus", "preset=search", "preset=ascii");

  private static final List<String> PARTS =
      List.of(
          "l’été",
          "Grüße aus Köln",
          "Завтра будет солнечно",
          "„Łódź”",
          "图书馆",
          "😀",
          "— ¿qué?",
          "caf&eacute;",
          "½",
          "\u200B",
          "  ",
          "\r\n",
          "clean");

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.ISO_8859_1,
          Charset.forName("windows-1251"),
          Charset.forName("KOI8-R"),
          Charset.forName("GB18030"));

  private static Analyzer analyzer(String spec, boolean standard) {
    Map<String, String> arguments = new HashMap<>(Map.of("spec", spec));
    TextMendCharFilterFactory factory = new TextMendCharFilterFactory(arguments);
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer =
            standard ? new StandardTokenizer() : new MockTokenizer(MockTokenizer.WHITESPACE, false);
        return new TokenStreamComponents(tokenizer);
      }

      @Override
      protected Reader initReader(String field, Reader reader) {
        return factory.create(reader);
      }
    };
  }

  public void testRandomText() throws IOException {
    for (String spec : SPECS) {
      try (Analyzer analyzer = analyzer(spec, random().nextBoolean())) {
        checkRandomData(random(), analyzer, atLeast(100));
      }
    }
  }

  public void testRandomLongText() throws IOException {
    try (Analyzer analyzer = analyzer("preset=standard", true)) {
      checkRandomData(random(), analyzer, atLeast(5), 8192);
    }
  }

  public void testDamagedText() throws IOException {
    for (String spec : SPECS) {
      try (Analyzer analyzer = analyzer(spec, random().nextBoolean())) {
        for (int i = 0; i < 100; i++) {
          checkAnalysisConsistency(random(), analyzer, random().nextBoolean(), damaged(random()));
        }
      }
    }
  }

  public void testEmptyText() throws IOException {
    try (Analyzer analyzer =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new KeywordTokenizer());
          }

          @Override
          protected Reader initReader(String field, Reader reader) {
            return new TextMendCharFilterFactory(new HashMap<>()).create(reader);
          }
        }) {
      checkOneTerm(analyzer, "", "");
    }
  }

  public void testOffsetsOfTokens() throws IOException {
    try (Analyzer analyzer = analyzer("", true)) {
      assertAnalyzesTo(
          analyzer,
          "in KÃ¶ln, å›¾ä¹¦ä¹¦ Ð´Ð¾Ð¼",
          new String[] {"in", "Köln", "图", "书", "书", "дом"},
          new int[] {0, 3, 10, 13, 16, 20},
          new int[] {2, 8, 13, 16, 19, 26});
    }
  }

  private static String damaged(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      String part = PARTS.get(random.nextInt(PARTS.size()));
      for (int layers = random.nextInt(3); layers > 0; layers--) {
        Charset readAs = CHARSETS.get(random.nextInt(CHARSETS.size()));
        part = new String(part.getBytes(StandardCharsets.UTF_8), readAs);
      }
      text.append(part).append(random.nextInt(4) == 0 ? "" : " ");
    }
    return text.toString();
  }
}
