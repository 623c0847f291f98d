package io.github.textmend.tools.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The words of simplified Chinese news, and which follow which: the dictionaries of Lucene's
 * smartcn, from ICTCLAS 1.0.
 *
 * <p>Pairs are kept as hashes there, so that they have to be tried.
 */
final class NewsWords {
  static final String START = "始##始";
  static final String END = "末##末";

  /** Words whose pairs are tried: the commonest. */
  private static final int MOST = 30_000;

  private static final String FOLDER = "/org/apache/lucene/analysis/cn/smart/hhmm/";
  private static final int ROW = 94;

  /** Bits of a hash that tell cheaply that there is no such pair. */
  private static final int FILTER = 0xFF_FFFF;

  private final Set<String> known = new HashSet<>();
  private final List<String> words = new ArrayList<>();
  private final Map<Long, Integer> pairs = new HashMap<>();
  private final BitSet filter = new BitSet();
  private final Map<String, Choice<Next>> followers = new HashMap<>();

  private record Next(String word, int count) {}

  NewsWords() throws IOException, ClassNotFoundException {
    readWords();
    readPairs();
  }

  boolean has(String word) {
    return known.contains(word);
  }

  /** The word after another, or null if none is known. */
  @org.jspecify.annotations.Nullable
  String after(String word, Random random) {
    Choice<Next> choice = followers.computeIfAbsent(word, this::followersOf);
    return choice.isEmpty() ? null : choice.draw(random).word();
  }

  private Choice<Next> followersOf(String word) {
    long prefix = hash(HASH_START, word + "@");
    List<Next> all = new ArrayList<>();
    for (String next : words) {
      long hash = hash(prefix, next);
      if (filter.get((int) hash & FILTER)) {
        all.add(new Next(next, pairs.getOrDefault(hash, 0)));
      }
    }
    return new Choice<>(all, Next::count);
  }

  private void readWords() throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = open("coredict.mem")) {
      in.readObject();
      in.readObject();
      char[][][] rests = (char[][][]) in.readObject();
      int[][] counts = (int[][]) in.readObject();
      List<Next> all = new ArrayList<>();
      for (int first = 0; first < rests.length; first++) {
        for (int i = 0; rests[first] != null && i < rests[first].length; i++) {
          String rest = rests[first][i] == null ? "" : new String(rests[first][i]);
          all.add(new Next(characterOf(first) + rest, counts[first][i]));
        }
      }
      all.forEach(word -> known.add(word.word()));
      all.sort(Comparator.comparing(Next::count).reversed());
      all.stream().limit(MOST).forEach(word -> words.add(word.word()));
    }
  }

  private void readPairs() throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = open("bigramdict.mem")) {
      long[] hashes = (long[]) in.readObject();
      int[] counts = (int[]) in.readObject();
      for (int i = 0; i < hashes.length; i++) {
        if (hashes[i] != 0) {
          pairs.put(hashes[i], counts[i]);
          filter.set((int) hashes[i] & FILTER);
        }
      }
    }
  }

  private static ObjectInputStream open(String name) throws IOException {
    InputStream in = NewsWords.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new IOException(name + " of Lucene's smartcn is not on the class path");
    }
    return new ObjectInputStream(in);
  }

  private static String characterOf(int place) {
    byte[] bytes = {(byte) (0xA1 + place / ROW), (byte) (0xA1 + place % ROW)};
    return new String(bytes, Charset.forName("GB2312"));
  }

  // The hash function of smartcn's dictionaries.
  private static final long HASH_START = 0xCBF29CE484222325L;
  private static final long HASH_PRIME = 1_099_511_628_211L;

  private static long hash(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ (text.charAt(i) & 0xFF)) * HASH_PRIME;
      hash = (hash ^ (text.charAt(i) >> 8)) * HASH_PRIME;
    }
    return hash;
  }
}
