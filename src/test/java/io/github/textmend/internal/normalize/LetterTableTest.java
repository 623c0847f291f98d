package io.github.textmend.internal.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tables of letters are what ICU gives. */
class LetterTableTest {
  /** Marks and modifier letters beside the Latin script that become ASCII. */
  private static final String MODIFIERS = "ʹʺʻʼʽˀˈ";

  @Test
  void latinLettersAreTheTransformsOneByOne() {
    Transliterator transform = Transliterator.getInstance("Latin-ASCII");
    Map<Integer, String> table = LetterTable.read(LetterTable.LATIN);
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String ascii = isLatin(c) ? transform.transliterate(Character.toString(c)) : "";
      boolean isAscii = ascii.chars().allMatch(unit -> unit < 0x80);
      assertEquals(isAscii ? ascii : "", table.getOrDefault(c, ""), Integer.toHexString(c));
    }
  }

  /** But those of full width and ligatures, which are folded elsewhere. */
  private static boolean isLatin(int c) {
    boolean isElsewhere = c < 0x80 || (c >= 0xFB00 && c <= 0xFB06) || (c >= 0xFF21 && c <= 0xFF5A);
    boolean isLetter = UScript.getScript(c) == UScript.LATIN || MODIFIERS.indexOf(c) >= 0;
    return isLetter && !isElsewhere;
  }

  @Test
  void greekAndCyrillicLettersAreTheBasesOfTheirDecompositions() {
    Map<Integer, String> table = LetterTable.read(LetterTable.GREEK_AND_CYRILLIC);
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      int script = UScript.getScript(c);
      boolean isOfThem = script == UScript.GREEK || script == UScript.CYRILLIC;
      String decomposed = Normalizer2.getNFDInstance().getRawDecomposition(c);
      boolean hasBase = isOfThem && UCharacter.isLetter(c) && decomposed != null;
      assertEquals(hasBase ? base(c) : "", table.getOrDefault(c, ""), Integer.toHexString(c));
    }
  }

  private static String base(int c) {
    int base = Normalizer2.getNFDInstance().normalize(Character.toString(c)).codePointAt(0);
    return Character.toString(base);
  }

  @Test
  void caseIsFoldedAsUnicodeFoldsIt() {
    Map<Integer, String> table = LetterTable.read(LetterTable.CASE);
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String letter = Character.toString(c);
      boolean changes = UCharacter.hasBinaryProperty(c, UProperty.CHANGES_WHEN_CASEFOLDED);
      String folded = changes ? UCharacter.foldCase(letter, true) : letter;
      assertEquals(folded, table.getOrDefault(c, letter), Integer.toHexString(c));
    }
  }

  @Test
  void theFilesAreWhatTheToolWrites() throws IOException {
    Path folder = GenerateLetters.RESOURCES;
    assertEquals(GenerateLetters.latin(), Files.readString(folder.resolve(LetterTable.LATIN)));
    assertEquals(
        GenerateLetters.greekAndCyrillic(),
        Files.readString(folder.resolve(LetterTable.GREEK_AND_CYRILLIC)));
    assertEquals(GenerateLetters.caseFolding(), Files.readString(folder.resolve(LetterTable.CASE)));
  }
}
