package io.github.textmend;

import io.github.textmend.result.Encoding;
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
    byte[] all = clean(text).getBytes(charset(text));
    List<byte[]> pieces = new ArrayList<>();
    for (int at = 0; at + size <= BYTES; at += size) {
      pieces.add(Arrays.copyOfRange(all, at, at + size));
    }
    return pieces;
  }

  static Encoding encoding(String text) {
    return Encoding.valueOf(text.substring(text.indexOf(':') + 1));
  }

  private static Charset charset(String text) {
    return encoding(text).nearestCharset().orElseThrow();
  }

  private static String clean(String text) throws IOException {
    List<String> words = words(text.substring(0, text.indexOf(':')));
    Random random = new Random(1);
    StringBuilder clean = new StringBuilder();
    for (int i = 1; clean.length() < BYTES; i++) {
      clean.append(words.get(random.nextInt(words.size())));
      clean.append(i % WORDS_IN_LINE == 0 ? '\n' : ' ');
    }
    return clean.toString();
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
