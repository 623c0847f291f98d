package io.github.textmend.internal.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.textmend.internal.edit.EditLog;
import io.github.textmend.result.Edit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What the gate lets pass, no set of rules would have changed. */
class GateTest {
  private static final List<RuleSet> RULE_SETS =
      List.of(
          new Escapes("backslash+percent+quoted-printable+utf-7"),
          new Entities(true),
          new Controls(false),
          new LineEnds(),
          new Invisibles(),
          new Width(true),
          new PresentationForms(),
          new Digits(),
          new AsciiQuotes(true),
          new TypographicQuotes("fr"),
          new AsciiDashes(false, true),
          new TypographicDashes("en"),
          new AsciiSymbols(true),
          new TypographicSymbols(),
          new AsciiSpaces(false),
          new AsciiSpaces(true),
          new TidySpaces(),
          new TypographicSpaces("fr"),
          new LetterFolding("accents+case", "en"),
          new LetterFolding("ascii", "de"),
          new NormalizationForms("nfc"),
          new NormalizationForms("nfd"),
          new NormalizationForms("nfkc"),
          new NormalizationForms("nfkc-casefold"),
          new Moses("en"),
          new Moses("de"));

  private static final List<Gate> GATES =
      RULE_SETS.stream().map(rules -> new Gate(List.of(rules))).toList();

  @Property(tries = 3000)
  void whatTheGateLetsPassIsNotChanged(@ForAll("texts") String text) {
    for (int i = 0; i < RULE_SETS.size(); i++) {
      if (GATES.get(i).concerned(text) == 0) {
        RuleSet rules = RULE_SETS.get(i);
        assertNull(rules.apply(text), rules.toString());
        assertSame(text, rules.mended(text));
      }
    }
  }

  @Property(tries = 2000)
  void aSetOfRulesMakesOneKindOfEditsAndTheSameTextWithoutThem(@ForAll("texts") String text) {
    for (RuleSet rules : RULE_SETS) {
      EditLog log = rules.apply(text);
      assertEquals(log == null ? text : log.text(), rules.mended(text), rules.toString());
      if (log != null) {
        assertEquals(1, log.edits().stream().map(Edit::kind).distinct().count());
      }
    }
  }

  @Test
  void pairsAreFoundAtEveryPlace() {
    Gate gate = new Gate(List.of(new AsciiSpaces(true)));
    for (int i = 0; i < 9; i++) {
      String letters = "a".repeat(i);
      for (String pair : List.of("b  c", "b \nc", "b\n c")) {
        assertTrue(gate.concerned(letters + pair + letters) != 0);
      }
      assertTrue(gate.concerned(" b" + letters) != 0);
      assertTrue(gate.concerned(letters + "b ") != 0);
      assertFalse(gate.concerned(letters + "b c\n\nd" + letters + "\n") != 0);
    }
  }

  @Test
  void pairsAndSinglesAreFoundAtEveryPlaceOfBlocks() {
    Gate gate = new Gate(List.of(new AsciiSpaces(true), new Moses("en")));
    String text = "b c\n\nd: e.".repeat(300);
    assertEquals(0, gate.concerned(text));
    for (int i = 0; i <= text.length(); i += i % 1024 < 1000 ? 7 : 1) {
      assertEquals(0b11, gate.concerned(with(text, i, "  ")));
      assertEquals(0b10, gate.concerned(with(text, i, "(")));
      assertEquals(0, gate.concerned(with(text, i, "é")));
      assertEquals(0b10, gate.concerned(with(text, i, "é«")));
      assertEquals(0b11, gate.concerned(with(text, i, "é  ")));
    }
  }

  private static String with(String text, int at, String inserted) {
    return text.substring(0, at) + inserted + text.substring(at);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> any = Arbitraries.strings().withCharRange((char) 0, '\u00FF').ofMaxLength(3);
    Arbitrary<String> wide = Arbitraries.strings().withCharRange('\u0100', '\uFFFF').ofMaxLength(2);
    Arbitrary<String> pieces =
        Arbitraries.of(
            " ",
            "  ",
            "\n",
            ".",
            "...",
            "'",
            "''",
            ":",
            ";",
            "%",
            "5",
            "a",
            "(",
            ")",
            "-",
            "--",
            "\"",
            ",",
            "&amp;",
            "é",
            "e\u0301",
            "日",
            "“",
            "’",
            "\u00A0",
            "\uD83D\uDE00",
            "\uD83C\uDFF4",
            "\uDB40\uDC67",
            "\uD835\uDFD9",
            "" + (char) 0xD800,
            "" + (char) 0xDC00,
            "\\x41",
            "%C3%A9");
    return Arbitraries.oneOf(pieces, pieces, pieces, any, wide)
        .list()
        .ofMaxSize(12)
        .map(list -> String.join("", list));
  }
}
