package io.github.textmend.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class SpecsTest {
  @Test
  void parsesASpecOnce() {
    UTF8String spec = UTF8String.fromString("layers=2");
    assertSame(Specs.parse(spec), Specs.parse(UTF8String.fromString("layers=2")));
    assertSame(Specs.parse(spec), Specs.parse("layers=2"));
  }

  @Test
  void takesAnyNumberOfSpecs() {
    for (int i = 0; i < 200; i++) {
      String spec = "preset=encoding,confidence=0." + (100 + i) + "5";
      assertEquals(spec, Specs.parse(UTF8String.fromString(spec)).toString());
    }
  }

  @Test
  void namesTheSpecThatIsWrong() {
    Exception error =
        assertThrows(
            IllegalArgumentException.class, () -> Specs.parse(UTF8String.fromString("a=b")));
    assertTrue(String.valueOf(error.getMessage()).startsWith("spec 'a=b': unknown key \"a\""));
  }
}
