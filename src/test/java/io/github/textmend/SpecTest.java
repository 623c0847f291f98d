package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.textmend.result.Encoding;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The string form of the configuration, and what wrong use is told. */
class SpecTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "preset=encoding",
        "preset=standard",
        "preset=encoding,confidence=0.99,layers=2",
        "preset=standard,charsets=windows-1252+koi8-r,entities=off,normalization=off",
        "preset=search,language=de-CH,quotes=keep,folding=case",
        "preset=moses,language=cz,encoding=on",
        "preset=encoding,habits=windows-1251>iso-8859-1:3.2+utf-8>windows-1252:0.0+other:-2.0",
        "preset=standard,habits=gb18030>windows-31j:10.0,quotes=ascii",
        "preset=encoding,habits=other:1.5",
        "preset=encoding,encoding=off"
      })
  void shortestFormIsReadBack(String spec) {
    assertEquals(spec, TextMend.parse(spec).toString());
    assertEquals(TextMend.parse(spec), TextMend.parse(spec).toBuilder().build());
  }

  @Property
  void whatABuilderMadeIsReadBack(
      @ForAll Preset preset,
      @ForAll @DoubleRange(min = 0, max = 1) double confidence,
      @ForAll @IntRange(min = 1, max = TextMend.MOST_LAYERS) int layers,
      @ForAll("charsets") Set<Encoding> charsets,
      @ForAll boolean entities,
      @ForAll boolean encoding,
      @ForAll boolean controls,
      @ForAll boolean nfc,
      @ForAll Set<Escape> escapes) {
    TextMend made =
        TextMend.builder(preset)
            .leastConfidence(confidence)
            .mostLayers(layers)
            .charsets(charsets)
            .entities(entities)
            .encoding(encoding)
            .controls(controls)
            .nfc(nfc)
            .escapes(escapes.toArray(Escape[]::new))
            .language(nfc ? "de" : "sr-Latn")
            .build();
    assertEquals(made, TextMend.parse(made.toString()));
    assertEquals(made.hashCode(), TextMend.parse(made.toString()).hashCode());
  }

  @Provide
  Arbitrary<Set<Encoding>> charsets() {
    return Arbitraries.of(Encoding.class).filter(Encoding::isExtendedAscii).set().ofMinSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "preset=nice              | nice            | encoding, standard, corpus",
        "colour=red               | colour          | confidence",
        "confidence=2             | 2.0             | from 0 to 1",
        "confidence=high          | high            | number",
        "layers=0                 | 0 layers        | from 1 to 8",
        "charsets=windows-1258x   | windows-1258x   | windows-1258",
        "charsets=utf-8           | utf-8           | single-byte",
        "nfc=yes                  | yes             | on or off",
        "quotes=curly             | curly           | ascii, typographic",
        "language=de!             | de!             | fr-CA",
        "language=xx              | xx              | de, ",
        "quotes=keep,quotes=on    | quotes          | twice",
        "nfc=on,normalization=nfd | normalization   | twice",
        "folding=case+size        | case+size       | accents, case",
        "layers=1,layers=2        | layers          | twice",
        "layers=1,preset=encoding | preset          | first",
        "standard                 | standard        | key=value",
        "habits=koi8-r            | koi8-r          | other:NATS",
        "habits=koi8-r:1          | koi8-r          | WRITTEN>READ:NATS",
        "habits=koi9>latin1:1     | koi9            | koi8-r",
        "habits=koi8-r>utf-8:1    | koi8-r>utf-8    | no misreading",
        "habits=koi8-r>koi8-r:1   | koi8-r>koi8-r   | no misreading",
        "habits=koi8-r>latin1:x   | \"x\"             | number",
        "habits=other:11          | other:11        | from -10.0 to 10.0",
        "habits=other:1+other:2   | other           | twice"
      })
  void wrongUseNamesTheValueAndWhatIsRight(String spec, String value, String right) {
    Exception error = assertThrows(IllegalArgumentException.class, () -> TextMend.parse(spec));
    String message = String.valueOf(error.getMessage());
    assertTrue(message.contains(value) && message.contains(right), message);
  }

  @Test
  void nullNamesTheParameter() {
    TextMend textMend = TextMend.of(Preset.ENCODING);
    assertEquals("text", nullMessage(() -> textMend.mend(nothing())));
    assertEquals("text", nullMessage(() -> textMend.explain(nothing())));
    assertEquals("text", nullMessage(() -> textMend.isDamaged(nothing())));
    assertEquals("spec", nullMessage(() -> TextMend.parse(nothing())));
    assertEquals("preset", nullMessage(() -> TextMend.of(nothing())));
    assertEquals("preset", nullMessage(() -> TextMend.builder(nothing())));
    TextMend.Builder builder = textMend.toBuilder();
    assertEquals("charsets", nullMessage(() -> builder.charsets(SpecTest.<Encoding[]>nothing())));
    assertEquals(
        "charsets", nullMessage(() -> builder.charsets(SpecTest.<Set<Encoding>>nothing())));
    assertEquals(
        "one of charsets", nullMessage(() -> builder.charsets(SpecTest.<Encoding>nothing())));
  }

  @Test
  void noCharsetsAreNotAll() {
    TextMend.Builder builder = TextMend.builder(Preset.ENCODING);
    Exception error = assertThrows(IllegalArgumentException.class, builder::charsets);
    assertEquals("no charsets; name at least one", error.getMessage());
  }

  @Test
  void theEmptySpecIsThePresetEncoding() {
    assertEquals(TextMend.of(Preset.ENCODING), TextMend.parse(""));
  }

  @Test
  void standardSwitchesEveryStageOn() {
    TextMend told =
        TextMend.builder(Preset.STANDARD)
            .entities(true)
            .encoding(true)
            .controls(true)
            .nfc(true)
            .build();
    assertEquals(TextMend.of(Preset.STANDARD), told);
  }

  @Test
  void defaultsAreAsTheBuilderTells() {
    EnumSet<Encoding> singleByte = EnumSet.allOf(Encoding.class);
    singleByte.removeIf(encoding -> !encoding.isExtendedAscii());
    TextMend told =
        TextMend.builder(Preset.ENCODING)
            .charsets(singleByte)
            .leastConfidence(TextMend.DEFAULT_LEAST_CONFIDENCE)
            .mostLayers(TextMend.DEFAULT_MOST_LAYERS)
            .entities(false)
            .encoding(true)
            .controls(false)
            .nfc(false)
            .build();
    assertEquals(TextMend.of(Preset.ENCODING), told);
  }

  private static String nullMessage(Runnable call) {
    Exception error = assertThrows(NullPointerException.class, call::run);
    return String.valueOf(error.getMessage());
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  static <T> T nothing() {
    return null;
  }
}
