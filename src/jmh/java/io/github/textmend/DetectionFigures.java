package io.github.textmend;

import java.util.List;
import java.util.Locale;

/** The section about bytes of unknown encoding. */
final class DetectionFigures {
  private static final double LEAST_LEGACY = 50;
  private static final double LEAST_UNICODE = 1000;

  private final Figures figures;
  private final StringBuilder out = new StringBuilder();

  private DetectionFigures(Figures figures) {
    this.figures = figures;
  }

  static String of(Figures figures) {
    DetectionFigures section = new DetectionFigures(figures);
    section.table();
    return section.out.toString();
  }

  private void table() {
    line("\n### Bytes of unknown encoding\n");
    line(
        "Targets: ASCII and UTF-8 at least 1,000 MB/s, other encodings at least 50. 100 KB of words");
    line("of our own sentences, in pieces; the bare scan looks at each byte once. ICU detects and");
    line("decodes.\n");
    line("| text | bytes a piece | MB/s | bare scan | ICU | |");
    line("| --- | --: | --: | --: | --: | --- |");
    List<String> sizes = figures.values("piecesDecoded", "size");
    for (String text : figures.values("piecesDecoded", "text")) {
      for (String size : sizes) {
        row(text, size);
      }
    }
  }

  private void row(String text, String size) {
    double speed = speed("piecesDecoded", text, size);
    boolean unicode = text.endsWith("ASCII") || text.endsWith("UTF_8");
    line(
        "| %s, %s | %,d | %,.0f | %,.0f | %,.0f | %s |",
        text.substring(0, text.indexOf(':')),
        DetectionTexts.encoding(text).label(),
        Integer.parseInt(size),
        speed,
        speed("piecesScanned", text, size),
        speed("piecesByIcu", text, size),
        speed >= (unicode ? LEAST_UNICODE : LEAST_LEGACY) ? "met" : "**not met**");
  }

  private double speed(String method, String text, String size) {
    return DetectionTexts.BYTES / figures.best(method, "text", text, "size", size);
  }

  private void line(String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
