package io.github.textmend.cli.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.github.textmend.cli.finding.Finding;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A page for people, in one file that needs no other. {@code report.mustache} has its form. */
final class HtmlReport implements Report {
  /** A page with more would be slow to open, and no one reads so many. */
  static final int MOST_EDITS = 2000;

  private final DoubtfulPassages passages = new DoubtfulPassages(MOST_EDITS);
  private final OutputStream out;
  private final String version;

  HtmlReport(OutputStream out, String version) {
    this.out = out;
    this.version = version;
  }

  @Override
  public void found(Finding finding) {
    passages.add(finding);
  }

  @Override
  public void finish(Totals totals) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      page().execute(Page.of(totals, passages, version), writer);
    } catch (MustacheException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw e;
    }
    writer.flush();
  }

  private static Template page() {
    return Mustache.compiler()
        .escapeHTML(true)
        .zeroIsFalse(true)
        .emptyStringIsFalse(true)
        .withLoader(name -> new StringReader(template(name)))
        .compile(template("report"));
  }

  /** Without the line end of the file, so that parts can stand within a line. */
  private static String template(String name) {
    return Resources.read(name + ".mustache").stripTrailing();
  }
}
