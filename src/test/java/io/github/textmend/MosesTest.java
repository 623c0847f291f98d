package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.textmend.result.Edit;
import io.github.textmend.result.Mended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Moses's script prints; {@code cases/moses.tsv} has its answers to our own sentences. */
class MosesTest {
  @ParameterizedTest
  @MethodSource
  void theScriptPrintsTheSame(String language, String line, String printed) {
    TextMend moses = TextMend.builder(Preset.MOSES).language(language).build();
    assertEquals(printed, moses.mend(line));
    assertEquals(printed, moses.explain(line).text());
    assertEquals(printed + "\n" + printed + "\n", moses.mend(line + "\n" + line + "\n"));
  }

  static Iterable<Object[]> theScriptPrintsTheSame() {
    return Cases.read("moses.tsv");
  }

  @Test
  void editsCoverWhatChangedAndNoMore() {
    Mended mended = TextMend.of(Preset.MOSES).explain("no “x” here");
    assertEquals(2, mended.edits().size());
    assertEquals("“", mended.edits().get(0).source().of(mended.source()));
    assertEquals("\"", mended.edits().get(1).target().of(mended.text()));
    assertEquals(Edit.Kind.MOSES, mended.edits().get(0).kind());
  }

  @Test
  void oneRunIsTakenForOneRunOfTheScript() {
    TextMend moses = TextMend.of(Preset.MOSES);
    assertEquals(") .\"", moses.mend(")“."));
    assertEquals(").\"", moses.mend(moses.mend(")“.")));
  }

  @Test
  void plainTextIsTheSameInstance() {
    String text = "plain: text, nothing; to (do) \"here\" 5% it's\nso...\n\nend";
    assertSame(text, TextMend.of(Preset.MOSES).mend(text));
  }

  @Test
  void anUnknownLanguageListsTheKnownOnes() {
    Exception error =
        assertThrows(
            IllegalArgumentException.class, () -> TextMend.parse("preset=moses,language=klingon"));
    String message = String.valueOf(error.getMessage());
    assertTrue(message.contains("\"klingon\"") && message.contains(" de, "), message);
  }
}
