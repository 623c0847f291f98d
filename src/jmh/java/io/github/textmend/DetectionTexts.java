package io.github.textmend;

import io.github.textmend.result.Encoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Bytes for the benchmark of detection: words of our own sentences in a language, shuffled. */
final class DetectionTexts {
  static final int BYTES = 100_000;
  private static final Path SENTENCES = Path.of("src/data/evaluation/sentences.tsv");
  private static final int WORDS_IN_LINE = 12;

  private DetectionTexts() {}

  /**
   * A text in pieces.
   *
   * @param text language and encoding, with a colon between
   * @param size of a piece, in bytes
   */
  static List<byte[]> pieces(String text, int size) throws IOException {
    List<String> words = words(text.substring(0, text.indexOf(':')));
    Charset charset = encoding(text).nearestCharset().orElseThrow();
    Random random = new Random(1);
    List<byte[]> pieces = new ArrayList<>();
    for (int i = 0; i < BYTES / size; i++) {
      pieces.add(piece(words, random, size, charset));
    }
    return pieces;
  }

  /** Whole words, a little less than the size. */
  private static byte[] piece(List<String> words, Random random, int size, Charset charset) {
    ByteArrayOutputStream piece = new ByteArrayOutputStream();
    for (int i = 1; ; i++) {
      String word = words.get(random.nextInt(words.size()));
      byte[] next = (word + (i % WORDS_IN_LINE == 0 ? "\n" : " ")).getBytes(charset);
      if (piece.size() + next.length > size) {
        return piece.toByteArray();
      }
      piece.writeBytes(next);
    }
  }

  static Encoding encoding(String text) {
    return Encoding.valueOf(text.substring(text.indexOf(':') + 1));
  }

  private static List<String> words(String language) throws IOException {
    List<String> words = new ArrayList<>();
    for (String line : Files.readAllLines(SENTENCES, StandardCharsets.UTF_8)) {
      if (line.startsWith(language + "\t")) {
        words.addAll(Arrays.asList(line.substring(language.length() + 1).split(" ", -1)));
      }
    }
    return words;
  }
}
