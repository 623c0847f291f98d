package io.github.textmend.tools.evaluate;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import io.github.textmend.Preset;
import io.github.textmend.TextMend;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Mended;
import io.github.textmend.result.Misreading;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What ICU's detector would be worth as a witness, in Markdown: it is given the bytes of the
 * damaged line, and its opinion is taken into account in several ways.
 */
final class WitnessReport {
  private static final List<String> CATEGORIES = List.of("legacy", "cjk-legacy", "clean");

  /** What lines are read as, of which nothing is known. */
  private static final List<Encoding> USUALLY_READ_AS =
      List.of(Encoding.WINDOWS_1252, Encoding.ISO_8859_1, Encoding.WINDOWS_1251);

  private final StringBuilder out;
  private final TextMend textMend = TextMend.of(Preset.ENCODING);

  WitnessReport(StringBuilder out) {
    this.out = out;
  }

  /** What ICU takes bytes for. */
  private record Opinion(String text, int confidence) {
    static final Opinion NONE = new Opinion("", 0);
  }

  /** What is made of a line, its mended form and what ICU says. */
  private interface Rule {
    String apply(String line, Mended mended, Opinion opinion);
  }

  private record Row(String name, Rule rule) {}

  private static final List<Row> ROWS =
      List.of(
          new Row("without ICU", (line, mended, icu) -> mended.text()),
          new Row(
              "ICU's best reading has to be the same",
              (line, mended, icu) -> icu.text().equals(mended.text()) ? mended.text() : line),
          new Row(
              "the same, where the library's confidence is below 0.9",
              (line, mended, icu) -> isVetoed(mended, icu) ? line : mended.text()),
          new Row("what is left is read as ICU does, from 80 of 100 on", leftTo(80)),
          new Row("from 50 on", leftTo(50)),
          new Row("from 20 on", leftTo(20)));

  private static boolean isVetoed(Mended mended, Opinion icu) {
    double least = mended.edits().stream().mapToDouble(Edit::confidence).min().orElse(1);
    return least < 0.9 && !icu.text().equals(mended.text());
  }

  private static Rule leftTo(int least) {
    return (line, mended, icu) ->
        mended.changed() || icu.confidence() < least ? mended.text() : icu.text();
  }

  void section(String file, List<Case> cases) {
    if (cases.stream().noneMatch(of -> of.category().equals(CATEGORIES.get(0)))) {
      return;
    }
    line("");
    line("### ICU's detector as a witness, %s", file);
    line("");
    line("| Rule | legacy | cjk-legacy | clean |");
    line("|---|---:|---:|---:|");
    int[][][] counts = count(cases);
    for (int row = 0; row < ROWS.size(); row++) {
      StringBuilder cells = new StringBuilder();
      for (int[] count : counts[row]) {
        double all = Math.max(1, count[0]);
        cells.append(
            String.format(
                Locale.ROOT, " %.2f %% [%.2f] |", 100 * count[1] / all, 100 * count[2] / all));
      }
      line("| %s |%s", ROWS.get(row).name(), cells);
    }
  }

  /** For each row and category: all, right, wrong. */
  private int[][][] count(List<Case> cases) {
    int[][][] counts = new int[ROWS.size()][CATEGORIES.size()][3];
    for (Case of : cases) {
      int category = CATEGORIES.indexOf(of.category());
      if (category >= 0) {
        Mended mended = textMend.explain(of.text());
        Opinion opinion = opinion(of.text(), mended);
        for (int row = 0; row < counts.length; row++) {
          String got = ROWS.get(row).rule().apply(of.text(), mended, opinion);
          int[] count = counts[row][category];
          count[0]++;
          count[1] += got.equals(of.want()) ? 1 : 0;
          count[2] += !got.equals(of.want()) && !got.equals(of.text()) ? 1 : 0;
        }
      }
    }
    return counts;
  }

  /** ICU on the bytes that the library took the line for, or the likeliest ones. */
  private static Opinion opinion(String line, Mended mended) {
    List<Encoding> readAs = new ArrayList<>();
    for (Edit edit : mended.edits()) {
      for (Misreading misreading : edit.chain()) {
        readAs.add(misreading.readAs());
      }
    }
    readAs.addAll(USUALLY_READ_AS);
    for (Encoding encoding : readAs) {
      byte[] bytes = Channel.bytes(line, encoding);
      if (bytes != null && bytes.length > 0) {
        return opinion(bytes, line);
      }
    }
    return Opinion.NONE;
  }

  /** The best match that reads the bytes as another text than the line. */
  private static Opinion opinion(byte[] bytes, String line) {
    for (CharsetMatch match : new CharsetDetector().setText(bytes).detectAll()) {
      if (Charset.isSupported(match.getName())) {
        String text = new String(bytes, Charset.forName(match.getName()));
        return text.equals(line) ? Opinion.NONE : new Opinion(text, match.getConfidence());
      }
    }
    return Opinion.NONE;
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
