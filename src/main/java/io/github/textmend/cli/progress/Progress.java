package io.github.textmend.cli.progress;

import io.github.textmend.cli.finding.FileOutcome;
import io.github.textmend.cli.finding.FindingListener;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A bar for the file that is read, with its number and name. It appears only when a run takes
 * longer than a second and a terminal can show it.
 */
public final class Progress implements FindingListener, AutoCloseable {
  private static final long SHORT_RUN = 1_000_000_000L;
  private static final int INTERVAL_MILLIS = 200;
  private static final int MEGABYTE = 1_000_000;
  private static final int UNKNOWN = -1;

  /** Room for the bar and a name on a terminal of usual width. */
  private static final int WIDTH = 79;

  private static final int NAME = 24;

  private final StatusLine line;
  private final BooleanSupplier terminal;
  private final LongSupplier nanoTime;
  private final long start;
  private @Nullable ProgressBar bar;
  private boolean decided;
  private long size = UNKNOWN;
  private long files;

  /**
   * @param line where the bar is shown
   * @param terminal whether it can be; asked once, and only in a longer run
   */
  public Progress(StatusLine line, BooleanSupplier terminal) {
    this(line, terminal, System::nanoTime);
  }

  Progress(StatusLine line, BooleanSupplier terminal, LongSupplier nanoTime) {
    this.line = line;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    start = nanoTime.getAsLong();
  }

  @Override
  public boolean wantsFindings() {
    return false;
  }

  @Override
  public void fileStarted(String file, long bytes) {
    files++;
    size = bytes;
    advanced(file, 0);
  }

  @Override
  public void advanced(String file, long bytes) {
    if (!decided && nanoTime.getAsLong() - start > SHORT_RUN) {
      decided = true;
      bar = terminal.getAsBoolean() ? newBar() : null;
    }
    if (bar != null) {
      bar.maxHint(size);
      bar.stepTo(bytes);
      bar.setExtraMessage("file " + files + " " + shortened(file));
    }
  }

  @Override
  public void fileEnded(String file, FileOutcome outcome) {
    advanced(file, outcome.bytes());
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      line.clear();
    }
  }

  private ProgressBar newBar() {
    return ProgressBar.builder()
        .setTaskName("textmend")
        .setInitialMax(UNKNOWN)
        .setUnit(" MB", MEGABYTE)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(INTERVAL_MILLIS)
        .hideEta()
        .setConsumer(new DelegatingProgressBarConsumer(line::show, WIDTH))
        .build();
  }

  /** The end of a name, without what would move the cursor. */
  private static String shortened(String file) {
    int start = Math.max(0, file.length() - NAME);
    return file.substring(start).replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
  }
}
