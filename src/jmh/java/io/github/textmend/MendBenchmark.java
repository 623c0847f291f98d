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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Mending, beside copying the bytes and beside a bare loop over a table. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 2,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
public class MendBenchmark {
  /** Text that is clean. */
  @State(Scope.Thread)
  public static class Clean {
    @Param({
      "english",
      "french",
      "russian",
      "greek",
      "chinese",
      "japanese",
      "korean",
      "thai",
      "arabic"
    })
    String language = "";

    String text = "";
    byte[] bytes = {};
    final byte[] table = new byte[0x10000];
    final TextMend textMend = TextMend.of(Preset.ENCODING);

    /** Makes the text. */
    @org.openjdk.jmh.annotations.Setup
    public void setUp() {
      text = Texts.clean(language);
      bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  /** Text that is damaged in every line. */
  @State(Scope.Thread)
  public static class Damaged {
    @Param({
      "french: utf-8 as windows-1252",
      "russian: utf-8 as windows-1251",
      "russian: utf-8 as windows-1252",
      "french: utf-8 as x-mac-roman",
      "french: utf-8 as windows-1252, utf-8 as windows-1252",
      "quotations: utf-8 as windows-1252, controls dropped",
      "russian: windows-1251 as iso-8859-1",
      "russian: koi8-r as windows-1251",
      "greek: windows-1253 as windows-1252",
      "chinese: gb18030 as windows-1252",
      "japanese: windows-31j as windows-1252",
      "korean: windows-949 as iso-8859-1",
      "chinese headlines: utf-8 as gb18030"
    })
    String damage = "";

    /** More lines than a mender remembers, so that each is mended anew. */
    private final String[] texts = new String[240];

    private int next;
    final TextMend textMend = TextMend.of(Preset.ENCODING);

    /** Makes the texts, and checks that they are mended. */
    @org.openjdk.jmh.annotations.Setup
    public void setUp() {
      for (int i = 0; i < texts.length; i++) {
        texts[i] = Texts.damaged(damage, i);
      }
      if (!textMend.mend(texts[0]).equals(Texts.undamaged(damage, 0))) {
        throw new IllegalStateException(damage + " is not mended");
      }
    }

    String text() {
      next = (next + 1) % texts.length;
      return texts[next];
    }
  }

  /** The library on clean text. */
  @Benchmark
  public String cleanMended(Clean clean) {
    return clean.textMend.mend(clean.text);
  }

  /** The baseline for ASCII: a copy of the bytes. */
  @Benchmark
  public byte[] cleanCopied(Clean clean) {
    return clean.bytes.clone();
  }

  /** The baseline for other text: every char looked up in a byte table. */
  @Benchmark
  public int cleanLookedUp(Clean clean) {
    int sum = 0;
    for (int i = 0; i < clean.text.length(); i++) {
      sum += clean.table[clean.text.charAt(i)];
    }
    return sum;
  }

  /** The library on damaged text. */
  @Benchmark
  public String damagedMended(Damaged damaged) {
    return damaged.textMend.mend(damaged.text());
  }
}
