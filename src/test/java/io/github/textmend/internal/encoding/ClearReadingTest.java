package io.github.textmend.internal.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.result.Encoding;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** East Asian text is clear under its own charset; what is only valid there is not. */
class ClearReadingTest {
  private static final Priors PRIORS = new Priors(Habits.NONE);

  @ParameterizedTest
  @CsvSource({
    "GB18030, windows-1252, 图书馆今天下午三点关门，请大家早点来。",
    "GB18030, windows-1251, 图书馆今天下午三点关门，请大家早点来。",
    "Big5, iso-8859-1, 圖書館今天下午三點關門，請大家早點來。",
    "windows-31j, windows-1252, 図書館は今日の午後三時に閉まります。",
    "x-windows-949, iso-8859-1, 도서관은 오늘 오후 세 시에 문을 닫습니다.",
  })
  void textOfSuchACharsetIsClear(String written, String readAs, String text) {
    assertEquals(text, clear(misread(text, written, readAs), readAs));
  }

  @ParameterizedTest
  @CsvSource({
    "iso-8859-5, СТРАНИЦАТА СЕ ОБНОВЯВА",
    "iso-8859-5, АВТОМАТИЧЕСКАЯ РАЗМЕТКА",
    "windows-1251, ДАВХАР НАРИЙН УРТ ТОЙМ",
  })
  void capitalsThatAreValidThereAreNot(String readAs, String line) {
    assertNull(clear(line, readAs));
  }

  @ParameterizedTest
  @CsvSource({"windows-31j, Другие новости и записи", "GB18030, Другие новости и записи"})
  void lettersOfOtherScriptsAreNot(String written, String text) {
    assertNull(clear(misread(text, written, "windows-1252"), "windows-1252"));
  }

  private static String misread(String text, String written, String readAs) {
    StringBuilder misread = new StringBuilder();
    for (byte b : text.getBytes(Charset.forName(written))) {
      misread.append(SingleByteCharset.of(Encoding.of(readAs)).decode(b & 0xFF));
    }
    return misread.toString();
  }

  private static @Nullable String clear(String line, String readAs) {
    ByteImage image = ByteImage.of(line, SingleByteCharset.of(Encoding.of(readAs)), 0);
    BestPairs multiples = BestPairs.likely(9, Long.MAX_VALUE);
    PairSurvey.addMultiples(image, multiples, PRIORS);
    assertFalse(multiples.pairs().isEmpty(), "no charset makes text of " + line);
    ClearReading clear = ClearReading.only(line, multiples.pairs(), List.of());
    return clear == null ? null : clear.text();
  }
}
