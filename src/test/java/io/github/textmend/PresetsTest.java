package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.UnicodeSet;
import io.github.textmend.result.Edit;
import io.github.textmend.result.Mended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each preset has on, in the documents and in deed; which settings contradict each other. */
class PresetsTest {
  private static final Path PRESETS = Path.of("docs/presets.md");
  private static final Path JAVADOC = Path.of("src/main/java/io/github/textmend/Preset.java");
  private static final Pattern STAGE = Pattern.compile("\\{@code\\s+([a-z-]+)(?:=([a-z+-]+))?\\}");

  @Test
  void theTableOfTheDocumentIsWhatThePresetsDo() throws IOException {
    List<String> table = new ArrayList<>();
    for (StageKey key : StageKey.values()) {
      StringBuilder row = new StringBuilder("| `" + key.key() + "` |");
      for (Preset preset : Preset.values()) {
        row.append(" ").append(Settings.of(preset).value(key)).append(" |");
      }
      table.add(row.toString());
    }
    List<String> lines = Files.readAllLines(PRESETS);
    int start = lines.indexOf(table.get(0));
    assertTrue(start > 0, table.get(0));
    assertEquals(table, lines.subList(start, start + table.size()));
    StringBuilder head = new StringBuilder("| Stage |");
    Arrays.stream(Preset.values()).forEach(p -> head.append(" `" + StageKey.valueOf(p) + "` |"));
    assertEquals(head.toString(), lines.get(start - 2));
  }

  @ParameterizedTest
  @EnumSource
  void theJavadocListsWhatIsOn(Preset preset) throws IOException {
    String source =
        Files.readString(JAVADOC).replaceAll("\\s*\n\\s*\\*(?!/)", " ").replaceAll("\\s+", " ");
    int end = source.indexOf("*/ " + preset.name());
    String doc = source.substring(source.lastIndexOf("On:", end), end);
    Map<StageKey, String> told = new HashMap<>();
    for (Matcher stage = STAGE.matcher(doc); stage.find(); ) {
      StageKey key = Spec.stageKey(stage.group(1));
      told.put(key, key.canonical(stage.group(2) == null ? "on" : stage.group(2)));
    }
    for (StageKey key : StageKey.values()) {
      assertEquals(Settings.of(preset).value(key), told.getOrDefault(key, key.off()), key.key());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "encoding              | caf&eacute; “CafÃ©”          | caf&eacute; “Café”",
        "standard              | Soci&Atilde;&copy;tÃ&copy;   | Société",
        "standard              | “ﬁn” … ½ 10\u00A0000          | “ﬁn” … ½ 10\u00A0000",
        "corpus                | ~so\u00ADfar\u00A0\u00A0gone\r~     | ~sofar  gone~",
        "corpus                | “ﬁn”，Ａ 10\u00A0000          | “ﬁn”，Ａ 10\u00A0000",
        "search                | Ｃafé—“ﬁn”  Straße，           | cafe-\"fin\" strasse,",
        "search                | ½ Ёлка ИЙ  İstanbul          | 1/2 елка ий istanbul",
        "moses                 | “a”, he said                 | \"a,\" he said",
        "moses,language=de     | „Ende.“                      | \"Ende\".",
        "moses,encoding=on     | donâ€™t                      | don't",
        "ascii                 | “Łódź – naïve…” 你好，“好”      | \"Lodz - naive...\" 你好，“好”",
        "ascii,language=de     | Größe                        | Groesse",
        "display               | \"It's 'so'\" -- yes...        | “It’s ‘so’” – yes…",
        "display,language=fr   | Oui! \"l'an\"                  | Oui\u202F! «\u00A0l’an\u00A0»",
        "display,language=de   | \"Ja\", 5 %                    | „Ja“, 5\u00A0%"
      })
  void presetsInDeed(String preset, String before, String after) {
    assertEquals(after, TextMend.parse("preset=" + preset).mend(before));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "preset=display,quotes=ascii               | preset=display         | quotes=ascii",
        "preset=display,spaces=squeeze             | preset=display         | spaces=squeeze",
        "preset=ascii,dashes=typographic           | preset=ascii           | dashes=typographic",
        "folding=ascii,quotes=typographic          | folding=ascii          | quotes=typographic",
        "preset=moses,quotes=ascii                 | moses=on               | quotes=ascii",
        "preset=search,spaces=typographic          | normalization=nfkc-casefold | spaces=typographic",
        "normalization=nfkc,symbols=typographic    | normalization=nfkc     | symbols=typographic"
      })
  void contradictionsAreRefusedByName(String spec, String one, String other) {
    Exception error = assertThrows(IllegalArgumentException.class, () -> TextMend.parse(spec));
    String message = String.valueOf(error.getMessage());
    assertTrue(message.contains(one) && message.contains(other), message);
  }

  @Test
  void theBuilderRefusesContradictionsWhenItBuilds() {
    TextMend.Builder builder = TextMend.builder(Preset.DISPLAY).quotes(Style.ASCII);
    assertThrows(IllegalArgumentException.class, builder::build);
    assertEquals("preset=display,quotes=keep", builder.quotes(Style.KEEP).build().toString());
  }

  @Test
  void everyStageHasABuilderMethod() {
    TextMend.Builder builder =
        TextMend.builder(Preset.ENCODING)
            .escapes(Escape.PERCENT, Escape.UTF_7)
            .entitiesEverywhere(true)
            .encoding(false)
            .controlsButSeparators(true)
            .lineEnds(true)
            .invisibles(true)
            .widthEverywhere(true)
            .forms(true)
            .digits(true)
            .quotes(Style.TYPOGRAPHIC)
            .dashes(Dashes.HYPHEN)
            .symbols(Style.ASCII)
            .spaces(Spaces.TIDY)
            .folding(Folding.CASE, Folding.ACCENTS)
            .normalization(NormalizationForm.NFKC_CASEFOLD)
            .language("pt_br");
    String spec =
        "preset=encoding,language=pt-BR,escapes=percent+utf-7,entities=everywhere,encoding=off,"
            + "controls=keep-separators,line-ends=on,invisibles=on,width=all,forms=on,digits=on,"
            + "quotes=typographic,dashes=hyphen,symbols=ascii,spaces=tidy,folding=accents+case,"
            + "normalization=nfkc-casefold";
    assertEquals(spec, builder.build().toString());
    assertEquals(builder.build(), TextMend.parse(spec));
    assertEquals(
        "preset=moses,moses=off", TextMend.builder(Preset.MOSES).moses(false).build().toString());
  }

  /** All emoji that Unicode recommends, ZWJ sequences, flags and keycaps among them. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SEARCH")
  void emojiSurvive(Preset preset) {
    TextMend textMend = TextMend.of(preset);
    UnicodeSet emoji = new UnicodeSet("[:RGI_Emoji:]");
    assertTrue(emoji.size() > 3000);
    for (String sequence : emoji) {
      String text = "a " + sequence + " b";
      assertSame(text, textMend.mend(text));
    }
  }

  @Test
  void stepsShowWhatEachStageDid() {
    Mended mended = TextMend.of(Preset.STANDARD).explain("x Soci&Atilde;&copy;t&eacute;");
    assertEquals(
        List.of(Edit.Kind.ENTITY, Edit.Kind.ENCODING),
        mended.steps().stream().map(step -> step.edits().get(0).kind()).toList());
    assertEquals("x SociÃ©té", mended.steps().get(0).text());
    assertEquals(Edit.Kind.ENCODING, mended.edits().get(0).kind());
    assertEquals("x Soci".length(), mended.offsets().toTarget("x Soci".length()));
  }
}
