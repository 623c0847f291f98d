package io.github.textmend.internal.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlphabetModelTest {
  @ParameterizedTest
  @CsvSource({
    "We waited at the station until the last train had left for the night, Â",
    "We waited at the station until the last train had left for the night, ø",
    "Wir haben am Bahnhof gewartet bis der letzte Zug abgefahren war, ř",
    "Nous avons attendu le dernier train de la nuit dans la gare, ß",
  })
  void aLetterThatALanguageDoesNotHaveIsRareInIt(String line, char letter) {
    assertTrue(rarity(line, letter) > 1, line + ": " + rarity(line, letter));
  }

  @ParameterizedTest
  @CsvSource({
    "Wir haben am Bahnhof gewartet bis der letzte Zug abgefahren war, ü",
    "Nous avons attendu le dernier train de la nuit dans la gare, é",
    "Na stacji czekamy na ostatni nocny autobus do domu, ł",
    "Bu sabah istasyonda son otobusu bekliyorduk ama gelmedi, ş",
  })
  void aLetterOfALanguageIsNotRareInIt(String line, char letter) {
    assertTrue(rarity(line, letter) <= 0, line + ": " + rarity(line, letter));
  }

  @Test
  void aLineThatTellsNothingHasEveryLetterAsUsual() {
    assertEquals(0, rarity("", 'â'), 0.01);
    assertEquals(0, rarity("2 × 3 = 6", 'â'), 0.01);
    assertEquals(0, rarity("утром", 'â'), 0.01);
  }

  @Test
  void charactersThatAreNotInTheModelAreNeverRare() {
    assertEquals(0, rarity("We waited at the station until the night", 'ж'));
    assertEquals(0, rarity("We waited at the station until the night", 'a'));
    assertEquals(0, rarity("We waited at the station until the night", 0x1F600));
  }

  @Test
  void thePartsOfALineThatMayBeDamagedDoNotCount() {
    String clean = "We waited at the station for hours. ";
    assertEquals(rarity(clean, 'â'), rarity(clean + "Ã© Ð¿", 'â'), 0.01);
  }

  @Test
  void aFileOfAnotherKindIsNamed() {
    byte[] other = "some other file, long enough".getBytes(StandardCharsets.US_ASCII);
    IOException thrown = assertThrows(IOException.class, () -> new AlphabetReader(other));
    assertTrue(String.valueOf(thrown.getMessage()).contains("textmend alphabets 1"));
  }

  private static double rarity(String line, int letter) {
    return AlphabetModel.shipped().of(line).rarity(letter);
  }
}
