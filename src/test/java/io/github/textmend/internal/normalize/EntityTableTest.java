package io.github.textmend.internal.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every name and number of the HTML standard gives what a browser shows. */
class EntityTableTest {
  private static final Entities ENTITIES = new Entities(false);

  /** Numbers that the standard maps, "numeric character reference end state"; 0x80 and on. */
  private static final int[] FROM_0X80 = {
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178
  };

  @Test
  void theTableOfTheStandardIsWhole() throws IOException {
    List<GenerateEntities.Entry> entries = GenerateEntities.entries();
    long bare = entries.stream().filter(GenerateEntities.Entry::bare).count();
    assertEquals(2231, entries.size() + bare);
    assertEquals(106, bare);
  }

  @ParameterizedTest
  @MethodSource
  void everyNameIsItsCharacters(GenerateEntities.Entry entry) {
    String characters = entry.characters();
    assertEquals(characters, ENTITIES.mended("&" + entry.name() + ";"));
    assertEquals("a " + characters + "b", ENTITIES.mended("a &" + entry.name() + ";b"));
    assertEquals(characters, ENTITIES.mended("&amp;amp;" + entry.name() + ";"));
    String bare = "&" + entry.name() + " ";
    assertEquals(entry.bare() ? characters + " " : bare, ENTITIES.mended(bare));
  }

  static List<GenerateEntities.Entry> everyNameIsItsCharacters() throws IOException {
    return GenerateEntities.entries();
  }

  @Test
  void everyNumberIsItsCharacter() {
    for (int number = 0; number <= 0x110001; number++) {
      String shown = shown(number);
      assertEquals(shown, ENTITIES.mended("&#" + number + ";"));
      assertEquals(shown, ENTITIES.mended("&#x" + Integer.toHexString(number) + ";"));
    }
    assertEquals("\uFFFD", ENTITIES.mended("&#99999999999999999999;"));
  }

  private static String shown(int number) {
    boolean surrogate = number >= 0xD800 && number < 0xE000;
    if (number == 0 || number > 0x10FFFF || surrogate) {
      return "\uFFFD";
    }
    boolean mapped = number >= 0x80 && number < 0xA0;
    return Character.toString(mapped ? FROM_0X80[number - 0x80] : number);
  }

  @Test
  void theResourceIsUpToDate() throws IOException {
    String resource =
        Files.readString(
            GenerateEntities.RESOURCES.resolve(EntityNames.RESOURCE), StandardCharsets.UTF_8);
    assertEquals(GenerateEntities.generated(), resource);
  }
}
