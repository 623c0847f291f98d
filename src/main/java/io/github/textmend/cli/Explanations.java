package io.github.textmend.cli;

import io.github.textmend.cli.finding.Finding;
import io.github.textmend.cli.finding.FindingListener;
import io.github.textmend.cli.finding.PlacedLoss;
import io.github.textmend.cli.output.StreamSink;
import io.github.textmend.result.Alternative;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Mended;
import io.github.textmend.result.Misreading;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints each edit, and what is beyond recovery, in a line. */
final class Explanations implements FindingListener {
  private final OutputStream out;

  Explanations(OutputStream out) {
    this.out = out;
  }

  @Override
  public void described(String file, String encoding) {
    print(file + ": " + encoding + System.lineSeparator());
  }

  @Override
  public void found(Finding finding) {
    Deque<PlacedLoss> losses = new ArrayDeque<>(PlacedLoss.of(finding));
    for (Edit edit : finding.mended().edits()) {
      int column = finding.column(edit);
      while (!losses.isEmpty() && losses.element().column() < column) {
        print(losses.remove());
      }
      print(finding, column, edit);
    }
    losses.forEach(this::print);
  }

  private void print(Finding finding, int column, Edit edit) {
    Mended mended = finding.mended();
    print(
        String.format(
            Locale.ROOT,
            "%s: \"%s\" -> \"%s\" (%s)%n",
            place(finding, column),
            edit.source().of(mended.source()),
            edit.target().of(mended.text()),
            how(edit) + edit.alternative().map(Explanations::alternative).orElse("")));
  }

  private void print(PlacedLoss placed) {
    List<Misreading> chain = placed.loss().chain();
    print(
        String.format(
            Locale.ROOT,
            "%s: \"%s\" is beyond recovery%s%n",
            place(placed.finding(), placed.column()),
            placed.text(),
            chain.isEmpty() ? "" : " (" + told(chain) + ")"));
  }

  private static String place(Finding finding, int column) {
    String field = finding.field().isEmpty() ? "" : finding.field() + ":";
    return finding.file() + ":" + finding.line() + ":" + field + column;
  }

  private static String how(Edit edit) {
    if (edit.kind() != Edit.Kind.ENCODING) {
      return edit.kind().name().toLowerCase(Locale.ROOT);
    }
    String inferred = edit.inferred() ? ", lost byte inferred" : "";
    return told(edit.chain()) + inferred + confidence(edit.confidence());
  }

  private static String alternative(Alternative other) {
    String how = other.chain().isEmpty() ? "" : " " + told(other.chain());
    return "; or \"" + other.text() + "\"" + how + confidence(other.confidence());
  }

  private static String told(List<Misreading> chain) {
    return chain.stream().map(Misreading::toString).collect(Collectors.joining(", then "));
  }

  private static String confidence(double confidence) {
    return String.format(Locale.ROOT, ", confidence %.4f", confidence);
  }

  private void print(String text) {
    StreamSink.print(out, text);
  }
}
