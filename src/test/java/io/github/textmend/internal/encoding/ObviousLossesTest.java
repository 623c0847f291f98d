package io.github.textmend.internal.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.textmend.Preset;
import io.github.textmend.TextMend;
import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.StepCache;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Mended;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines in which a lost byte is beyond doubt are mended as a search would mend them. */
class ObviousLossesTest {
  private static final double LEAST_CONFIDENCE = 0.9;
  private static final long ALL = -1;
  private static final Priors PRIORS = new Priors(Habits.NONE);

  private static final List<String> SENTENCES =
      List.of(
          "“The bridge is closed,” he wrote, “and nobody knows for how long.”",
          "She’d never heard of the “harbour office” – nor had we.",
          "“Tea?” asked the captain’s wife. “There’s plenty.”",
          "Příští vlak odjíždí až večer, řekla průvodčí a zavřela dveře.",
          "Wczoraj wieczorem spadł śnieg, a dziś rano świeci słońce.",
          "Der Fährmann fragte: „Möchten Sie über den Fluss?“",
          "Élodie a préféré rester à l’hôtel, où la fenêtre était déjà fermée.",
          "Вчера вечером в гавани горел маяк, а утром пришёл первый пароход.",
          "Yarın sabah erken kalkıp göl kıyısına yürüyeceğiz, sonra da çay içeceğiz.",
          "O preço já não é o mesmo, mas à tarde há mais opções.");

  private final StepCache model = new StepCache(CharacterModel.shipped());
  private final LineAlphabets alphabets = new LineAlphabets();
  private final ObviousLosses obvious =
      new ObviousLosses(
          new BeyondAscii(),
          new Survey(ALL, PRIORS),
          alphabets,
          model,
          ALL,
          LEAST_CONFIDENCE,
          new Judge(model, alphabets),
          PRIORS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "â€œThe bridge is closed,â€ he wrote.|“The bridge is closed,” he wrote.",
        "â€œThe bridge is closed,â€? he wrote.|“The bridge is closed,” he wrote.",
        "â€œThe bridge is closed,â€\uFFFD he wrote.|“The bridge is closed,” he wrote.",
        "PÅ™Ã­Å¡tÃ­ vlak odjÃ­Å¾dÃ­ aÅ¾ veÄer.|Příští vlak odjíždí až večer.",
        "Il est dÃ©jÃ  prÃªt Ã  partir.|Il est déjà prêt à partir.",
      })
  void whatWasLostIsFilledIn(String damaged, String clean) {
    assertEquals(clean, text(damaged));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Nothing was lost.
        "â€œThe bridge is closed.",
        // A character is sound.
        "â€œThe bridgeâ€ is 5 € away, ñ",
        // No sequence is whole.
        "Main Streetâ€",
        // Either letter may be meant.
        "Ã¼ber den Ã den Ã",
      })
  void aLineOfAnotherKindIsLeftToTheSearch(String line) {
    assertNull(text(line));
  }

  @ParameterizedTest
  @CsvSource({"windows-1252", "windows-1250", "windows-1254", "windows-1251", "iso-8859-1"})
  void aSearchWouldFindTheSame(String readAs) {
    SingleByteCharset charset = SingleByteCharset.of(Encoding.of(readAs));
    for (String sentence : SENTENCES) {
      for (String instead : List.of("", "?", "\uFFFD")) {
        String damaged = damaged(sentence, charset, instead);
        String text = text(damaged);
        assertEquals(text == null ? null : searched(damaged), text, damaged);
      }
    }
  }

  /** Else the other tests would say nothing of it. */
  @Test
  void mostLinesThatLostAByteOfAQuotationMarkAreOfThisKind() {
    SingleByteCharset charset = SingleByteCharset.of(Encoding.WINDOWS_1252);
    int found = 0;
    for (String sentence : SENTENCES.subList(0, 3)) {
      found += text(damaged(sentence, charset, "")) == null ? 0 : 1;
    }
    assertTrue(found >= 2, () -> "too few of three lines");
  }

  @Test
  void anExplanationTellsWhichCharactersWereFilledIn() {
    String line = "â€œThe bridge is closed,â€ he wrote.";
    Mended mended = TextMend.of(Preset.ENCODING).explain(line);
    assertEquals("“The bridge is closed,” he wrote.", mended.text());
    assertEquals(List.of(false, true), mended.edits().stream().map(Edit::inferred).toList());
    for (Edit edit : mended.edits()) {
      assertTrue(edit.confidence() >= LEAST_CONFIDENCE, edit::toString);
      assertEquals("[utf-8 read as windows-1252]", edit.chain().toString());
    }
  }

  private @Nullable String text(String line) {
    ObviousLine filled = obvious.find(line);
    return filled == null ? null : filled.text();
  }

  private static String damaged(String text, SingleByteCharset charset, String instead) {
    StringBuilder damaged = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = charset.decode(b & 0xFF);
      boolean lost = !charset.isDefined(b & 0xFF) || (c >= 0x80 && c < 0xA0);
      damaged.append(lost ? instead : String.valueOf(c));
    }
    return damaged.toString();
  }

  private static String searched(String line) {
    EncodingOptions options =
        new EncodingOptions(Set.of(Encoding.WINDOWS_1252), LEAST_CONFIDENCE, 1, Habits.NONE);
    LineMender mender =
        new LineMender(options, ALL, PRIORS, new HabitScan(Habits.NONE), CharacterModel.shipped());
    List<Layer> layers = mender.searched(line);
    return layers.isEmpty() ? line : layers.get(layers.size() - 1).text();
  }
}
