package io.github.textmend;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.text.StringEscapeUtils;
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

/** Presets on text that they leave, and on text that they change, beside what others offer. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 2,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
public class PresetBenchmark {
  /** Text that no preset changes. */
  @State(Scope.Thread)
  public static class Unchanged {
    @Param({"standard", "corpus", "search", "moses", "ascii", "display"})
    String preset = "";

    @Param({"latin", "cyrillic"})
    String script = "";

    String text = "";
    TextMend textMend = TextMend.of(Preset.STANDARD);

    /** Makes the text, and checks that it stays. */
    @Setup
    public void setUp() {
      text = PresetTexts.unchanged(script);
      textMend = TextMend.of(Preset.valueOf(preset.toUpperCase(Locale.ROOT)));
      if (!textMend.mend(text).equals(text)) {
        throw new IllegalStateException(preset + " changes the text");
      }
    }
  }

  /** Text of the web. */
  @State(Scope.Thread)
  public static class Web {
    @Param({"standard", "corpus", "search", "moses", "ascii", "display"})
    String preset = "";

    String text = "";
    TextMend textMend = TextMend.of(Preset.STANDARD);

    /** Makes the text. */
    @Setup
    public void setUp() {
      text = PresetTexts.web();
      textMend = TextMend.of(Preset.valueOf(preset.toUpperCase(Locale.ROOT)));
    }
  }

  /** The text that no preset changes, for the baseline. */
  @State(Scope.Thread)
  public static class Plain {
    @Param({"latin", "cyrillic"})
    String script = "";

    final byte[] table = new byte[1 << 16];
    String text = "";

    /** Makes the text. */
    @Setup
    public void setUp() {
      text = PresetTexts.unchanged(script);
    }
  }

  /** What others offer, on text of the web. */
  @State(Scope.Thread)
  public static class Others {
    final String text = PresetTexts.web();
    final Transliterator latinAscii = Transliterator.getInstance("Latin-ASCII");
  }

  /** A preset on text that it leaves. */
  @Benchmark
  public String unchangedNormalized(Unchanged unchanged) {
    return unchanged.textMend.mend(unchanged.text);
  }

  /** The baseline: every char looked up in a byte table. */
  @Benchmark
  public int plainScanned(Plain plain) {
    int sum = 0;
    for (int i = 0; i < plain.text.length(); i++) {
      sum += plain.table[plain.text.charAt(i)];
    }
    return sum;
  }

  /** A preset on text that it changes. */
  @Benchmark
  public String webNormalized(Web web) {
    return web.textMend.mend(web.text);
  }

  /** ICU's transform. */
  @Benchmark
  public String webTransliterated(Others others) {
    return others.latinAscii.transliterate(others.text);
  }

  /** Commons Text's entities. */
  @Benchmark
  public String webUnescaped(Others others) {
    return StringEscapeUtils.unescapeHtml4(others.text);
  }
}
