package io.github.textmend.internal.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.textmend.internal.edit.EditLog;
import io.github.textmend.internal.edit.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invisible characters, line ends, width, forms, digits, folding and escapes, by tables. */
class CharacterStagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "~a\r\nb\rc\u2028d\u2029e\u0085f~ | ~a\nb\nc\nd\ne\nf~",
        "~end\r~ | end",
        "~a\r\r\nb~ | ~a\n\nb~",
        "~Ã\u0085lesund~ | ~Ã\u0085lesund~"
      })
  void lineEnds(String before, String after) {
    assertStage(new LineEnds(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "~a\u00ADb\u200Bc\u2060d\uFEFFe\u200Ef~ | abcdef",
        "~\u202Ex\u202C \u2067y\u2069~ | ~x y~",
        "~می\u200Cخواهم~ | ~می\u200Cخواهم~",
        "~क्\u200Dष र्\u200Cक~ | ~क्\u200Dष र्\u200Cक~",
        "~Auf\u200Clage a\u200Db~ | Auflage ab",
        "~\uD83D\uDC69\u200D\uD83D\uDC67 ❤\uFE0F 1\uFE0F\u20E3~ | ~\uD83D\uDC69\u200D\uD83D\uDC67 ❤\uFE0F 1\uFE0F\u20E3~",
        "~a\uFE0F\uFE0Fb~ | ab",
        "~葛\uDB40\uDD00~ | ~葛\uDB40\uDD00~",
        "~\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F x\uDB40\uDC67~ | ~\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F x~",
        "~\uFFF9字\uFFFAじ\uFFFB a\uFFFAb~ | ~字 ab~",
        "~a\u2065\uDB40\uDC80b~ | ~a\u2065\uDB40\uDC80b~",
        "~a\uFFFE\uFDD0b\uD83F\uDFFEc~ | abc",
        "~ភាសា\u200Bខ្មែរ~ | ~ភាសា\u200Bខ្មែរ~",
        "~a\u0081b~ | ab"
      })
  void invisibles(String before, String after) {
    assertStage(new Invisibles(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "~c\u009Cur, don\u0092t, l\u0092air~ | cœur, don’t, l’air",
        "~\u0093so\u0094 \u0096 5 \u0080~ | “so” – 5 €",
        "~tur\u0092stico~ | ~tur\u0092stico~",
        "~bì\u009Cel so\u009Cur~ | ~bì\u009Cel so\u009Cur~"
      })
  void controlsThatWereLetters(String before, String after) {
    assertStage(new Controls(false), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "~\u001B[1;31mred\u001B[0m \u001B[?25lx~ | red x",
        "~\u001B]8;;http://x\u0007link\u001B]8;;\u001B\\ end~ | link end",
        "~\u001B(Bx \u001B]open~ | x ]open"
      })
  void ansiEscapes(String before, String after) {
    assertStage(new Controls(false), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {"~a\u001Fb\u0001c~ | ~a\u001Fbc~"})
  void separatorsStayWhenAsked(String before, String after) {
    assertStage(new Controls(true), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "ＡＢＣ１２３！ | ABC123!",
        "你好，世界：“Ｘ”（１）日 | 你好，世界：“X”（1）日",
        "ｶﾞｷﾞﾊﾟｱﾞ ﾞ | ガギパア゛ ゛",
        "｢ｱ｣､ ￥￡ | 「ア」、 ¥£"
      })
  void width(String before, String after) {
    assertStage(new Width(false), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {"你好，（世界） | 你好,(世界)"})
  void widthOfCjkPunctuationWhenAsked(String before, String after) {
    assertStage(new Width(true), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "ﬁn ﬄ ﬆ ﬓ | fin ffl st մն",
        "ﻻ ﺍﻟﻌ | لا الع",
        "كـــتاب هـ | كتاب هـ",
        "ﷺ ĳ ǆ ² | ﷺ ĳ ǆ ²"
      })
  void presentationForms(String before, String after) {
    assertStage(new PresentationForms(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {"٣ ३ ３ ² Ⅳ | 3 3 3 ² Ⅳ", "\uD835\uDFD9 | 1"})
  void digits(String before, String after) {
    assertStage(new Digits(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "Café ŁÓDŹ Ørsted Straße þing | Cafe LODZ Orsted Strasse thing",
        "άλφα Ёлка мой їжак | αλφα Елка мой їжак",
        "~e\u0301 и\u0306 ガ が क़~ | ~e и\u0306 ガ が क़~",
        "مُحَمَّد שָׁלוֹם | محمد שלום"
      })
  void accents(String before, String after) {
    assertStage(new LetterFolding("accents", "en"), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {"Straße ΣΑΣ İ É | strasse σασ i̇ é"})
  void caseFolded(String before, String after) {
    assertStage(new LetterFolding("case", "en"), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "Łódź Þór ÞÓR Ærø ß Đ ı ŋ | Lodz Thor THOR Aero ss D i n",
        "Oʻahu αβ Ж 日 é | O'ahu αβ Ж 日 e"
      })
  void asciiLetters(String before, String after) {
    assertStage(new LetterFolding("ascii", "en"), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {"Äpfel ÄPFEL größer ø | Aepfel AEPFEL groesser o", "~A\u0308pfel~ | Aepfel"})
  void asciiLettersInGerman(String before, String after) {
    assertStage(new LetterFolding("ascii", "de"), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {"Ærø blåbær Århus | Aeroe blaabaer Aarhus"})
  void asciiLettersInDanish(String before, String after) {
    assertStage(new LetterFolding("ascii", "da"), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "caf\\u00e9 \\xC3\\xA9 \\ud83d\\ude00 \\u{1f600} \\U0001f600 | café é 😀 😀 😀",
        "%C3%A9 =C3=A9 +AOk- %E9 | é é é é",
        "C:\\new\\table \\u12 %zz 1+1-1 a=b \\ud83d | C:\\new\\table \\u12 %zz 1+1-1 a=b \\ud83d",
        "%2541 \\u0007 %00 | %2541 \\u0007 %00"
      })
  void escapes(String before, String after) {
    assertStage(new Escapes("backslash+percent+quoted-printable+utf-7"), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {"\\u00e9 %C3%A9 +AOk- | \\u00e9 é +AOk-"})
  void escapesNotAskedForStay(String before, String after) {
    assertStage(new Escapes("percent"), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {"é | ~e\u0301~"})
  void forms(String before, String after) {
    assertStage(new NormalizationForms("nfd"), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {"ﬁ ² Ａ | fi 2 A"})
  void compatibility(String before, String after) {
    assertStage(new NormalizationForms("nfkc"), before, after);
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
