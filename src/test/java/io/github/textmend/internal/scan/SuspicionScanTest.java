package io.github.textmend.internal.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scan in steps and blocks, against one pair at a time. */
class SuspicionScanTest {
  private static final String PAIR = "Ð¿";

  /** Further than two steps of the scan. */
  private static final int POSITIONS = 40;

  /** Around the end of a block of {@link AsciiRun}. */
  private static final int[] OFFSETS = {0, 1000, 2030, 4080, 6130};

  @ParameterizedTest
  @ValueSource(strings = {"a", "ж", "字", "é ", "train ", "поезд, ", "文字、", "\uD83D\uDE00"})
  void findsAPairWhereverItStands(String filler) {
    for (int offset : OFFSETS) {
      for (int position = offset; position <= offset + POSITIONS; position++) {
        findsAPair(filled(filler, position), filled(filler, POSITIONS));
      }
    }
  }

  private static void findsAPair(String before, String after) {
    String text = before + PAIR + after;
    int found = SuspicionScan.find(text, 0);
    assertEquals(findNaively(text, 0), found, () -> "after " + before.length() + " characters");
    assertEquals(findNaively(before + PAIR, 0), SuspicionScan.find(before + PAIR, 0));
    assertEquals(true, found >= before.length() && found <= before.length() + PAIR.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "train ", "поезд, ", "字", "文字a字文\n", "été\n"})
  void findsNothingInCleanText(String clean) {
    for (int length = 0; length < 3 * POSITIONS; length++) {
      String text = clean.repeat(length);
      assertEquals(-1, SuspicionScan.find(text, 0), text);
    }
    assertEquals(-1, SuspicionScan.find(clean.repeat(5000), 0));
  }

  @Property(tries = 3000)
  void agreesWithOnePairAtATime(@ForAll("texts") String text) {
    assertEquals(findNaively(text, 0), SuspicionScan.find(text, 0));
  }

  /** The same pair may stand in the middle of a block, or near the end of the text. */
  @Test
  void whatIsSaidOfAPairDoesNotDependOnHowMuchFollows() {
    String text = "é 一一一一丂丂一丂丂";
    for (int spaces = 0; spaces < 40; spaces++) {
      String followed = text + " ".repeat(spaces);
      assertEquals(findNaively(followed, 0), SuspicionScan.find(followed, 0), followed);
      assertEquals(
          SuspicionScan.find(text + " ", 0), SuspicionScan.find(text + "  ".repeat(spaces + 1), 0));
    }
  }

  @Property(tries = 500)
  void goesOnFromALineFeed(@ForAll("texts") String before, @ForAll("texts") String after) {
    String text = before + '\n' + after;
    assertEquals(
        findNaively(text, before.length()), SuspicionScan.find(text, before.length()), text);
  }

  @ParameterizedTest
  @CsvSource({
    "'', []",
    "plain, []",
    "'Ð¿Ñ€Ð¸', '[1, 2, 3, 4, 5]'",
    "'Ð¿ and Ð¿', '[1, 2, 7, 8]'",
    "'déjÃ  vu', '[3, 4]'",
    "привет, []",
    "'clean text†', [10]",
    "'filã cu în', []",
  })
  void findsAllPairs(String text, String expected) {
    int[] places = new int[9];
    int found = SuspicionScan.findPairs(text, places);
    assertEquals(expected, Arrays.toString(Arrays.copyOf(places, found)));
  }

