package io.github.textmend.tools.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dictionary has no documented form: another ICU4J may bring another. */
class BreakDictionaryTest {
  @Test
  void probabilitiesAddUpToOne() throws IOException {
    double sum = BreakDictionary.read().values().stream().mapToDouble(p -> p).sum();
    assertEquals(1, sum, 0.1);
  }

  @ParameterizedTest
  @CsvSource({"的, 鐘", "中国, 旌旗", "の, 峠", "時間, 時雨"})
  void commonWordsAreLikelier(String common, String rare) throws IOException {
    SortedMap<String, Double> words = BreakDictionary.read();
    assertTrue(words.getOrDefault(common, 0.0) > words.getOrDefault(rare, 1.0));
  }
}
