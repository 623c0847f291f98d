package io.github.textmend.throughput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How much the processors of the machine do beside this process and those it started. */
public final class OtherWork {
  private static final Path STATISTICS = Path.of("/proc/stat");
  private static final double TICKS_A_SECOND = 100;

  /** Which numbers of the first line are work: user, nice, system, interrupts. */
  private static final int[] WORK = {1, 2, 3, 6, 7};

  private final long start = System.nanoTime();
  private final double all = all();
  private final double own = own();

  private OtherWork() throws IOException {}

  public static OtherWork watch() throws IOException {
    return new OtherWork();
  }

  /** A sentence about it. */
  public String told() throws IOException {
    if (!Files.isReadable(STATISTICS)) {
      return "What else the machine did meanwhile is not known.";
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double others = Math.max(0, all() - all - (own() - own));
    return String.format(
        Locale.ROOT,
        "Other work took %.0f %% of the machine's processors meanwhile.",
        100 * others / seconds / Runtime.getRuntime().availableProcessors());
  }

  private static double all() throws IOException {
    if (!Files.isReadable(STATISTICS)) {
      return 0;
    }
    String[] numbers = Files.readAllLines(STATISTICS).get(0).split("\\s+");
    return IntStream.of(WORK).mapToLong(i -> Long.parseLong(numbers[i])).sum() / TICKS_A_SECOND;
  }

  private static double own() {
    ProcessHandle self = ProcessHandle.current();
    return Stream.concat(Stream.of(self), self.descendants())
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .mapToDouble(time -> time.toMillis() / 1e3)
        .sum();
  }
}
