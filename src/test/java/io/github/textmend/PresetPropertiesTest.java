package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Normalizer2;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Mended;
import io.github.textmend.result.Offsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text under every preset, in several languages. */
class PresetPropertiesTest {
  private static final Map<String, TextMend> MADE = new HashMap<>();

  @Property(tries = 3000)
  void mendingTwiceIsMendingOnce(@ForAll("specs") String spec, @ForAll("texts") String text) {
    String once = made(spec).mend(text);
    if (!spec.startsWith("preset=moses")) {
      assertEquals(once, made(spec).mend(once), () -> spec + " on " + escaped(text));
    }
  }

  @Property(tries = 3000)
  void linesAreIndependent(
      @ForAll("specs") String spec, @ForAll("texts") String first, @ForAll("texts") String second) {
    TextMend textMend = made(spec);
    assertEquals(
        textMend.mend(first) + "\n" + textMend.mend(second),
        textMend.mend(first + "\n" + second),
        () -> spec + " on " + escaped(first) + " | " + escaped(second));
  }

  @Property(tries = 3000)
  void twoPresetsReplayStepByStep(
      @ForAll("specs") String one, @ForAll("specs") String other, @ForAll("texts") String text) {
    Mended first = made(one).explain(text);
    Mended second = made(other).explain(first.text());
    for (Mended mended : List.of(first, second)) {
      assertEquals(mended.text(), replayed(mended));
      String before = mended.source();
      for (Mended step : mended.steps()) {
        assertEquals(before, step.source());
        assertEquals(step.text(), replayed(step));
        assertEquals(1, step.edits().stream().map(Edit::kind).distinct().count());
        before = step.text();
      }
      assertEquals(mended.text(), before);
    }
  }

  @Property(tries = 2000)
  void mendAndExplainAgreeAndUnchangedIsTheSameInstance(
      @ForAll("specs") String spec, @ForAll("texts") String text) {
    Mended mended = made(spec).explain(text);
    String mendedAlone = made(spec).mend(text);
    assertEquals(mended.text(), mendedAlone, () -> spec + " on " + escaped(text));
    if (mendedAlone.equals(text)) {
      assertSame(text, mendedAlone);
      assertSame(text, mended.text());
      assertFalse(mended.changed());
    }
  }

  @Property(tries = 2000)
  void offsetsAreMonotoneAndTotal(@ForAll("specs") String spec, @ForAll("texts") String text) {
    Mended mended = made(spec).explain(text);
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
  }

  @Property(tries = 2000)
  void theResultIsInTheFormItClaims(@ForAll("texts") String text) {
    for (Preset preset : List.of(Preset.STANDARD, Preset.CORPUS, Preset.ASCII, Preset.DISPLAY)) {
      String mended = made("preset=" + StageKey.valueOf(preset)).mend(text);
      assertTrue(Normalizer2.getNFCInstance().isNormalized(mended));
      assertTrue(mended.codePoints().noneMatch(c -> c >= 0xD800 && c < 0xE000));
    }
    String searched = made("preset=search").mend(text);
    assertTrue(Normalizer2.getNFKCCasefoldInstance().isNormalized(searched));
    String decomposed = made("preset=standard,normalization=nfd").mend(text);
    assertTrue(Normalizer2.getNFDInstance().isNormalized(decomposed));
  }

  @Property(tries = 1000)
  void clustersSurvive(@ForAll("specs") String spec, @ForAll("clusters") String cluster) {
    String text = "so: " + cluster + " x";
    if (!spec.contains("search") && !spec.contains("=ascii") && !spec.contains("folding")) {
      assertTrue(made(spec).mend(text).contains(cluster), () -> spec + " on " + escaped(text));
    }
  }

  @Property(tries = 1000)
  void anyUnitsReturn(@ForAll("specs") String spec, @ForAll String text) {
    assertEquals(made(spec).mend(text), made(spec).explain(text).text());
  }

  private static String replayed(Mended mended) {
    StringBuilder replayed = new StringBuilder();
    int copied = 0;
    for (Edit edit : mended.edits()) {
      replayed.append(mended.source(), copied, edit.source().start());
      assertEquals(replayed.length(), edit.target().start());
      replayed.append(edit.target().of(mended.text()));
      copied = edit.source().end();
    }
    return replayed.append(mended.source(), copied, mended.source().length()).toString();
  }

