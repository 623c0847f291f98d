package io.github.textmend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The section about presets. */
final class PresetFigures {
  /** Where the script of Moses is, to be measured with Perl; none if not set. */
  private static final String SCRIPT = "textmend.moses";

  private static final double LEAST_UNCHANGED = 500;
  private static final double LEAST_ASCII = 2000;
  private static final Map<String, Double> LEAST_CHANGED =
      Map.of("standard", 200.0, "corpus", 200.0, "search", 80.0, "moses", 80.0, "ascii", 80.0);

  private static final double NO_BYTES = 100;

  private final Figures figures;
  private final StringBuilder out = new StringBuilder();

  private PresetFigures(Figures figures) {
    this.figures = figures;
  }

  static String of(Figures figures) throws IOException, InterruptedException {
    PresetFigures section = new PresetFigures(figures);
    section.unchanged();
    section.changed();
    return section.out.toString();
  }

  private void unchanged() {
    line("\n### Presets on text that they leave\n");
    line("Targets: at least 500 MB/s of UTF-8, 2,000 on ASCII; nothing allocated but one object a");
    line("call. 65,536 chars. The bare scan looks every char up in a byte table.\n");
    line("| preset | ASCII, MB/s | Cyrillic, MB/s | B/op | |");
    line("| --- | --: | --: | --: | --- |");
    for (String preset : figures.values("unchangedNormalized", "preset")) {
      double latin = unchanged(preset, "latin");
      double cyrillic = unchanged(preset, "cyrillic");
      double allocated =
          figures.allocated("unchangedNormalized", "preset", preset, "script", "latin");
      boolean met = latin >= LEAST_ASCII && cyrillic >= LEAST_UNCHANGED && allocated < NO_BYTES;
      line("| %s | %,.0f | %,.0f | %.0f | %s |", preset, latin, cyrillic, allocated, met(met));
    }
    line("| bare scan | %,.0f | %,.0f | | |", scanned("latin"), scanned("cyrillic"));
  }

  private double unchanged(String preset, String script) {
    double time = figures.best("unchangedNormalized", "preset", preset, "script", script);
    return utf8(PresetTexts.unchanged(script)) / time;
  }

  private double scanned(String script) {
    return utf8(PresetTexts.unchanged(script)) / figures.best("plainScanned", "script", script);
  }

  private void changed() throws IOException, InterruptedException {
    line("\n### Presets on text of the web\n");
    line(
        "Targets: `standard` and `corpus` at least 200 MB/s of UTF-8, `search`, `moses` and `ascii`");
    line("at least 80. Seven lines over and over, 65,536 chars; the others on the same text.\n");
    line("| | MB/s | |");
    line("| --- | --: | --- |");
    double bytes = utf8(PresetTexts.web());
    for (String preset : figures.values("webNormalized", "preset")) {
      double speed = bytes / figures.best("webNormalized", "preset", preset);
      Double least = LEAST_CHANGED.get(preset);
      line("| %s | %,.0f | %s |", preset, speed, least == null ? "" : met(speed >= least));
    }
    line("| ICU's Latin-ASCII | %,.1f | |", bytes / figures.best("webTransliterated"));
    line("| Commons Text's unescapeHtml4 | %,.1f | |", bytes / figures.best("webUnescaped"));
    String script = System.getProperty(SCRIPT, "");
    if (!script.isEmpty()) {
      line("| the rules of Moses in Perl | %,.1f | |", perl(script));
    }
  }

  /** MB/s, less the time that Perl takes for an empty file. */
  private static double perl(String script) throws IOException, InterruptedException {
    String text = PresetTexts.web().repeat(64);
    double time = perl(script, text) - perl(script, "");
    return utf8(text) / time;
  }

  /** Microseconds, the best of three. */
  private static double perl(String script, String text) throws IOException, InterruptedException {
    Path in = Files.writeString(Files.createTempFile("textmend", ".txt"), text);
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      Process perl =
          new ProcessBuilder(List.of("perl", script, "-l", "en"))
              .redirectInput(in.toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (perl.waitFor() != 0) {
        throw new IOException(script + " ended with " + perl.exitValue());
      }
      best = Math.min(best, (System.nanoTime() - start) / 1e3);
    }
    Files.delete(in);
    return best;
  }

  private void line(String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }

  private static String met(boolean met) {
    return met ? "met" : "**not met**";
  }

  private static double utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
