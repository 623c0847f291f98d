package io.github.textmend.tools.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class GenerateDetectionCasesTest {
  @Test
  void theCasesAreWhatTheSentencesGive() throws IOException {
    assertEquals(GenerateDetectionCases.cases(), Files.readString(GenerateDetectionCases.CASES));
  }
}
