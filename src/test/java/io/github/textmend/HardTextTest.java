package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No text takes long, however it was made: each is about a megabyte of UTF-8, and the bound ten
 * times what it takes on a busy machine.
 */
class HardTextTest {
  private static final int UNITS = 500_000;
  private static final Duration MOST = Duration.ofSeconds(20);
  private static final TextMend ENCODING = TextMend.of(Preset.ENCODING);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ã",
        "$B",
        "Ð ",
        "â€",
        "ÃÐâð",
        "ï¿½",
        "\uFFFD",
        "Ã?",
        "Ã\uFFFD",
        "à€",
        "ðŸ",
        "ã",
        "Â ",
        "Ð°Ã",
        "A\u0301Ã"
      })
  void beginningsOfDamageOverAndOver(String unit) {
    assertReturns(unit.repeat(UNITS / unit.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "Big5", "EUC-KR", "Shift_JIS"})
  void eastAsianTextReadAsLatin1(String charset) {
    String text = "今日の東京は雨、北京在下大雨。";
    String damaged =
        new String(text.getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1);
    assertReturns(damaged.repeat(UNITS / damaged.length()));
  }

  @Test
  void shortLines() {
    String line = "Ð Ã â€ ÐÐ ÃÃ?\n";
    assertReturns(line.repeat(UNITS / line.length()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x100, 0x10000})
  void randomCharacters(int limit) {
    Random random = new Random(limit);
    StringBuilder text = new StringBuilder(UNITS);
    while (text.length() < UNITS) {
      text.append((char) (0x80 + random.nextInt(limit - 0x80)));
    }
    assertReturns(text.toString());
  }

  private static void assertReturns(String text) {
    assertTimeoutPreemptively(MOST, () -> ENCODING.mend(text));
  }
}
