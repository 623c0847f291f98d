package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.textmend.internal.charset.SingleByteCharset;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Encoding;
import io.github.textmend.result.Mended;
import io.github.textmend.result.Offsets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text. */
class MendingPropertiesTest {
  private static final TextMend ENCODING = TextMend.of(Preset.ENCODING);
  private static final TextMend STANDARD = TextMend.of(Preset.STANDARD);
  private static final TextMend FEED =
      TextMend.parse(
          "habits=windows-1251>windows-1252:5+x-mac-roman>windows-1252:5+utf-8>windows-1252:3"
              + "+other:-1");
  private static final int TRIES = 300;

  @Property(tries = TRIES)
  void mendingTwiceIsMendingOnce(@ForAll("texts") String text) {
    String once = ENCODING.mend(text);
    assertSame(once, ENCODING.mend(once));
  }

  @Property(tries = TRIES)
  void standardTwiceIsStandardOnce(@ForAll("texts") String text) {
    String once = STANDARD.mend(text);
    assertEquals(once, STANDARD.mend(once));
  }

  @Property(tries = TRIES)
  void linesAreIndependent(@ForAll("texts") String first, @ForAll("texts") String second) {
    assertEquals(
        ENCODING.mend(first) + "\n" + ENCODING.mend(second), ENCODING.mend(first + "\n" + second));
  }

  @Property(tries = TRIES)
  void linesAreIndependentUnderStandard(
      @ForAll("texts") String first, @ForAll("texts") String second) {
    assertEquals(
        STANDARD.mend(first) + "\n" + STANDARD.mend(second), STANDARD.mend(first + "\n" + second));
  }

  @Property(tries = TRIES)
  void mendingTwiceIsMendingOnceInAFeed(@ForAll("texts") String text) {
    String once = FEED.mend(text);
    assertSame(once, FEED.mend(once));
  }

  @Property(tries = TRIES)
  void linesAreIndependentInAFeed(@ForAll("texts") String first, @ForAll("texts") String second) {
    assertEquals(FEED.mend(first) + "\n" + FEED.mend(second), FEED.mend(first + "\n" + second));
  }

  @Property(tries = TRIES)
  void replayingTheEditsGivesTheText(@ForAll("texts") String text) {
    Mended mended = STANDARD.explain(text);
    StringBuilder replayed = new StringBuilder();
    int copied = 0;
    for (Edit edit : mended.edits()) {
      replayed.append(text, copied, edit.source().start());
      assertEquals(replayed.length(), edit.target().start());
      replayed.append(edit.target().of(mended.text()));
      copied = edit.source().end();
    }
    assertEquals(mended.text(), replayed.append(text, copied, text.length()).toString());
  }

  @Property(tries = TRIES)
  void explainAndMendAgree(@ForAll("texts") String text) {
    assertEquals(STANDARD.mend(text), STANDARD.explain(text).text());
  }

  @Property(tries = TRIES)
  void damagedMeansAnEncodingEdit(@ForAll("texts") String text) {
    boolean edited =
        STANDARD.explain(text).edits().stream().anyMatch(edit -> edit.kind() == Edit.Kind.ENCODING);
    assertEquals(edited, STANDARD.isDamaged(text));
  }

  @Property(tries = TRIES)
  void offsetsAreMonotoneAndInRange(@ForAll("texts") String text) {
    Mended mended = STANDARD.explain(text);
    Offsets offsets = mended.offsets();
    int last = 0;
    for (int i = 0; i <= text.length(); i++) {
      int target = offsets.toTarget(i);
      assertTrue(target >= last && target <= mended.text().length());
      last = target;
    }
    last = 0;
    for (int i = 0; i <= mended.text().length(); i++) {
      int source = offsets.toSource(i);
      assertTrue(source >= last && source <= text.length());
      last = source;
    }
    assertEquals(text.length(), offsets.toSource(mended.text().length()));
  }

  @Property(tries = TRIES)
  void unchangedIsTheSameInstance(@ForAll("texts") String text) {
    for (TextMend textMend : List.of(ENCODING, STANDARD)) {
      Mended mended = textMend.explain(text);
      assertEquals(mended.changed(), !mended.text().equals(text));
      if (!mended.changed()) {
        assertSame(text, mended.text());
        assertSame(text, textMend.mend(text));
      }
    }
  }

  @Property(tries = TRIES)
  void anyUnitsReturn(@ForAll String text) {
    assertEquals(STANDARD.mend(text), STANDARD.explain(text).text());
    assertEquals(ENCODING.mend(text), ENCODING.explain(text).text());
  }

  @Property(tries = 200)
  void anotherLayerOfDamageMendsToTheSame(
      @ForAll("sentences") String sentence, @ForAll("commonCharsets") Encoding readAs) {
    String once = damaged(sentence, readAs);
    assertEquals(sentence, ENCODING.mend(once));
    assertEquals(sentence, ENCODING.mend(damaged(once, Encoding.WINDOWS_1252)));
  }

  private static String damaged(String text, Encoding readAs) {
    SingleByteCharset charset = SingleByteCharset.of(readAs);
    StringBuilder damaged = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      damaged.append(charset.decode(b & 0xFF));
    }
    return damaged.toString();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "Ã©",
            "â€™",
            "â€",
            "â€œ",
            "Ã",
            "Ð",
            "Ñ\u0081",
            "†",
            "à",
            " ",
            "\n",
            "é",
            "don",
            "’",
            "?",
            "\uFFFD",
            "\u0081",
            "Ã\u00A0",
            "ł",
            "Å‚",
            "ï»¿",
            "ï¿½",
            "&eacute;",
            "&#233;",
            "Г©",
            "縺",
            "\uD83D",
            "\uDE00",
            "ðŸ˜€",
            "e\u0301",
            "\"",
            "a€™",
            "В«",
            "ü",
            "ÃƒÂ©",
            "1⁄4",
            "\r",
            "Íå",
            "Ïðèâåò ",
            "Žt",
            "é ",
            "ˆ ");
    return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(
        "Der Müller mahlt täglich süßes Mehl für die Bäcker.",
        "L’été dernier, nous avons mangé des crêpes à la plage.",
        "Вчера вечером мы долго гуляли по набережной.",
        "Wczoraj wieczorem długo spacerowaliśmy nad rzeką.",
        "Χθες το βράδυ περπατήσαμε δίπλα στη θάλασσα.",
        "昨日の夜、私たちは川のそばを長い間歩きました。");
  }

  @Provide
  Arbitrary<Encoding> commonCharsets() {
    return Arbitraries.of(
        Encoding.WINDOWS_1252, Encoding.ISO_8859_1, Encoding.WINDOWS_1250, Encoding.WINDOWS_1251);
  }
}
