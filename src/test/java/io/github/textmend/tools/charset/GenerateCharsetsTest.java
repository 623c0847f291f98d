package io.github.textmend.tools.charset;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class GenerateCharsetsTest {
  @Test
  void theTablesAreWhatTheirInputsGive() throws IOException {
    assertTrue(GenerateCharsets.isUpToDate());
  }
}
