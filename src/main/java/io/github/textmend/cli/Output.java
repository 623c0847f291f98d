package io.github.textmend.cli;

import io.github.textmend.result.Edit;
import io.github.textmend.result.Mended;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

  /** A line as it came. */
  void keep(byte[] bytes, int start, int end) {
    if (!check && !explain) {
      write(bytes, start, end - start);
    }
  }

  /** A line that was changed; its end is written apart. */
  void changed(String file, long line, LineJob.Result result, byte[] mended) {
    if (explain) {
      result.parts().forEach(part -> explain(file, line, part));
    } else if (!check) {
      write(mended, 0, mended.length);
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
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      write(bytes, 0, bytes.length);
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

  private void write(byte[] bytes, int start, int length) {
    try {
      out.write(bytes, start, length);
    } catch (IOException e) {
      throw new WriteException(e);
    }
  }
}
