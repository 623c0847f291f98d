package io.github.textmend.internal.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.textmend.internal.charset.MultiByteCharset;
import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.result.Encoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bytes cost in all East Asian charsets at once, against one charset after the other. */
class MultiByteUseTest {
  @Property
  void costsOfAnyBytesAreThoseOfEachCharset(
      @ForAll @StringLength(max = 60) @CharRange(from = 'Y', to = '\u00FF') String bytes) {
    costsAreThoseOfEachCharset(bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "GB18030, 图书馆今天下午三点关门，请大家早点来。2026",
    "Big5, 圖書館今天下午三點關門，請大家早點來。",
    "windows-31j, 図書館は今日の午後三時にｼﾏﾘﾏｽ。",
    "x-windows-949, 도서관은 오늘 오후 세 시에 문을 닫습니다.",
    "EUC-JP, 図書館の丂は三バイトで、今日の午後三時に閉まります。",
  })
  void costsOfTextAreThoseOfEachCharset(String charset, String text) {
    String bytes = new String(text.getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1);
    costsAreThoseOfEachCharset(bytes);
    costsAreThoseOfEachCharset(bytes.repeat(80));
    costsAreThoseOfEachCharset(bytes.substring(0, 9) + ByteImage.LOST + bytes.substring(10));
  }

  private static void costsAreThoseOfEachCharset(String line) {
    ByteImage image = ByteImage.of(line, SingleByteCharset.of(Encoding.of("iso-8859-1")), 0);
    List<MultiByteCharset> charsets = MultiByteCharset.all();
    long[] costs = MultiByteUse.costs(image);
    assertEquals(charsets.size(), costs.length);
    for (int i = 0; i < costs.length; i++) {
      long cost = MultiByteUse.of(charsets.get(i)).cost(image, 0, Long.MAX_VALUE);
      assertEquals(cost, costs[i], charsets.get(i).encoding().label());
    }
  }
}
