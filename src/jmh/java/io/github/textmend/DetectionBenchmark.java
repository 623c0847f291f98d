package io.github.textmend;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
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

/** Bytes of unknown encoding to text, beside a bare scan and ICU's detector. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
public class DetectionBenchmark {
  /** 100 KB, in pieces of a size. */
  @State(Scope.Thread)
  public static class Pieces {
    @Param({
      "en:US_ASCII",
      "fr:UTF_8",
      "ru:UTF_8",
      "zh:UTF_8",
      "fr:WINDOWS_1252",
      "pl:ISO_8859_2",
      "tr:WINDOWS_1254",
      "ru:WINDOWS_1251",
      "ru:KOI8_R",
      "el:WINDOWS_1253",
      "ar:WINDOWS_1256",
      "ja:WINDOWS_31J",
      "ja:EUC_JP",
      "zh:GB18030",
      "ko:WINDOWS_949"
    })
    String text = "";

    @Param({"1000", "100000"})
    int size;

    List<byte[]> pieces = List.of();
    final TextMend textMend = TextMend.of(Preset.ENCODING);

    /**
     * Makes the pieces, and checks that nearly all become the right text. The encoding may be
     * another with the same characters, as ISO-8859-9 for windows-1254.
     */
    @Setup
    public void setUp() throws IOException {
      pieces = DetectionTexts.pieces(text, size);
      Charset charset = DetectionTexts.encoding(text).nearestCharset().orElseThrow();
      long right =
          pieces.stream()
              .filter(p -> textMend.decode(p).text().equals(new String(p, charset)))
              .count();
      if (right < 0.9 * pieces.size()) {
        throw new IllegalStateException(
            text + " is right in " + right + " of " + pieces.size() + " pieces only");
      }
    }
  }

  /** The library. */
  @Benchmark
  @Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
  public int piecesDecoded(Pieces state) {
    int length = 0;
    for (byte[] piece : state.pieces) {
      length += state.textMend.decode(piece).text().length();
    }
    return length;
  }

  /** The baseline: every byte looked at. */
  @Benchmark
  public int piecesScanned(Pieces state) {
    int high = 0;
    for (byte[] piece : state.pieces) {
      for (byte b : piece) {
        high += b >>> 31;
      }
    }
    return high;
  }

  /** ICU, which decodes what it detects. */
  @Benchmark
  @Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
  public int piecesByIcu(Pieces state) throws IOException {
    int length = 0;
    for (byte[] piece : state.pieces) {
      CharsetMatch match = new CharsetDetector().setText(piece).detect();
      length += match == null ? 0 : match.getString().length();
    }
    return length;
  }
}
