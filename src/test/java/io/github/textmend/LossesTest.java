package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.textmend.result.Loss;
import io.github.textmend.result.Mended;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is beyond recovery is told, and left as it is. */
class LossesTest {
  private static final TextMend ENCODING = TextMend.of(Preset.ENCODING);

  @ParameterizedTest
  @CsvSource({
    "这是锟斤拷锟斤拷测试, 2, 8, utf-8 read as gb18030",
    "占쏙옙占쏙옙 테스트, 0, 6, utf-8 read as windows-949",
    "嚙踝蕭嚙踝蕭 測試, 0, 6, utf-8 read as big5",
    "鐃緒申, 0, 3, utf-8 read as euc-jp",
    "na\uFFFD\uFFFDve, 2, 4, ''"
  })
  void aLossIsToldAndNoDamage(String text, int start, int end, String chain) {
    Mended mended = ENCODING.explain(text);
    assertFalse(mended.changed());
    assertFalse(ENCODING.isDamaged(text));
    Loss loss = mended.losses().get(0);
    assertEquals(start, loss.span().start());
    assertEquals(end, loss.span().end());
    assertEquals(chain.isEmpty() ? "[]" : "[" + chain + "]", loss.chain().toString());
  }

  @Test
  void placesAreThoseOfTheMendedText() {
    Mended mended = ENCODING.explain("KÃ¶ln \uFFFD");
    assertEquals("\uFFFD", mended.losses().get(0).span().of(mended.text()));
  }

  @Test
  void aReplacementCharacterThatWasMisreadIsOneAgain() {
    Mended mended = ENCODING.explain("caf ï¿½ bar");
    assertEquals("caf \uFFFD bar", mended.text());
    assertEquals(List.of(), mended.losses().get(0).chain());
  }

  @Test
  void onlyTheEncodingStageLooksForThem() {
    TextMend off = TextMend.parse("encoding=off");
    assertTrue(off.explain("锟斤拷").losses().isEmpty());
  }
}
