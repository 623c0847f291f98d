package io.github.textmend.internal.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PairTableTest {
  private static final PairTable TABLE = PairTable.shipped();

  @Test
  void pairsThatEndInALetterAreThoseOfTheLetterSets() {
    for (char second = 0; second < 0x3000; second++) {
      if (TABLE.isKnown(TABLE.index(second))) {
        boolean isLetter = LetterSets.shipped().of(second) != LetterSets.ANY;
        int met = TABLE.met(TABLE.index('a'), TABLE.index(second));
        if (met != 0) {
          assertEquals(isLetter ? PairTable.MET : PairTable.MET_PLAIN, met, "a" + second);
        }
      }
    }
  }

  @Test
  void characterThatDamageIsNotMadeOfStandsBesideAny() {
    int inert = TABLE.index('\u1200');
    assertEquals(PairTable.INERT, inert);
    assertEquals(PairTable.MET_PLAIN, TABLE.met(inert, TABLE.index('Ã')) | 2);
    assertEquals(PairTable.MET_PLAIN, TABLE.met(TABLE.index('Ã'), inert));
  }
}
