package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Linear time is well under a second for each; quadratic time takes minutes. */
class PresetTimeTest {
  private static final List<TextMend> CONFIGURATIONS =
      List.of(
          TextMend.parse("preset=standard,encoding=off,escapes=on"),
          TextMend.parse("preset=corpus,encoding=off"),
          TextMend.parse("preset=search,encoding=off"),
          TextMend.parse("preset=moses,language=de"),
          TextMend.parse("preset=moses"),
          TextMend.parse("preset=ascii,encoding=off"),
          TextMend.parse("preset=display,encoding=off,language=fr"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a & b",
        "&amp;\n",
        "&amp;",
        "&#",
        "&<a\n",
        "&a",
        "&#38;",
        "\uFEFF",
        "\f",
        "\uD83D",
        "e\u0301",
        "\u0301",
        "\u0316\u0301",
        "\u1161",
        "\u0092",
        "a\u0092",
        "\u001B]x",
        "\u001B[1",
        "\uD83C\uDFF4\uDB40\uDC67",
        "\uFFFAa",
        "\u200D",
        "``a",
        "`a",
        "\"a ",
        " \"a",
        "'a",
        " 'a",
        "“",
        "«",
        "’",
        "´",
        "—",
        "--a",
        "…",
        "½",
        " ",
        " a",
        "\u00A0",
        "\u3000",
        ".",
        ".\"",
        "..\" ",
        "\",",
        "(",
        "( ",
        ") .",
        "%C3",
        "+A",
        "=C3",
        "\\u00e",
        "ـ",
        "ﷺ",
        "ｶ\uFF9E",
        "，",
        "!",
        " !"
      })
  void timeIsLinear(String unit) {
    String text = unit.repeat(300_000 / unit.length());
    for (TextMend configuration : CONFIGURATIONS) {
      Duration limit = Duration.ofSeconds(10);
      String mended = assertTimeoutPreemptively(limit, () -> configuration.mend(text));
      assertEquals(
          mended, assertTimeoutPreemptively(limit, () -> configuration.explain(text).text()));
    }
  }
}
