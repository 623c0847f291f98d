package io.github.textmend;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Text made to be hard, and text that is merely odd, in three lengths, as one line: the beginnings
 * of damage over and over, text in another charset, random characters.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
@State(Scope.Thread)
public class AdversarialBenchmark {
  /** What the text is made of: {@link OddTexts}. */
  @Param({
    OddTexts.REPEATED + "C3",
    OddTexts.REPEATED + "D0 20",
    OddTexts.REPEATED + "E2 20AC",
    OddTexts.REPEATED + "C3 D0 E2 F0",
    OddTexts.REPEATED + "EF BF BD",
    OddTexts.REPEATED + "FFFD",
    OddTexts.GBK,
    OddTexts.UPPER_LATIN_1,
    OddTexts.BASIC_PLANE,
    OddTexts.LOSSY
  })
  String kind = "";

  @Param({"250000", "500000", "1000000"})
  int length;

  String text = "";

  /** Makes the text. */
  @Setup
  public void setUp() {
    text = OddTexts.of(kind, length);
  }

  /** The library on it, as if it were the first: a mender remembers what it was asked before. */
  @Benchmark
  public String adversarialMended() {
    return TextMend.of(Preset.ENCODING).mend(text);
  }
}
