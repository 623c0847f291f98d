package io.github.textmend.tools.words;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ja.dict.ConnectionCosts;
import org.apache.lucene.analysis.ja.dict.TokenInfoDictionary;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.IntsRefFSTEnum;
import org.apache.lucene.util.fst.PositiveIntOutputs;

/**
 * The morphemes of a language and what it costs that one kind follows another: the dictionaries of
 * Lucene's kuromoji (IPADIC) and nori (mecab-ko-dic).
 */
final class Morphemes {
  /** A cost in nats times this is what the dictionaries have. */
  private static final double STEPS = 800;

  /** The kind of both ends of a sentence. */
  static final int END = 0;

  /**
   * A morpheme: what kinds it is before and after others, its cost in nats, and whether it is
   * written without a space before it.
   */
  record Morpheme(String text, int left, int right, double cost, boolean joined) {}

  /** What it costs in nats that one kind follows another. */
  interface Connections {
    double cost(int right, int left);
  }

  private final List<Morpheme> all;
  private final Connections connections;

  private Morphemes(List<Morpheme> all, Connections connections) {
    this.all = all;
    this.connections = connections;
  }

  List<Morpheme> all() {
    return all;
  }

  double connection(int right, int left) {
    return connections.cost(right, left);
  }

  static Morphemes japanese() throws IOException {
    TokenInfoDictionary words = TokenInfoDictionary.getInstance();
    ConnectionCosts costs = ConnectionCosts.getInstance();
    List<Morpheme> all = new ArrayList<>();
    forEach(
        TokenInfoDictionary.class,
        (text, id) -> {
          for (int word : ids(into -> words.lookupWordIds(id, into))) {
            all.add(
                new Morpheme(
                    text,
                    words.getLeftId(word),
                    words.getRightId(word),
                    words.getWordCost(word) / STEPS,
                    true));
          }
        });
    return new Morphemes(all, (right, left) -> costs.get(right, left) / STEPS);
  }

  static Morphemes korean() throws IOException {
    var words = org.apache.lucene.analysis.ko.dict.TokenInfoDictionary.getInstance();
    var costs = org.apache.lucene.analysis.ko.dict.ConnectionCosts.getInstance();
    List<Morpheme> all = new ArrayList<>();
    forEach(
        org.apache.lucene.analysis.ko.dict.TokenInfoDictionary.class,
        (text, id) -> {
          for (int word : ids(into -> words.lookupWordIds(id, into))) {
            boolean joined =
                switch (words.getLeftPOS(word)) {
                  case E, J, SF, SP, SSC, VCP, XSA, XSN, XSV, NNBC -> true;
                  default -> false;
                };
            all.add(
                new Morpheme(
                    text,
                    words.getLeftId(word),
                    words.getRightId(word),
                    words.getWordCost(word) / STEPS,
                    joined));
          }
        });
    return new Morphemes(all, (right, left) -> costs.get(right, left) / STEPS);
  }

  private interface LookUp {
    void into(IntsRef ids);
  }

  private interface Entry {
    void found(String text, int id);
  }

  private static int[] ids(LookUp lookUp) {
    IntsRef ids = new IntsRef();
    lookUp.into(ids);
    return java.util.Arrays.copyOfRange(ids.ints, ids.offset, ids.offset + ids.length);
  }

  private static void forEach(Class<?> dictionary, Entry entry) throws IOException {
    try (InputStream in = dictionary.getResourceAsStream("TokenInfoDictionary$fst.dat")) {
      if (in == null) {
        throw new IOException("the words of " + dictionary + " are not on the class path");
      }
      var data = new InputStreamDataInput(new BufferedInputStream(in));
      var words =
          new IntsRefFSTEnum<>(
              new FST<>(FST.readMetadata(data, PositiveIntOutputs.getSingleton()), data));
      for (var word = words.next(); word != null; word = words.next()) {
        entry.found(
            new String(word.input.ints, word.input.offset, word.input.length),
            word.output.intValue());
      }
    }
  }
}
