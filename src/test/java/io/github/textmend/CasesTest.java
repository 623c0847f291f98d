package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases a person can read: {@code src/test/resources/cases}. */
class CasesTest {
  private static final TextMend TEXT_MEND = TextMend.of(Preset.ENCODING);

  @ParameterizedTest
  @MethodSource
  void damageIsMended(String damaged, String mended, String why) {
    assertEquals(mended, TEXT_MEND.mend(damaged), why);
    assertTrue(TEXT_MEND.isDamaged(damaged), why);
  }

  static Iterable<Object[]> damageIsMended() {
    return Cases.read("encoding.tsv");
  }

  @ParameterizedTest
  @MethodSource
  void cleanTextStays(String clean, String why) {
    assertSame(clean, TEXT_MEND.mend(clean), why);
  }

  static Iterable<Object[]> cleanTextStays() {
    return Cases.read("clean.tsv");
  }
}
