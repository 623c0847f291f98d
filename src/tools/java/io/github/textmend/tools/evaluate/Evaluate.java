package io.github.textmend.tools.evaluate;

import io.github.textmend.TextMend;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Mended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the project's own cases anew, and writes how exact the library is on them and on other
 * files of cases. Usage: {@code Evaluate OUT.md [CASES...]} in the project's folder; cases are JSON
 * lines with {@code cat}, {@code sub}, {@code lang}, {@code text} and {@code want}.
 */
public final class Evaluate {
  private static final Path INTRODUCTION = Path.of("src/data/evaluation/introduction.md");

  private Evaluate() {}

  public static void main(String[] arguments) throws IOException {
    GenerateCases.main(new String[0]);
    List<Path> files = new ArrayList<>(List.of(GenerateCases.CASES));
    for (int i = 1; i < arguments.length; i++) {
      files.add(Path.of(arguments[i]));
    }
    StringBuilder report = new StringBuilder(Files.readString(INTRODUCTION));
    for (Path file : files) {
      List<Case> cases = Case.read(file);
      String name = String.valueOf(file.getFileName());
      new Report(report).section(name, cases.stream().map(Evaluate::outcome).toList());
      boolean own = file.equals(GenerateCases.CASES);
      Fields fields = own ? Fields.own(cases) : Fields.cutFrom(cases);
      new HabitReport(report).section(own ? "fields.tsv" : "cut from " + name, fields);
      new WitnessReport(report).section(name, cases);
    }
    new TwinReport(report).section();
    Files.writeString(Path.of(arguments[0]), report);
  }

  private static Outcome outcome(Case of) {
    String preset = of.category().equals("escaped") ? "preset=standard" : "preset=encoding";
    Mended mended = TextMend.parse(preset).explain(of.text());
    double confidence = mended.edits().stream().mapToDouble(Edit::confidence).min().orElse(1);
    return new Outcome(of, mended.text().equals(of.want()), mended.changed(), confidence);
  }
}
