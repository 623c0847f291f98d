package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanPrefixTest {
  private static final TextMend ENCODING = TextMend.of(Preset.ENCODING);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          'déjà vu;PrzykÅ‚ad;',        'déjà vu;'
          'PrzykÅ‚ad;déjà vu;',        ''
          'Przykład;été',            'Przykład;été'
          'a;b;cÃ©',                   'a;b;'
          'costs $5;$Bill;x',          'costs $5;'
          'x;$BF|K\\(B and so on;',     'x;'
          '',                          ''
          """)
  void tellsHowManyBytesAreLinesThatStay(String lines, String clean) {
    byte[] utf8 = utf8(lines.replace(';', '\n'));
    assertEquals(utf8(clean).length, ENCODING.cleanPrefix(utf8, 0, utf8.length));
  }

  @Test
  void looksAtAPartOfTheBytes() {
    byte[] utf8 = utf8("Ã©\nété\nÃ©\n");
    assertEquals(6, ENCODING.cleanPrefix(utf8, 5, utf8.length - 5));
    assertEquals(6, ENCODING.cleanPrefix(utf8, 5, 6));
    assertEquals(0, ENCODING.cleanPrefix(utf8, utf8.length, 0));
  }

  @Test
  void refusesAPartThatThereIsNot() {
    byte[] utf8 = new byte[4];
    assertThrows(IndexOutOfBoundsException.class, () -> ENCODING.cleanPrefix(utf8, 2, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> ENCODING.cleanPrefix(utf8, -1, 3));
  }

  @ParameterizedTest
  @CsvSource({"preset=standard", "'preset=encoding,habits=windows-1251>iso-8859-1:3.9'"})
  void isNeverCertainWhereMoreThanUsualMayHappen(String spec) {
    byte[] utf8 = utf8("plain\n");
    assertEquals(0, TextMend.parse(spec).cleanPrefix(utf8, 0, utf8.length));
  }

  @Property(tries = 500)
  void allLinesOfItStay(@ForAll("texts") String text) {
    byte[] utf8 = utf8(text);
    int prefix = ENCODING.cleanPrefix(utf8, 0, utf8.length);
    String clean = new String(utf8, 0, prefix, StandardCharsets.UTF_8);
    assertEquals(clean, ENCODING.mend(clean));
    assertTrue(prefix == utf8.length || clean.isEmpty() || clean.endsWith("\n"));
    clean.lines().forEach(line -> assertEquals(line, ENCODING.mend(line)));
  }

  @Provide
  Arbitrary<String> texts() {
    List<String> pieces =
        List.of(
            "plain",
            " ",
            "\n",
            "été",
            "Ã©",
            "donât",
            "ž",
            "$B",
            "F|K\\(B",
            "Привет",
            "РџСЂРёРІРµС‚",
            "字",
            "\u001B",
            "\r",
            "\uFFFD",
            "\uD83D\uDE00");
    return Arbitraries.of(pieces).list().ofMaxSize(20).map(all -> String.join("", all));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
