package io.github.textmend.internal.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.result.Encoding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines one after the other, by their characters beyond ASCII. */
class BeyondAsciiTest {
  /** Of so many at most one may be the same. */
  private static final int SAME_OF = 10;

  private final BeyondAscii characters = new BeyondAscii();

  @Test
  void bytesAreCountedAnewForEachLine() {
    SingleByteCharset charset = charset("windows-1251");
    for (String line : new String[] {"Ночь, улица.", "да, да — да", "plain", "", "Ы", "ночь"}) {
      characters.turnTo(line);
      ByteHistogram counted = ByteHistogram.of(ByteImage.of(line, charset, 0).bytes());
      assertEquals(described(counted), described(characters.histogram(charset)), line);
    }
  }

  private static String described(ByteHistogram histogram) {
    StringBuilder text = new StringBuilder().append(histogram.total()).append(':');
    for (int i = 0; i < histogram.distinct(); i++) {
      text.append(' ').append(histogram.value(i)).append('x').append(histogram.count(i));
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, windows-1251, 'Íî÷ü, óëèöà', 'Ночь, улица'",
    "windows-1251, koi8-r, 'оПЮШ, ХМЙГБ 2', 'Ночь, улица 2'",
    "windows-1251, windows-1252, 'Ночь, улица', 'Íî÷ü, óëèöà'",
    // All characters are the same.
    "iso-8859-15, windows-1252, 'déjà vu à côté', ",
    // Bytes D2 and DB are nothing in the charset.
    "iso-8859-1, windows-1253, 'ÒÒÒÛ', ",
  })
  void aLineIsReadAgainWhereItsCharactersBecomeOthers(
      String readAs, String written, String line, @Nullable String expected) {
    characters.turnTo(line);
    assertEquals(expected, characters.readAgain(charset(readAs), charset(written), SAME_OF));
  }

  private static SingleByteCharset charset(String label) {
    return SingleByteCharset.of(Encoding.of(label));
  }
}
