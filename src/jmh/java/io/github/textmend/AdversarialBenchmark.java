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
 * One line of nothing but the beginnings of damage, in three lengths.
 *
 * <p>The lengths are what can be waited for; to be 250,000 to 1,000,000 once this is fast.
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
  /** What the text is made of; by code points, so that every platform passes them on. */
  @Param({"C3", "D0 20", "E2 20AC", "C3 D0 E2 F0"})
  String unit = "";

  @Param({"10000", "20000", "40000"})
  int length;

  String text = "";
  final TextMend textMend = TextMend.of(Preset.ENCODING);

  /** Makes the text. */
  @Setup
  public void setUp() {
    String repeated = Texts.ofCodePoints(unit);
    text = repeated.repeat(length / repeated.length());
  }

  /** The library on it. */
  @Benchmark
  public String adversarialMended() {
    return textMend.mend(text);
  }
}
