package io.github.textmend.cli;

import io.github.textmend.result.Edit;
import io.github.textmend.result.Mended;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where results go: mended text, explanations, or, with --check, nowhere. */
final class Output {
  private final OutputStream out;
  private final boolean check;
  private final boolean explain;

  Output(Console console, boolean check, boolean explain) {
    out = console.out();
    this.check = check;
    this.explain = explain;
  }

  /** Mended lines. */
  void write(byte[] bytes) {
    if (!check && !explain) {
      writeAll(bytes);
    }
  }

  /** What was changed in a line. */
  void explain(String file, long line, List<LineJob.Part> parts) {
    if (explain) {
      parts.forEach(part -> explain(file, line, part));
    }
  }

  /** What a file is in. */
  void explain(String file, String encoding) {
    if (explain) {
      writeAll((file + ": " + encoding + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
    }
  }

  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new WriteException(e);
    }
  }

  private void explain(String file, long line, LineJob.Part part) {
    Mended mended = part.mended();
    for (Edit edit : mended.edits()) {
      int column = mended.source().codePointCount(0, edit.source().start()) + 1;
      String where = (part.name().isEmpty() ? "" : part.name() + ":") + column;
      String text =
          String.format(
              Locale.ROOT,
              "%s:%d:%s: \"%s\" -> \"%s\" (%s)%n",
              file,
              line,
              where,
              edit.source().of(mended.source()),
              edit.target().of(mended.text()),
              how(edit));
      writeAll(text.getBytes(StandardCharsets.UTF_8));
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

  private void writeAll(byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new WriteException(e);
    }
  }
}
