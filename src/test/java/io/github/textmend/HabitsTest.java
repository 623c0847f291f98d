package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sample of a source teaches, and what becomes of short fields then. */
class HabitsTest {
  private static final TextMend PLAIN = TextMend.of(Preset.ENCODING);

  /** Russian in windows-1251 read as windows-1252, and clean lines of other languages. */
  private static final List<String> FEED =
      List.of(
          "Çàâòðà áóäåò ñîëíå÷íî, âîçüìèòå øëÿïó.",
          "Áèáëèîòåêà îòêðûâàåòñÿ â äåâÿòü óòðà.",
          "Ïîåçä èç Ìîñêâû îïàçäûâàåò íà ÷àñ.",
          "Âå÷åðîì ìû ïèëè ÷àé íà âåðàíäå.",
          "La bibliothèque ouvre à neuf heures.",
          "Der Zug kommt später an, hört man.");

  private static TextMend learnt(List<String> sample) {
    return TextMend.builder(Preset.ENCODING).sample(sample).build();
  }

  @ParameterizedTest
  @CsvSource({"Íå, Не", "áåðó÷è, беручи", "íà URL, на URL", "ñå, се"})
  void shortFieldsAreMendedAfterASample(String field, String mended) {
    assertSame(field, PLAIN.mend(field));
    assertEquals(mended, learnt(FEED).mend(field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Noël",
        "Café à la carte",
        "Åse",
        "São Paulo",
        "Müller & Söhne",
        "Þóra",
        "señor Núñez",
        "« Où ? »",
        "Škoda",
        "Не",
        "naïve façade",
        "Ærø"
      })
  void cleanFieldsOfTheSourceStay(String field) {
    assertSame(field, learnt(FEED).mend(field));
  }

  @Test
  void theSpecNamesTheMisreading() {
    String spec = learnt(FEED).toString();
    assertTrue(
        spec.matches("preset=encoding,habits=windows-1251>iso-8859-1:2\\.\\d\\+other:-0\\.3"),
        spec);
    assertEquals(learnt(FEED), TextMend.parse(spec));
  }

  @Test
  void oneDamagedLineIsNoHabit() {
    List<String> sample = new ArrayList<>(Collections.nCopies(1, FEED.get(0)));
    sample.addAll(FEED.subList(4, 6));
    String spec = learnt(sample).toString();
    assertTrue(spec.contains("habits=windows-1251>iso-8859-1:0.0"), spec);
  }

  @Test
  void aLineThatComesAgainTellsNoMore() {
    assertEquals(learnt(FEED), learnt(List.of(String.join("\n", FEED), FEED.get(0), FEED.get(1))));
  }

  @Test
  void asciiTellsNothing() {
    assertEquals(PLAIN, learnt(List.of("nothing here", "nor here")));
  }

  @Test
  void aCleanSampleMakesAllDamageRarer() {
    assertEquals("preset=encoding,habits=other:-0.1", learnt(FEED.subList(4, 6)).toString());
  }

  @Test
  void aNewSampleReplacesTheOld() {
    TextMend again = learnt(FEED).toBuilder().sample(FEED.subList(4, 6)).build();
    assertFalse(again.toString().contains("windows-1251"), again.toString());
  }

  @Test
  void nullNamesTheParameter() {
    TextMend.Builder builder = PLAIN.toBuilder();
    Exception none =
        assertThrows(NullPointerException.class, () -> builder.sample(SpecTest.nothing()));
    assertEquals("lines", none.getMessage());
    List<String> lines = Collections.singletonList(SpecTest.nothing());
    Exception one = assertThrows(NullPointerException.class, () -> builder.sample(lines));
    assertEquals("one of lines", one.getMessage());
  }
}