  private static TextMend made(String spec) {
    return MADE.computeIfAbsent(spec, TextMend::parse);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c -> escaped.append(c >= ' ' && c < 0x7F ? "" + (char) c : String.format("{%04X}", c)));
    return escaped.toString();
  }

  @Provide
  Arbitrary<String> specs() {
    return Arbitraries.of(
        "preset=encoding",
        "preset=standard",
        "preset=corpus",
        "preset=search",
        "preset=moses",
        "preset=moses,language=fr",
        "preset=moses,language=cs",
        "preset=ascii",
        "preset=ascii,language=de",
        "preset=display",
        "preset=display,language=de",
        "preset=display,language=de-CH",
        "preset=display,language=fr",
        "preset=display,language=fr-CA",
        "preset=display,language=ru",
        "preset=display,language=sv",
        "preset=display,language=hu",
        "preset=display,language=ja",
        "preset=standard,normalization=nfd",
        "preset=standard,normalization=nfkc,digits=on,forms=on",
        "preset=standard,entities=everywhere,escapes=on",
        "preset=corpus,controls=keep-separators,spaces=squeeze,folding=case");
  }

  @Provide
  Arbitrary<String> clusters() {
    return Arbitraries.of(
        "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "\u2764\uFE0F\u200D\uD83D\uDD25",
        "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
        "1\uFE0F\u20E3",
        "\uD83D\uDC4D\uD83C\uDFFD",
        "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
        "می\u200Cخواهم",
        "क्\u200Dष",
        "र्\u200Cक",
        "Hawaiʻi",
        "Oʻahu",
        "ភាសា\u200Bខ្មែរ");
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            " ",
            "  ",
            "\n",
            "\r",
            "\r\n",
            "\u2028",
            "\u0085",
            "\t",
            "\u00A0",
            "\u202F",
            "\u3000",
            "\u2009",
            "a",
            "B",
            "é",
            "e\u0301",
            "ö",
            "o\u0308",
            "ß",
            "ﬁ",
            "Ø",
            "ł",
            "İ",
            "ς",
            "й",
            "и\u0306",
            "ё",
            "日",
            "本",
            "你",
            "ア",
            "ｱ",
            "ｶ\uFF9E",
            "\uFF9E",
            "，",
            "：",
            "（",
            "）",
            "Ａ",
            "１",
            "٣",
            "ـ",
            "ه",
            "ﻻ",
            "ﷺ",
            "\u064B",
            "\u200B",
            "\u200C",
            "\u200D",
            "\u200E",
            "\u202E",
            "\u2060",
            "\u00AD",
            "\uFEFF",
            "\uFFF9",
            "\uFFFA",
            "\uFFFB",
            "\uFFFE",
            "\uFE0F",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\uD83C\uDFF4",
            "\uDB40\uDC67",
            "\uDB40\uDC7F",
            "❤",
            "\u001B[31m",
            "\u001B]0;x\u0007",
            "\u001B",
            "\u0001",
            "\f",
            "\u001F",
            "\u0092",
            "\u0093",
            "\u009C",
            "\"",
            "'",
            "‘",
            "’",
            "“",
            "”",
            "„",
            "‚",
            "«",
            "»",
            "‹",
            "›",
            "´",
            "`",
            "``",
            "''",
            "′",
            "″",
            "ʻ",
            "ʼ",
            "-",
            "--",
            " - ",
            "–",
            "—",
            "―",
            "−",
            "\u2011",
            "…",
            "...",
            ".",
            "•",
            "½",
            "1⁄2",
            "3",
            "%",
            "!",
            "?",
            ":",
            ";",
            ",",
            "(",
            ")",
            "nº",
            "ºC",
            "s",
            "t",
            "n",
            "80s",
            "&amp;",
            "&lt;",
            "&eacute;",
            "&copy",
            "&#233;",
            "&#xD83D;",
            "&#0;",
            "&NTILDE;",
            "amp;",
            "lt;",
            "<b>",
            "<",
            "=",
            "Ã©",
            "â€™",
            "Ã",
            "&Atilde;",
            "&copy;",
            "\\u00e9",
            "\\xC3\\xA9",
            "%C3%A9",
            "=C3=A9",
            "+AOk-",
            "क",
            "्",
            "ष",
            "ก",
            "\u0E49",
            "한",
            "\u1112\u1161",
            "\u11AB");
    return pieces.list().ofMaxSize(10).map(list -> String.join("", list));
  }
}
