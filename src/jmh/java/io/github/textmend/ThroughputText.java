package io.github.textmend;

import io.github.textmend.internal.score.TrainingText;
import io.github.textmend.tools.evaluate.Case;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Large files of lines. */
final class ThroughputText {
  private static final Path SENTENCES = Path.of("src/data/evaluation/sentences.tsv");
  private static final Path CASES = Path.of("src/data/evaluation/cases.jsonl");

  /** One line of so many is damaged. */
  private static final int DAMAGED = 10;

  private final List<String> clean;
  private final List<String> damaged;

  private ThroughputText(List<String> clean, List<Case> cases) {
    this.clean = clean;
    damaged =
        cases.stream().filter(found -> !found.text().equals(found.want())).map(Case::text).toList();
  }

  /** With the sentences of the evaluation as clean text. */
  static ThroughputText ofSentences() throws IOException {
    List<String> sentences =
        Files.readAllLines(SENTENCES).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.substring(line.indexOf('\t') + 1))
            .toList();
    return new ThroughputText(sentences, Case.read(CASES));
  }

  /** With that part of a folder of training text as clean text that no model was trained on. */
  static ThroughputText ofFolder(Path folder) throws IOException {
    List<String> lines = new ArrayList<>(TrainingText.read(folder).validation());
    // Languages are mixed, in every run alike.
    Collections.shuffle(lines, new Random(1));
    return new ThroughputText(lines, Case.read(CASES));
  }

  /**
   * Writes a file.
   *
   * @param size the least of bytes
   * @param hasDamage whether every tenth line is damaged
   * @param json whether lines are JSON objects
   * @param isNumbered whether each text begins with its number, so that no two are alike
   */
  void write(Path file, long size, boolean hasDamage, boolean json, boolean isNumbered)
      throws IOException {
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
      long written = 0;
      for (int number = 0; written < size; number++) {
        String text = (isNumbered ? number + " " : "") + text(number, hasDamage);
        byte[] line = (json ? object(number, text) : text + "\n").getBytes(StandardCharsets.UTF_8);
        to.write(line);
        written += line.length;
      }
    }
  }

  private String text(int number, boolean hasDamage) {
    List<String> from = hasDamage && number % DAMAGED == 0 ? damaged : clean;
    return from.get((hasDamage ? number / DAMAGED + number % DAMAGED : number) % from.size());
  }

  private static String object(int number, String text) {
    String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return "{\"id\": " + number + ", \"lang\": \"und\", \"text\": \"" + quoted + "\"}\n";
  }
}
