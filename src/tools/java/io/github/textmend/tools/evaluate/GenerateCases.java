package io.github.textmend.tools.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the project's own cases from its sentences: every sentence clean, and one in three of its
 * pairs with a kind of damage, so that each kind meets each script. Usage: {@code GenerateCases} in
 * the project's folder.
 */
public final class GenerateCases {
  static final Path SENTENCES = Path.of("src/data/evaluation/sentences.tsv");
  static final Path CASES = Path.of("src/data/evaluation/cases.jsonl");

  /** One pair of sentence and damage in this many becomes a case. */
  private static final int SPARSITY = 3;

  private GenerateCases() {}

  public static void main(String[] arguments) throws IOException {
    Files.writeString(CASES, json(cases()));
  }

  /** Whether the checked-in cases are what the sentences give. */
  static boolean isUpToDate() throws IOException {
    return json(cases()).equals(Files.readString(CASES));
  }

  private static List<Case> cases() throws IOException {
    List<Sentence> sentences = sentences();
    List<Damage> damages = Damages.all();
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      String next = sentences.get((i + 1) % sentences.size()).text();
      cases.add(new Case("clean", "line", sentence.language(), sentence.text(), sentence.text()));
      for (int j = 0; j < damages.size(); j++) {
        Case made = damages.get(j).apply(sentence.language(), sentence.text(), next);
        if (made != null && (isRare(made) || (i + j) % SPARSITY == 0)) {
          cases.add(made);
        }
      }
    }
    return cases;
  }

  /** Few sentences go with these, so all that do are taken. */
  private static boolean isRare(Case made) {
    return made.category().equals("punct") || made.category().equals("nbsp");
  }

  private record Sentence(String language, String text) {}

  private static List<Sentence> sentences() throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    for (String line : Files.readAllLines(SENTENCES)) {
      int tab = line.indexOf('\t');
      if (!line.startsWith("#")) {
        sentences.add(new Sentence(line.substring(0, tab), line.substring(tab + 1)));
      }
    }
    return sentences;
  }

  private static String json(List<Case> cases) throws IOException {
    StringWriter lines = new StringWriter();
    JsonFactory factory = new JsonFactory();
    for (Case made : cases) {
      try (JsonGenerator json = factory.createGenerator(lines)) {
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("cat", made.category());
        json.writeStringField("sub", made.variant());
        json.writeStringField("lang", made.language());
        json.writeStringField("text", made.text());
        json.writeStringField("want", made.want());
        json.writeEndObject();
      }
      lines.append('\n');
    }
    return lines.toString();
  }
}
