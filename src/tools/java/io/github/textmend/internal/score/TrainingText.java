package io.github.textmend.internal.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lines of clean text from a folder of {@code <language>.txt}, split into two parts for good. */
public final class TrainingText {
  /** One line in this many is kept for validation, chosen by a hash of the line. */
  private static final int VALIDATION_SHARE = 20;

  private final List<String> training = new ArrayList<>();
  private final List<String> validation = new ArrayList<>();

  public static TrainingText read(Path... folders) throws IOException {
    TrainingText text = new TrainingText();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(text::add);
      }
    }
    return text;
  }

  /** The text of one file. */
  public static TrainingText ofLanguage(Path file) {
    TrainingText text = new TrainingText();
    text.add(file);
    return text;
  }

  public List<String> training() {
    return training;
  }

  public List<String> validation() {
    return validation;
  }

  static boolean isValidation(String line) {
    return Math.floorMod(line.hashCode() * 0x9E3779B1, VALIDATION_SHARE) == 0;
  }

  private void add(Path file) {
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        (isValidation(line) ? validation : training).add(line);
        String typographic = TypographicForm.of(line);
        if (!isValidation(line) && !typographic.equals(line)) {
          training.add(typographic);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
