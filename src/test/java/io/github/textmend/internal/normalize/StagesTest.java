package io.github.textmend.internal.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.textmend.internal.edit.EditLog;
import io.github.textmend.internal.edit.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stages of STANDARD beside the encoding, by tables. */
class StagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "caf&eacute;          | café",
        "&#233;&#xE9;&#XE9;   | ééé",
        "&amp;lt;             | &lt;",
        "&#128;&#150;         | €–",
        "R&D; &bogus;         | R&D; &bogus;",
        "&#0;&#xD800;         | &#0;&#xD800;",
        "&#x110000;&#;&#x;    | &#x110000;&#;&#x;",
        "<b>&eacute;</b>      | <b>&eacute;</b>",
        "a < b &amp; c > d    | a < b & c > d",
        "it&apos;s &thetasym;  | it's ϑ"
      })
  void entities(String before, String after) {
    assertStage(new Entities(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a\u0001b\u0007c     | abc",
        "tab	stays           | tab	stays",
        "\uFEFF\uFEFFstart   | start",
        "mid\uFEFFdle         | mid\uFEFFdle",
        "pair \uD83D\uDE00   | pair \uD83D\uDE00",
        "C1 \u0085 stays      | C1 \u0085 stays"
      })
  void controls(String before, String after) {
    assertStage(new Controls(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"e\u0301a\u0308 | éä", "café | café", "\u1112\u1161\u11ab | 한"})
  void normalizationFormC(String before, String after) {
    assertStage(new NormalizationFormC(), before, after);
  }

  private static void assertStage(Stage stage, String before, String after) {
    EditLog log = stage.apply(before);
    if (before.equals(after)) {
      assertNull(log);
    } else {
      assertEquals(after, log == null ? before : log.text());
    }
  }
}
