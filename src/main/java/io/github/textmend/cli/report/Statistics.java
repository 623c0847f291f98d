package io.github.textmend.cli.report;

import io.github.textmend.cli.finding.FileOutcome;
import io.github.textmend.cli.finding.Finding;
import io.github.textmend.cli.finding.FindingListener;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Sums a run up in one line. */
public final class Statistics implements FindingListener {
  private static final double MEGABYTE = 1e6;
  private static final double SECOND = 1e9;

  private final Totals totals = new Totals();
  private final LongSupplier nanoTime;
  private final long start;

  /** The time runs from now on. */
  public Statistics() {
    this(System::nanoTime);
  }

  Statistics(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    start = nanoTime.getAsLong();
  }

  @Override
  public void found(Finding finding) {
    totals.found(finding);
  }

  @Override
  public void warned(String file, long line, String message) {
    totals.warned(file, line, message);
  }

  @Override
  public void failed(String file, long line, String message) {
    totals.failed(file, line, message);
  }

  @Override
  public void fileEnded(String file, FileOutcome outcome) {
    totals.fileEnded(file, outcome);
  }

  /** What was done until now. */
  public String line() {
    double seconds = Math.max(1, nanoTime.getAsLong() - start) / SECOND;
    double megabytes = totals.bytes() / MEGABYTE;
    return Summary.of(totals)
        + Summary.kinds(totals)
        + String.format(
            Locale.ROOT,
            "; least confidence %s; %s, %s, %.2f MB in %.2f s, %.1f MB/s",
            EditMessage.confidence(totals.leastConfidence()),
            Summary.counted(totals.problemCount(), "problem"),
            Summary.counted(totals.lines(), "line"),
            megabytes,
            seconds,
            megabytes / seconds);
  }
}
