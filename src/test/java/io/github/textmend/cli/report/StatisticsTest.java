package io.github.textmend.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.textmend.TextMend;
import io.github.textmend.cli.finding.FileOutcome;
import io.github.textmend.cli.finding.Finding;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A run in a line. */
class StatisticsTest {
  private long now;

  @Test
  void sumUpARun() {
    Totals totals = new Totals();
    Statistics statistics = new Statistics(totals, () -> now);
    totals.found(
        new Finding("a.txt", 1, "", 0, TextMend.parse("preset=standard").explain("a&nbsp;b &gt;")));
    totals.fileEnded("a.txt", outcome(true));
    totals.failed("b.txt", 3, "not a JSON object; kept as it is");
    totals.fileEnded("b.txt", outcome(false));
    now = 2_000_000_000L;
    assertEquals(
        "2 edits in 1 of 2 files (entity 2); least confidence 1.0000;"
            + " 1 problem, 3,000 lines, 5.00 MB in 2.00 s, 2.5 MB/s",
        statistics.line());
  }

  @Test
  void countWhatIsBeyondRecovery() {
    Totals totals = new Totals();
    totals.found(new Finding("a.txt", 1, "", 0, TextMend.parse("").explain("锟斤拷 and �")));
    totals.fileEnded("a.txt", outcome(false));
    String line = new Statistics(totals, () -> now).line();
    assertTrue(line.startsWith("0 edits in 0 of 1 file, 2 beyond recovery; least"), line);
  }

  private static FileOutcome outcome(boolean changed) {
    return new FileOutcome(1500, 2_500_000, changed, false, 0, Optional.empty());
  }
}
