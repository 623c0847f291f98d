package io.github.textmend.cli;

import io.github.textmend.cli.finding.Finding;
import io.github.textmend.cli.finding.FindingListener;
import io.github.textmend.cli.output.StreamSink;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Mended;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints each edit in a line. */
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
    Mended mended = finding.mended();
    String field = finding.field().isEmpty() ? "" : finding.field() + ":";
    for (Edit edit : mended.edits()) {
      print(
          String.format(
              Locale.ROOT,
              "%s:%d:%s%d: \"%s\" -> \"%s\" (%s)%n",
              finding.file(),
              finding.line(),
              field,
              finding.column(edit),
              edit.source().of(mended.source()),
              edit.target().of(mended.text()),
              how(edit)));
    }
  }

  private static String how(Edit edit) {
    if (edit.kind() != Edit.Kind.ENCODING) {
      return edit.kind().name().toLowerCase(Locale.ROOT);
    }
    String chain =
        edit.chain().stream().map(Object::toString).collect(Collectors.joining(", then "));
    String inferred = edit.inferred() ? ", lost byte inferred" : "";
    return String.format(Locale.ROOT, "%s%s, confidence %.4f", chain, inferred, edit.confidence());
  }

  private void print(String text) {
    StreamSink.print(out, text);
  }
}
