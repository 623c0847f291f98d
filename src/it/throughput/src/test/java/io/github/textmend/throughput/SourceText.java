package io.github.textmend.throughput;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Rows to be measured with, none like another; of some, UTF-8 was read as ISO-8859-1. */
public enum SourceText {
  LANGUAGES("fifty languages, one row in twenty damaged", 40_000),
  ENGLISH("English, one row in twenty damaged", 250_000),
  LOG("a log in ASCII", 1_000_000);

  private static final int ONE_IN = 20;

  private final String description;
  private final int rows;

  SourceText(String description, int rows) {
    this.description = description;
    this.rows = rows;
  }

  public String description() {
    return description;
  }

  /** A part of the rows; all of them are what Spark gets through in seconds. */
  public List<String> rows(double share) throws IOException {
    int count = (int) (rows * share);
    if (this == LOG) {
      return IntStream.range(0, count).mapToObj(SourceText::entry).toList();
    }
    List<String> sentences = sentences(this == ENGLISH ? "en\t" : "");
    return IntStream.range(0, count).mapToObj(i -> row(sentences, i)).toList();
  }

  private static String entry(int i) {
    return String.format(
        "2026-01-%02d %02d:%02d:%02d INFO worker-%d: order %d of customer %d took %d ms, 0 retries",
        1 + i / 86_400 % 28,
        i / 3600 % 24,
        i / 60 % 60,
        i % 60,
        i % 7,
        i,
        i * 31L % 9973,
        i * 17L % 811);
  }

  /** Two sentences and a number. */
  private static String row(List<String> sentences, int i) {
    int count = sentences.size();
    String row = sentences.get(i % count) + " " + sentences.get(i / count % count) + " " + i;
    return i % ONE_IN == 0
        ? new String(row.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
        : row;
  }

  /** The project's sentences, those whose lines begin so. */
  private static List<String> sentences(String language) throws IOException {
    Path file = Measurements.home().resolve("src/data/evaluation/sentences.tsv");
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#") && line.startsWith(language))
        .map(line -> line.substring(line.indexOf('\t') + 1))
        .toList();
  }
}
