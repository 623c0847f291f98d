package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mender remembers lines, and no one can tell. */
class RepeatedLinesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The cafÃ© is open, and the naïve waiter is not",
        "Ïðèâåò, êàê äåëà?",
        "Mae hwn â 'r gorau",
        "donâ€™t go\ndonâ€™t go\nit stays\ndonâ€™t go",
      })
  void aLineIsMendedAndExplainedAlikeHoweverOftenItWasSeen(String text) {
    TextMend fresh = TextMend.of(Preset.ENCODING);
    TextMend used = TextMend.of(Preset.ENCODING);
    String mended = used.mend(text);
    assertEquals(fresh.explain(text), used.explain(text));
    assertEquals(mended, fresh.mend(text));
    assertEquals(mended, used.mend(text));
    assertEquals(fresh.explain(text), used.explain(text));
    assertEquals(mended, used.explain(text).text());
  }

  @Test
  void aLineThatStaysIsTheSameInstanceEachTime() {
    String line = new String("Ôi lāu mò̤ â, cĭng-káuk");
    TextMend textMend = TextMend.of(Preset.ENCODING);
    assertSame(line, textMend.mend(line));
    assertSame(line, textMend.mend(line));
    String equal = new String(line);
    assertSame(equal, textMend.mend(equal));
  }

  @Test
  void moreLinesThanAreRememberedAreMendedAlike() {
    TextMend used = TextMend.of(Preset.ENCODING);
    String before = "It is as it was. ".repeat(28);
    for (int round = 0; round < 2; round++) {
      IntStream.range(0, 6_000)
          .forEach(
              i ->
                  assertEquals(
                      before + i + " I don’t know", used.mend(before + i + " I donât know")));
    }
  }

  @Test
  void manyThreadsMendAlike() {
    TextMend used = TextMend.of(Preset.ENCODING);
    IntStream.range(0, 5_000)
        .parallel()
        .forEach(i -> assertEquals((i % 7) + " – наш", used.mend((i % 7) + " â€“ наш")));
  }
}