  @Test
  void findsNoMorePairsThanThereIsRoomFor() {
    int[] places = new int[2];
    assertEquals(2, SuspicionScan.findPairs(PAIR.repeat(3000), places));
    assertEquals(5000, SuspicionScan.findPairs(PAIR.repeat(3000), new int[5000]));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(30),
            Arbitraries.strings().withCharRange('а', 'я').withChars(' ', ',').ofMaxLength(20),
            Arbitraries.strings().withCharRange('一', '龥').ofMaxLength(20),
            Arbitraries.strings().withChars('é', 'à', 'ç', 'n', ' ', '\u007F', '’').ofMaxLength(9),
            Arbitraries.strings()
                .withChars('è', 'ž', 'ø', 'ý', 'ǎ', 'ɓ', 'ȧ', 'a', ' ', '.', '\n')
                .ofMaxLength(12),
            Arbitraries.strings().all().ofMaxLength(2),
            Arbitraries.of("Ã©", "Ð¿", "â€", "†", "\n", "Ã"),
            Arbitraries.integers().between(0, 4200).map("e "::repeat));
    return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
  }

  /**
   * What {@link SuspicionScan#find} promises, one pair at a time. The pair that ends at a line feed
   * from which a scan goes on belongs to the line before it.
   */
  private static int findNaively(String text, int from) {
    PairTable table = PairTable.shipped();
    int length = text.length();
    long sets = LetterSets.ANY;
    for (int i = from == 0 ? 0 : from + 1; i < length; i++) {
      int before = table.index(i == 0 ? '\n' : text.charAt(i - 1));
      boolean met = table.met(before, table.index(text.charAt(i))) != 0;
      if (!met && (i == 0 || !new EastAsianWindow().isOrdinary(text, i))) {
        return i;
      }
      boolean anew = !met || "\n.:;!?/|·•".indexOf(text.charAt(i)) >= 0;
      sets = anew ? LetterSets.ANY : sets & table.sets(table.index(text.charAt(i)));
      if (sets == 0) {
        return i;
      }
    }
    boolean endIsMet =
        length == from
            || table.met(table.index(text.charAt(length - 1)), table.index('\n')) != 0
            || (length > 1 && new EastAsianWindow().isOrdinary(text, length));
    return endIsMet ? -1 : length - 1;
  }

  @ParameterizedTest
  @ValueSource(strings = {"我用Firefox浏览器看网页。", "第 3 章", "Web サイト", "한국어 문장 하나"})
  void wordsOfOtherScriptsInEastAsianTextAreNotSuspicious(String clean) {
    assertEquals(-1, SuspicionScan.find(clean, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Omogoèi združitev obeh map",
        "když se stránka spouštìla po pøihlášení",
        "filã cu în"
      })
  void lettersThatNoLanguageHasTogetherAreSuspicious(String damaged) {
    assertEquals(true, SuspicionScan.find(damaged, 0) >= 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crème brûlée à volonté",
        "Příliš žluťoučký pes",
        "Þetta er íslenska, já og nei",
        "¿Qué será? Proszę użyć. Dün gece",
        "Français | Español | Türkçe | Čeština",
        "très bien\nšest žen\nhøje både",
        "zajímavá žena\nperché no"
      })
  void lettersOfOneLanguageALineAreNotSuspicious(String clean) {
    assertEquals(-1, SuspicionScan.find(clean, 0));
  }

  @Test
  void lettersThatDamageIsNotMadeOfSayNothing() {
    assertEquals(-1, SuspicionScan.find("èǞ", 0));
    assertEquals(2, SuspicionScan.find("èǞž", 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Έβαλε", "هطلت", "ริมฝั่งฝน", "ภาษีศุลกากร"})
  void pairsOfLettersThatALanguageHasAreNotSuspicious(String clean) {
    assertEquals(-1, SuspicionScan.find(clean, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ไ่", "เธเธฒ", "อไๆ", "ΈΞ²", "αλΒ"})
  void pairsOfKindsOfLettersThatDoNotStandTogetherAreSuspicious(String damaged) {
    assertEquals(true, SuspicionScan.find(damaged, 0) >= 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"r辿seau", "priorit茅 haute", "眉ber", "浣犲ソ", "ﾃｩ", "占쏙옙"})
  void whatEastAsianCharsetsMakeOfOtherTextIsSuspicious(String damaged) {
    assertEquals(true, SuspicionScan.find(damaged, 0) >= 0);
  }

  private static String filled(String filler, int length) {
    return filler.repeat(length / filler.length() + 1).substring(0, length);
  }
}
