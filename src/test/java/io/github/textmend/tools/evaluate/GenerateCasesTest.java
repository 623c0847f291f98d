package io.github.textmend.tools.evaluate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class GenerateCasesTest {
  @Test
  void theCasesAreWhatTheSentencesGive() throws IOException {
    assertTrue(GenerateCases.isUpToDate());
  }
}
