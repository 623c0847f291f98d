package io.github.textmend.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  @Test
  void noNameMeansTwoEncodings() {
    Map<String, Encoding> seen = new HashMap<>();
    for (Encoding encoding : Encoding.values()) {
      List<String> names = new ArrayList<>(encoding.aliases());
      names.add(encoding.label());
      for (String name : names) {
        String key = name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
        Encoding other = seen.put(key, encoding);
        assertTrue(other == null || other == encoding, name + ": " + other + ", " + encoding);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "US_ASCII, true, false",
    "WINDOWS_1252, true, true",
    "IBM869, true, true",
    "IBM1047, true, false",
    "UTF_8, false, false",
    "GB18030, false, false",
    "UTF_16LE, false, false",
    "BINARY, false, false"
  })
  void formsAreTold(Encoding encoding, boolean singleByte, boolean extendedAscii) {
    assertEquals(singleByte, encoding.isSingleByte());
    assertEquals(extendedAscii, encoding.isExtendedAscii());
  }

  @ParameterizedTest
  @CsvSource({
    "CP1252, WINDOWS_1252",
    "Latin_1, ISO_8859_1",
    "mac-roman, X_MAC_ROMAN",
    "UTF8, UTF_8",
    "Shift_JIS, WINDOWS_31J",
    "EUC-KR, WINDOWS_949",
    "GB2312, GBK",
    "Big5-HKSCS, BIG5"
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
