package io.github.textmend.internal.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.StepCache;
import io.github.textmend.result.Encoding;
import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that one pair of charsets explains, and whether they had to be weighed for that. */
class ObviousPairTest {
  private static final long ALL = (1L << SingleByteCharset.all().size()) - 1;

  private final ObviousPair obvious = obviousPair();

  private static ObviousPair obviousPair() {
    Priors priors = new Priors(Habits.NONE);
    StepCache steps = new StepCache(CharacterModel.shipped());
    KeptLines kept = new KeptLines(steps, new LineAlphabets());
    return new ObviousPair(kept, steps, new BeyondAscii(), new Survey(ALL, priors), ALL, priors);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, iso-8859-1, Библиотека закрывается сегодня в три часа.",
    "koi8-r, windows-1251, Библиотека закрывается сегодня в три часа.",
    "windows-1251, koi8-r, Библиотека закрывается сегодня в три часа.",
    "windows-1253, windows-1252, Η βιβλιοθήκη κλείνει σήμερα στις τρεις.",
    "windows-1255, windows-1252, הספרייה נסגרת היום בשעה שלוש אחר הצהריים.",
    // Most of their characters make sequences of UTF-8 in some third charset.
    "windows-1251, koi8-r, Изтриване на файла и на папката",
    "windows-1251, koi8-r, Намиране на папката на изображението",
    "GB18030, windows-1252, 图书馆今天下午三点关门，请大家早点来。",
    "windows-31j, windows-1252, 図書館は今日の午後三時に閉まります。",
    "x-windows-949, iso-8859-1, 도서관은 오늘 오후 세 시에 문을 닫습니다.",
  })
  void textOfOnePairIsFound(String written, String readAs, String text) {
    ObviousPair.Found found = obvious.find(misread(text, written, readAs));
    assertNotNull(found, text);
    assertEquals(text, found.text());
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, windows-1252, Библиотека закрывается в три",
    "utf-8, iso-8859-1, Η βιβλιοθήκη κλείνει στις τρεις",
    "windows-1251, windows-1251, Библиотека закрывается сегодня в три часа.",
  })
  void textOfAnotherKindIsNot(String written, String readAs, String text) {
    assertNull(obvious.find(misread(text, written, readAs)));
  }

  private static String misread(String text, String written, String readAs) {
    StringBuilder misread = new StringBuilder();
    for (byte b : text.getBytes(Charset.forName(written))) {
      misread.append(SingleByteCharset.of(Encoding.of(readAs)).decode(b & 0xFF));
    }
    return misread.toString();
  }
}
