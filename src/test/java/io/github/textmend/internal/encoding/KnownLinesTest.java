package io.github.textmend.internal.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownLinesTest {
  /** Of one hash: "Aa" and "BB" have the same. */
  private static final List<String> ALIKE =
      List.of(
          "AaAaAaAa",
          "AaAaAaBB",
          "AaAaBBAa",
          "AaAaBBBB",
          "AaBBAaAa",
          "AaBBAaBB",
          "AaBBBBAa",
          "AaBBBBBB");

  private final KnownLines known = new KnownLines();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 500, 4096})
  void aLineOfAnyLengthIsKnown(int length) {
    String line = "é".repeat(length);
    assertNull(known.find(line));
    keep(line);
    assertEquals(line, find(line));
  }

  @Test
  void eightLinesOfOneHashAreKnown() {
    ALIKE.forEach(this::keep);
    ALIKE.forEach(line -> assertEquals(line, find(line)));
  }

  @Test
  void ofMoreTheOldestIsForgotten() {
    String ninth = "BBAaAaAa";
    ALIKE.forEach(this::keep);
    keep(ninth);
    assertNull(known.find(ALIKE.get(0)));
    ALIKE.subList(1, 8).forEach(line -> assertEquals(line, find(line)));
    assertEquals(ninth, find(ninth));
  }

  @Test
  void aLineThatIsKeptAgainTakesNoOthersPlace() {
    ALIKE.forEach(this::keep);
    ALIKE.forEach(this::keep);
    ALIKE.forEach(line -> assertEquals(line, find(line)));
  }

  @Test
  void aLineThatStaysIsTheSameInstance() {
    String line = new String("déjà vu");
    known.keep("déjà vu", "déjà vu");
    assertSame(line, known.find(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "été", "a text that is longer than the line was"})
  void whatBecameOfALineIsKnown(String mended) {
    known.keep("Ã©tÃ©", mended);
    assertEquals(mended, known.find("Ã©tÃ©"));
  }

  @Test
  void aTextThatIsFarLongerThanALineIsNotKept() {
    known.keep("Ã©tÃ©", "é".repeat(1 << 16));
    assertNull(known.find("Ã©tÃ©"));
  }

  @Test
  void whatIsRememberedIsBounded() {
    String first = "é".repeat(4096);
    keep(first);
    for (int i = 0; i < 5_000; i++) {
      keep(i + first);
    }
    assertNull(known.find(first));
    assertNotNull(known.find(4_999 + first));
  }

  /** Lines of many lengths are written over each other. */
  @Test
  void noLineIsTakenForAnother() {
    Random random = new Random(7);
    for (int i = 0; i < 200_000; i++) {
      String line = i % 1000 + "x".repeat(random.nextInt(300));
      String found = known.find(line);
      assertTrue(found == null || found.equals(line + "!"), line);
      known.keep(line, line + "!");
    }
  }

  private void keep(String line) {
    known.keep(line, line);
  }

  private @Nullable String find(String line) {
    return known.find(line);
  }
}
