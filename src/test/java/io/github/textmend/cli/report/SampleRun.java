package io.github.textmend.cli.report;

import io.github.textmend.TextMend;
import io.github.textmend.cli.finding.FileOutcome;
import io.github.textmend.cli.finding.Finding;
import io.github.textmend.cli.finding.FindingListener;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Mended;
import io.github.textmend.result.Misreading;
import io.github.textmend.result.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run that reports are made of: its files, in order. */
final class SampleRun {
  private static final TextMend MEND = TextMend.parse("preset=standard,quotes=ascii");

  private interface Event {
    void tell(FindingListener listener);
  }

  private final List<Event> events = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /** Text that tries to be mark-up, ends strings, or has no form in UTF-8. */
  static final String HOSTILE =
      "</script></style><img src=x onerror=alert(1)> \" ' ` &amp; ]]> --> \u2028 \u0000 \uD800 Ã©";

  /** One of everything. */
  static SampleRun ofAllSorts() {
    return new SampleRun()
        .text("menu, today.txt", "Le cafÃ© est prÃªt.", "clean", "He said donâ€™t, “small†print")
        .text("emoji.txt", "🙂🙂 Ã©tÃ© and 50&nbsp;% of ÐŸÑ€Ð¸Ð²ÐµÑ‚")
        .text("عربي.txt", "Ù…Ø±Ø\u00ADØ¨Ø§ Ø¨Ø§Ù„Ø¹Ø§Ù„Ù…")
        .text("clean.txt", "clean")
        .record("users.jsonl", 12, "profile.name", "FranÃ§ois MÃ¼ller")
        .record(HOSTILE, 3, HOSTILE, HOSTILE)
        .edit("prices.txt", "a price of ", "â‚¬", "€", 0.632)
        .edit("gone.txt", "taken out: ", "\u00AD", "", 0.95)
        .edit("new.txt", "put in: ", "", "”", 0.995)
        .warning("users.jsonl", 14, "longer than 64 MB; kept as it is")
        .problem("users.jsonl", 15, "not a JSON object; kept as it is")
        .broken("broken.gz", "broken.gz:12: ends too early");
  }

  /** What is beyond recovery, beside an edit whose runner-up is close, and in a field. */
  static SampleRun withLosses() {
    return new SampleRun()
        .text("lost.txt", "🙂 Ã©tÃ© 锟斤拷 and � more", "clean", "Ð½ÐµÑ?")
        .record("users.jsonl", 4, "name", "ï¿½ï¿½");
  }

  /** A file of lines of text. */
  SampleRun text(String file, String... lines) {
    for (int i = 0; i < lines.length; i++) {
      find(new Finding(file, i + 1, "", 0, MEND.explain(lines[i])));
    }
    return end(file, lines.length, Optional.empty());
  }

  /** A file with one record, of which a field has a text. */
  SampleRun record(String file, long line, String field, String text) {
    find(new Finding(file, line, field, 0, MEND.explain(text)));
    return end(file, line, Optional.empty());
  }

  /** A line in which a stretch is replaced, said to be UTF-8 read as windows-1252. */
  SampleRun edit(String file, String left, String before, String after, double confidence) {
    int start = left.length();
    Edit edit =
        new Edit(
            new Span(start, start + before.length()),
            new Span(start, start + after.length()),
            Edit.Kind.ENCODING,
            List.of(new Misreading(Encoding.UTF_8, Encoding.WINDOWS_1252)),
            confidence,
            false);
    Mended mended = new Mended(left + before + " end", left + after + " end", List.of(edit));
    find(new Finding(file, 1, "", 0, mended));
    return end(file, 1, Optional.empty());
  }

  SampleRun warning(String file, long line, String message) {
    events.add(listener -> listener.warned(file, line, message));
    return end(file, line, Optional.empty());
  }

  SampleRun problem(String file, long line, String message) {
    events.add(listener -> listener.failed(file, line, message));
    return end(file, line, Optional.empty());
  }

  SampleRun broken(String file, String error) {
    return end(file, 0, Optional.of(error));
  }

  private void find(Finding finding) {
    if (finding.mended().changed() || !finding.mended().losses().isEmpty()) {
      findings.add(finding);
      events.add(listener -> listener.found(finding));
    }
  }

  private SampleRun end(String file, long lines, Optional<String> error) {
    boolean changed =
        findings.stream().anyMatch(f -> f.file().equals(file) && f.mended().changed());
    FileOutcome outcome = new FileOutcome(lines, 10 * lines, changed, false, 0, error);
    events.add(listener -> listener.fileEnded(file, outcome));
    return this;
  }

  /** All edits with their places. */
  List<PlacedEdit> edits() {
    return findings.stream().flatMap(finding -> PlacedEdit.of(finding).stream()).toList();
  }

  /** The report of the run in a form. */
  String report(ReportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> errors = new ArrayList<>();
    ReportRequest request = new ReportRequest(format, ReportRequest.STANDARD_OUTPUT);
    Totals totals = new Totals();
    try (Reports reports = Reports.open(List.of(request), out, "1.2.3", errors::add, totals)) {
      events.forEach(event -> event.tell(totals));
      events.forEach(event -> event.tell(reports));
    }
    if (!errors.isEmpty()) {
      throw new IOException(errors.toString());
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
