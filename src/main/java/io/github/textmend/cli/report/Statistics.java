package io.github.textmend.cli.report;

import java.util.Locale;
import java.util.function.LongSupplier;

/** Sums a run up in one line. */
public final class Statistics {
  private static final double MEGABYTE = 1e6;
  private static final double SECOND = 1e9;

  private final Totals totals;
  private final LongSupplier nanoTime;
  private final long start;

  /**
   * The time runs from now on.
   *
   * @param totals of the run, told of it by others
   */
  public Statistics(Totals totals) {
    this(totals, System::nanoTime);
  }

  Statistics(Totals totals, LongSupplier nanoTime) {
    this.totals = totals;
    this.nanoTime = nanoTime;
    start = nanoTime.getAsLong();
  }

  /** What was done until now. */
  public String line() {
    double seconds = Math.max(1, nanoTime.getAsLong() - start) / SECOND;
    double megabytes = totals.bytes() / MEGABYTE;
    return Summary.of(totals)
        + Summary.kinds(totals)
        + Summary.losses(totals)
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
