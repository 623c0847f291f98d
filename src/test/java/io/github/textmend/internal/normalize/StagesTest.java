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
        "&amp;lt;             | <",
        "&#128;&#150;         | €–",
        "R&D; &bogus;         | R&D; &bogus;",
        "&#0;&#xD800;         | \uFFFD\uFFFD",
        "&#x110000;&#;&#x;    | \uFFFD&#;&#x;",
        "<b>&eacute;</b>      | <b>&eacute;</b>",
        "'<b>&lt;\n&lt; 1'     | '<b>&lt;\n< 1'",
        "&lt;b&gt;             | <b>",
        "a > b &amp; c <d      | a > b & c <d",
        "&#55357;&#56832;      | 😀",
        "&#x1F600;&&amp;       | 😀&&",
        "a < b &amp; c > d    | a < b & c > d",
        "it&apos;s &thetasym;  | it's ϑ"
      })
  void entities(String before, String after) {
    assertStage(new Entities(false), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a\u0001b\u0007c     | abc",
        "tab	stays           | tab	stays",
        "DEL\u007Fete         | DELete",
        "words\fapart         | words apart",
        "words\u0001\u001C\u0002apart | words apart",
        "words \u000Bapart    | words apart",
        "'end\f'              | end",
        "\uFEFF\uFEFFstart   | start",
        "'\u0001\uFEFFstart' | start",
        "'one\n\uFEFFtwo\n\fthree' | 'one\ntwo\nthree'",
        "\uD83D alone         | \uFFFD alone",
        "alone \uDE00         | alone \uFFFD",
        "\uDE00\uD83D        | \uFFFD\uFFFD",
        "\uD83D\u0001\uDE00  | \uFFFD\uFFFD",
        "mid\uFEFFdle         | mid\uFEFFdle",
        "pair \uD83D\uDE00   | pair \uD83D\uDE00",
        "C1 \u0085 stays      | C1 \u0085 stays"
      })
  void controls(String before, String after) {
    assertStage(new Controls(false), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"e\u0301a\u0308 | éä", "café | café", "\u1112\u1161\u11ab | 한"})
  void normalizationFormC(String before, String after) {
    assertStage(new NormalizationForms("nfc"), before, after);
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
