package io.github.textmend.tools.evaluate;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import io.github.textmend.Preset;
import io.github.textmend.TextMend;
import io.github.textmend.result.Decoded;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Writes how often the text is right that the library, ICU4J and juniversalchardet make of bytes.
 * Usage: {@code EvaluateDetection OUT.md [CASES...]} in the project's folder; cases are files of
 * JSON lines with {@code hex}, {@code charset}, {@code lang}, {@code size} and {@code want}, or
 * folders with files {@code <language>/<charset>.txt}.
 */
public final class EvaluateDetection {
  private static final Path INTRODUCTION = Path.of("src/data/evaluation/detection.md");
  private static final TextMend TEXT_MEND = TextMend.of(Preset.ENCODING);
  private static final double[] CONFIDENCES = {0, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999};

  /** One detector's answer. */
  private record Answer(boolean right, String said, double confidence) {}

  private record Outcome(DetectionCase of, Answer ours, Answer icu, Answer universal) {}

  private final StringBuilder out = new StringBuilder();

  private EvaluateDetection() {}

  public static void main(String[] arguments) throws IOException {
    EvaluateDetection evaluation = new EvaluateDetection();
    evaluation.out.append(Files.readString(INTRODUCTION));
    List<Path> paths = new ArrayList<>(List.of(GenerateDetectionCases.CASES));
    for (int i = 1; i < arguments.length; i++) {
      paths.add(Path.of(arguments[i]));
    }
    for (Path path : paths) {
      evaluation.section(path);
    }
    Files.writeString(Path.of(arguments[0]), evaluation.out);
  }

  private void section(Path path) throws IOException {
    List<Outcome> outcomes =
        DetectionCase.read(path).stream().map(EvaluateDetection::outcome).toList();
    line("\n## %s: %,d cases\n", path.getFileName(), outcomes.size());
    table("What", outcomes, outcome -> outcome.of().group());
    if (outcomes.stream().map(o -> o.of().group()).distinct().count() < 10) {
      table("Charset", outcomes, outcome -> outcome.of().charset());
    }
    calibration(outcomes);
    wrong(outcomes);
  }

  private void table(String head, List<Outcome> outcomes, Function<Outcome, String> key) {
    line("| %s | cases | textmend | ICU4J | juniversalchardet |", head);
    line("| --- | --: | --: | --: | --: |");
    Map<String, List<Outcome>> groups =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(
                    key,
                    () ->
                        new TreeMap<>(
                            Comparator.comparingInt(String::length).thenComparing(s -> s)),
                    Collectors.toList()));
    groups.forEach(this::row);
    row("all", outcomes);
    line("");
  }

  private void row(String name, List<Outcome> outcomes) {
    line(
        "| %s | %,d | %s | %s | %s |",
        name,
        outcomes.size(),
        share(outcomes, outcome -> outcome.ours().right()),
        share(outcomes, outcome -> outcome.icu().right()),
        share(outcomes, outcome -> outcome.universal().right()));
  }

  private void calibration(List<Outcome> outcomes) {
    line("| Confidence at least | cases | right |");
    line("| --: | --: | --: |");
    for (double least : CONFIDENCES) {
      List<Outcome> sure =
          outcomes.stream().filter(outcome -> outcome.ours().confidence() >= least).toList();
      if (!sure.isEmpty()) {
        line("| %s | %,d | %s |", least, sure.size(), share(sure, o -> o.ours().right()));
      }
    }
    line("");
  }

  /** To standard output, not into the report: it is for whoever works on the detection. */
  private static void wrong(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      if (!outcome.ours().right()) {
        String want = outcome.of().wanted().iterator().next();
        System.out.printf(
            Locale.ROOT,
            "%s %s (%s): %s %.3f | %s | %s%n",
            outcome.of().group(),
            outcome.of().charset(),
            outcome.of().name(),
            outcome.ours().said(),
            outcome.ours().confidence(),
            head(want),
            head(TEXT_MEND.decode(outcome.of().bytes()).text()));
      }
    }
  }

  private static String head(String text) {
    String line = text.replace('\n', ' ');
    return line.length() > 60 ? line.substring(0, 60) : line;
  }

  private static String share(List<Outcome> outcomes, Function<Outcome, Boolean> right) {
    long count = outcomes.stream().filter(right::apply).count();
    return String.format(Locale.ROOT, "%.1f %%", 100.0 * count / outcomes.size());
  }

  private static Outcome outcome(DetectionCase of) {
    byte[] bytes = of.bytes();
    Decoded decoded = TEXT_MEND.decode(bytes);
    Answer ours =
        new Answer(
            of.wanted().contains(decoded.text()), decoded.encoding().label(), decoded.confidence());
    return new Outcome(of, ours, icu(of, bytes), universal(of, bytes));
  }

  private static Answer icu(DetectionCase of, byte[] bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    return match == null
        ? new Answer(false, "none", 0)
        : named(of, bytes, match.getName(), match.getConfidence() / 100.0);
  }

  private static Answer universal(DetectionCase of, byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    return named(of, bytes, name == null ? "none" : name, 0);
  }

  /** The text under a name, with the names that Java lacks as the nearest that it has. */
  private static Answer named(DetectionCase of, byte[] bytes, String name, double confidence) {
    String known = name.replaceAll("_(rtl|ltr)$", "");
    Charset charset =
        known.equals("none") || !Charset.isSupported(known)
            ? StandardCharsets.ISO_8859_1
            : Charset.forName(known);
    String text = new String(bytes, charset);
    String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new Answer(of.wanted().contains(marked), name, confidence);
  }

  private void line(String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
