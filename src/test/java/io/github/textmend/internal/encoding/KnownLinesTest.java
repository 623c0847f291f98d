package io.github.textmend.internal.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
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
  void whatIsRememberedIsBounded() {
    String first = "é".repeat(4096);
    keep(first);
    for (int i = 0; i < 5_000; i++) {
      keep(i + first);
    }
    assertNull(known.find(first));
    assertNotNull(known.find(4_999 + first));
  }

  private void keep(String line) {
    known.keep(KnownLines.Line.of(line, line, null));
  }

  private String find(String line) {
    KnownLines.Line found = known.find(line);
    assertNotNull(found, line);
    return found.line();
  }
}
