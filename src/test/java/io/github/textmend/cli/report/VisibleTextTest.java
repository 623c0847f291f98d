package io.github.textmend.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Characters that cannot be seen or told from others. */
class VisibleTextTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a b é 日本 🙂,a b é 日本 🙂",
        "a\u00A0b,a<U+00A0>b",
        "\u200B\u200E,<U+200B><U+200E>",
        "\u0091,<U+0091>",
        "tab\there,tab<U+0009>here",
        "\uFEFFx,<U+FEFF>x",
        "\uDE42\uD83D,<U+DE42><U+D83D>",
        "\u3164\u2800\u2028,<U+3164><U+2800><U+2028>",
        "\u202Eabc\u2069,<U+202E>abc<U+2069>",
        "\uDB40\uDC41,<U+E0041>",
      })
  void isTheirCode(String text, String shown) {
    assertEquals(shown, VisibleText.plain(text));
  }

  @Test
  void whatShapesItsNeighboursStaysAroundChanges() {
    String text = "می\u200Cخواهم 👩\u200D🚒\uFE0F\u200B";
    String shown =
        VisibleText.contextRuns(text).stream()
            .map(VisibleText.Run::text)
            .collect(Collectors.joining());
    assertEquals(text.replace("\u200B", "U+200B"), shown);
  }
}
