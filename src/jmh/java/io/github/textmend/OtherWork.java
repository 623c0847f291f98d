package io.github.textmend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How busy the machine was with other work around a part, kept beside the part's figures. */
final class OtherWork {
  /** A machine less busy than this counts as idle. */
  private static final double IDLE = 0.10;

  /** Maven, this JVM's own start and what was just measured may go on for a moment. */
  private static final int MOST_SECONDS = 5;

  private static final Path TIMES = Path.of("/proc/stat");
  private static final long MILLISECONDS = 1000;

  private OtherWork() {}

  /**
   * The share of all processors that is taken in a second in which this process sleeps, the first
   * idle one or the least of several, by Linux's count; negative on other systems.
   */
  static double share() throws IOException, InterruptedException {
    if (!Files.isReadable(TIMES)) {
      return -1;
    }
    double least = 1;
    for (int second = 0; second < MOST_SECONDS && least > IDLE; second++) {
      least = Math.min(least, shareOfOneSecond());
    }
    return least;
  }

  private static double shareOfOneSecond() throws IOException, InterruptedException {
    long[] before = times();
    Thread.sleep(MILLISECONDS);
    long[] after = times();
    return 1 - (double) (after[0] - before[0]) / (after[1] - before[1]);
  }

  /**
   * Idle ticks, those of waiting for a disk with them, and all ticks, since the machine's start.
   */
  private static long[] times() throws IOException {
    String[] fields = Files.readAllLines(TIMES).get(0).split(" +", -1);
    long all = 0;
    for (int i = 1; i <= 8; i++) {
      all += Long.parseLong(fields[i]);
    }
    return new long[] {Long.parseLong(fields[4]) + Long.parseLong(fields[5]), all};
  }

  static void keep(Path folder, String name, double share) throws IOException {
    Files.writeString(folder.resolve(name + ".load"), Double.toString(share));
  }

  /** Which parts ran on an idle machine, which on a busy one, and which did not run. */
  static String summary(Path folder, String prefix, List<String> parts) throws IOException {
    List<String> idle = new ArrayList<>();
    List<String> busy = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String part : parts) {
      Path kept = folder.resolve(prefix + part + ".load");
      if (!Files.exists(kept)) {
        missing.add(part);
      } else {
        double share = Double.parseDouble(Files.readString(kept));
        // A load that the system does not tell is negative.
        (share >= 0 && share <= IDLE ? idle : busy).add(part);
      }
    }
    return line("Measured while the machine was otherwise idle: ", idle)
        + line("Measured while it had other work, or did not tell: ", busy)
        + line("Not measured: ", missing);
  }

  private static String line(String what, List<String> parts) {
    return parts.isEmpty() ? "" : what + String.join(", ", parts) + ".\n";
  }
}
