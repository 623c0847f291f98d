package io.github.textmend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.textmend.result.Encoding;
import java.util.EnumSet;
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
        "preset=standard,charsets=windows-1252+koi8-r,entities=off,nfc=off",
        "preset=encoding,encoding=off"
      })
  void shortestFormIsReadBack(String spec) {
    assertEquals(spec, TextMend.parse(spec).toString());
    assertEquals(TextMend.parse(spec), TextMend.parse(spec).toBuilder().build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "preset=nice              | nice            | encoding, standard",
        "colour=red               | colour          | confidence",
        "confidence=2             | 2.0             | from 0 to 1",
        "confidence=high          | high            | number",
        "layers=0                 | 0 layers        | from 1 to 8",
        "charsets=windows-1258x   | windows-1258x   | windows-1258",
        "charsets=utf-8           | utf-8           | single-byte",
        "nfc=yes                  | yes             | on or off",
        "layers=1,layers=2        | layers          | twice",
        "layers=1,preset=encoding | preset          | first",
        "standard                 | standard        | key=value"
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
  }

  @Test
  void defaultsAreAsTheBuilderTells() {
    EnumSet<Encoding> singleByte = EnumSet.allOf(Encoding.class);
    singleByte.removeIf(encoding -> !encoding.isSingleByte());
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

  @SuppressWarnings({"NullAway", "DataFlowIssue"})
  private static String nothing() {
    return null;
  }
}
