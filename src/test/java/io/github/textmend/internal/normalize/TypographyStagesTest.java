package io.github.textmend.internal.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.textmend.internal.edit.EditLog;
import io.github.textmend.internal.edit.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotation marks, dashes, symbols and spaces, by tables. A tilde quotes a cell with spaces. */
class TypographyStagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "“a” ‘b’ „c“ ‚d‘ «e» ‹f› | \"a\" 'b' \"c\" 'd' \"e\" 'f'",
        "dogs’ tails, rock ’n’ roll, ’80s | dogs' tails, rock 'n' roll, '80s",
        "don´t, 5′ 6″ | don't, 5' 6\"",
        "``quoted'' and `quoted' | \"quoted\" and 'quoted'",
        "`code` and `x | `code` and `x",
        "it`s, a`b`c | it's, a`b`c",
        "Oʻahu, oʼzbek, א׳ ב״ | Oʻahu, oʼzbek, א׳ ב״",
        "他说“你好”。 | 他说“你好”。",
        "他说“Hello”, it’s | 他说“Hello”, it's"
      })
  void quotesToAscii(String before, String after) {
    assertStage(new AsciiQuotes(false), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {"他说“你好”。 | 他说\"你好\"。"})
  void quotesOfCjkToAsciiWhenAsked(String before, String after) {
    assertStage(new AsciiQuotes(true), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "\"Yes,\" she said. | “Yes,” she said.",
        "\"He said 'no' twice.\" | “He said ‘no’ twice.”",
        "it's the dogs' turn | it’s the dogs’ turn",
        "rock 'n' roll in the '80s, 'tis | rock ’n’ roll in the ’80s, ’tis",
        "1990's | 1990’s",
        "5'10\" tall | 5'10\" tall",
        "„Ja“, «oui», ”jo” | “Ja”, “oui”, “jo”",
        "don´t, ´so´ | don’t, “so”",
        "a \" alone | a \" alone",
        "Oʻahu 5′ 6″ | Oʻahu 5′ 6″",
        "(\"so\") \"so\"- | (“so”) “so”-",
        "``No'', he said `twice'. | “No”, he said “twice”.",
        "``He said `no''' | “He said ‘no’”",
        "it`s, don`t | it’s, don’t",
        "`x` and a`b`c isn't `y` | `x` and a`b`c isn’t `y`",
        "`x and y', `80` | “x and y”, `80`",
        "so'' and ``so | so'' and ``so",
        "″Yes,″ he said ′so′. | “Yes,” he said “so”.",
        "5′ by 6″ and f′x″, ″open | 5′ by 6″ and f′x″, ″open"
      })
  void quotesInEnglish(String before, String after) {
    assertStage(new TypographicQuotes("en"), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "\"Das ist 'gut'\", sagt er. | „Das ist ‚gut‘“, sagt er.",
        "»Ja«, «so» | „Ja“, „so“",
        "« x » | „x“",
        "Max' Haus, geht's | Max’ Haus, geht’s"
      })
  void quotesInGerman(String before, String after) {
    assertStage(new TypographicQuotes("de"), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {"\"a 'b' c\" | «a ‹b› c»"})
  void quotesInOtherLanguages(String before, String after) {
    assertStage(new TypographicQuotes("fr-CH"), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {"\"l'été\" | «l’été»", "« déjà » | « déjà »"})
  void quotesInFrench(String before, String after) {
    assertStage(new TypographicQuotes("fr"), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "a‐b a‑b a‒b 1–2 −5 | a-b a-b a-b 1-2 -5",
        "a—b a ― b | a--b a -- b",
        "他——她 | 他——她",
        "a־b | a־b"
      })
  void dashesToAscii(String before, String after) {
    assertStage(new AsciiDashes(false, false), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {"a—b – c | a-b - c"})
  void dashesToOneHyphen(String before, String after) {
    assertStage(new AsciiDashes(true, false), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "yes -- no - maybe | yes – no – maybe",
        "yes--no---well | yes—no—well",
        "--help, x --flag | --help, x --flag",
        "- item | - item",
        "2020-01-02, well-known | 2020-01-02, well-known",
        "a ---- b, <!-- x --> | a ---- b, <!-- x -->"
      })
  void dashesInEnglish(String before, String after) {
    assertStage(new TypographicDashes("en"), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {"Он - мой друг. | Он — мой друг."})
  void dashesInRussian(String before, String after) {
    assertStage(new TypographicDashes("ru"), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "so… a‥ | so... a..",
        "• one ‣ two ⁃ three | * one * two - three",
        "3½ ½ 1⁄2 ⅓3 | 3 1/2 1/2 1/2 1/3 3",
        "等…… | 等……"
      })
  void symbolsToAscii(String before, String after) {
    assertStage(new AsciiSymbols(false), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {"so... | so…", "so.... ../x [...] | so.... ../x [...]"})
  void symbolsTypographic(String before, String after) {
    assertStage(new TypographicSymbols(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "~a\u00A0b\u2009c\u202Fd~ | a b c d",
        "~日\u3000本 a\u3000b~ | ~日\u3000本 a b~",
        "a\tb | a\tb"
      })
  void spacesToAscii(String before, String after) {
    assertStage(new AsciiSpaces(false), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {"~  a \u00A0 b  \n  c ~ | ~a b\nc~", "~a\t b~ | ~a\t b~"})
  void spacesSqueezed(String before, String after) {
    assertStage(new AsciiSpaces(true), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "~ab\u00A0cd ef\u2003gh~ | ab cd ef gh",
        "~10\u00A0000\u00A0km, 5\u202F%, $\u00A05~ | ~10\u00A0000\u00A0km, 5\u202F%, $\u00A05~",
        "~Quoi\u00A0? «\u00A0oui\u00A0»~ | ~Quoi\u00A0? «\u00A0oui\u00A0»~",
        "~z.\u00A0B. v\u00A0Praze~ | ~z.\u00A0B. v\u00A0Praze~",
        "~a \u00A0\u00A0 b~ | ~a    b~",
        "~日\u3000本~ | ~日\u3000本~"
      })
  void spacesTidied(String before, String after) {
    assertStage(new TidySpaces(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "~Quoi ? Oui! Ah : «non»~ | ~Quoi\u202F? Oui\u202F! Ah\u00A0: «\u00A0non\u00A0»~",
        "~http://x 10:30 :-)~ | ~http://x 10:30 :-)~",
        "~50 % ; fin~ | ~50\u00A0%\u202F; fin~",
        "~Quoi ?!~ | ~Quoi\u202F?!~"
      })
  void spacesInFrench(String before, String after) {
    assertStage(new TypographicSpaces("fr"), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {"~Quoi? «non»: oui~ | ~Quoi? «\u00A0non\u00A0»\u00A0: oui~"})
  void spacesInCanadianFrench(String before, String after) {
    assertStage(new TypographicSpaces("fr-CA"), before, after);
  }

  private static void assertStage(Stage stage, String before, String after) {
    EditLog log = stage.apply(before);
    assertEquals(after, log == null ? before : log.text());
    assertEquals(after, stage.mended(before));
    if (before.equals(after)) {
      assertNull(log);
    }
  }
}
