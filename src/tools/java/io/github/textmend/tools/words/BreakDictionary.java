package io.github.textmend.tools.words;

import com.ibm.icu.impl.ICUBinary;
import com.ibm.icu.util.CharsTrie;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Chinese and Japanese words by which ICU4J breaks text, with their frequencies on the web.
 *
 * <p>Its costs are negative logarithms. The step is not documented; with this one the probabilities
 * of all words add up to one.
 */
final class BreakDictionary {
  private static final int DATA_FORMAT = 0x44696374;
  private static final int INDEXES = 8;
  private static final double STEPS = 7.7;

  private BreakDictionary() {}

  static SortedMap<String, Double> read() throws IOException {
    ByteBuffer file = ICUBinary.getRequiredData("brkitr/cjdict.dict");
    ICUBinary.readHeader(file, DATA_FORMAT, null);
    int[] indexes = ICUBinary.getInts(file, INDEXES, 0);
    String trie = ICUBinary.getString(file, (indexes[3] - indexes[0]) / 2, 0);
    SortedMap<String, Double> words = new TreeMap<>();
    for (CharsTrie.Entry word : new CharsTrie(trie, 0)) {
      words.put(word.chars.toString(), Math.exp(-word.value / STEPS));
    }
    return Collections.unmodifiableSortedMap(words);
  }
}
