package io.github.textmend.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EncodingTest {
  @ParameterizedTest
  @EnumSource
  void labelAndAliasesFindTheirEncoding(Encoding encoding) {
    assertEquals(Optional.of(encoding), Encoding.find(encoding.label()));
    for (String alias : encoding.aliases()) {
      assertEquals(Optional.of(encoding), Encoding.find(alias), alias);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CP1252, WINDOWS_1252",
    "Latin_1, ISO_8859_1",
    "mac-roman, X_MAC_ROMAN",
    "UTF8, UTF_8"
  })
  void caseAndSeparatorsDoNotMatter(String name, Encoding encoding) {
    assertEquals(encoding, Encoding.of(name));
  }

  @Test
  void anUnknownNameIsTold() {
    Exception error = assertThrows(IllegalArgumentException.class, () -> Encoding.of("latin-99"));
    String message = String.valueOf(error.getMessage());
    assertTrue(message.contains("latin-99") && message.contains("windows-1252"), message);
  }
}
