package io.github.textmend;

import io.github.textmend.internal.edit.Stage;
import io.github.textmend.internal.encoding.EncodingMender;
import io.github.textmend.internal.encoding.EncodingOptions;
import io.github.textmend.internal.normalize.AsciiDashes;
import io.github.textmend.internal.normalize.AsciiQuotes;
import io.github.textmend.internal.normalize.AsciiSpaces;
import io.github.textmend.internal.normalize.AsciiSymbols;
import io.github.textmend.internal.normalize.Controls;
import io.github.textmend.internal.normalize.Digits;
import io.github.textmend.internal.normalize.Entities;
import io.github.textmend.internal.normalize.Escapes;
import io.github.textmend.internal.normalize.Invisibles;
import io.github.textmend.internal.normalize.LetterFolding;
import io.github.textmend.internal.normalize.LineEnds;
import io.github.textmend.internal.normalize.Moses;
import io.github.textmend.internal.normalize.NormalizationForms;
import io.github.textmend.internal.normalize.PresentationForms;
import io.github.textmend.internal.normalize.TidySpaces;
import io.github.textmend.internal.normalize.TypographicDashes;
import io.github.textmend.internal.normalize.TypographicQuotes;
import io.github.textmend.internal.normalize.TypographicSpaces;
import io.github.textmend.internal.normalize.TypographicSymbols;
import io.github.textmend.internal.normalize.Width;

/** Makes the stages that settings ask for. */
final class StageFactory {
  private StageFactory() {}

  static Stage stage(StageKey key, Settings settings) {
    String value = settings.value(key);
    String language = settings.language();
    boolean cjkToo = settings.value(StageKey.WIDTH).equals("all");
    return switch (key) {
      case ESCAPES -> new Escapes(value);
      case ENTITIES -> new Entities(value.equals("everywhere"));
      case ENCODING -> new EncodingMender(options(settings));
      case CONTROLS -> new Controls(value.equals("keep-separators"));
      case LINE_ENDS -> new LineEnds();
      case INVISIBLES -> new Invisibles();
      case WIDTH -> new Width(cjkToo);
      case FORMS -> new PresentationForms();
      case DIGITS -> new Digits();
      case QUOTES ->
          value.equals("ascii") ? new AsciiQuotes(cjkToo) : new TypographicQuotes(language);
      case DASHES ->
          value.equals("typographic")
              ? new TypographicDashes(language)
              : new AsciiDashes(value.equals("hyphen"), cjkToo);
      case SYMBOLS -> value.equals("ascii") ? new AsciiSymbols(cjkToo) : new TypographicSymbols();
      case SPACES -> spaces(value, language);
      case FOLDING -> new LetterFolding(value, language);
      case NORMALIZATION -> new NormalizationForms(value);
      case MOSES -> new Moses(language);
    };
  }

  private static Stage spaces(String value, String language) {
    return switch (value) {
      case "typographic" -> new TypographicSpaces(language);
      case "tidy" -> new TidySpaces();
      default -> new AsciiSpaces(value.equals("squeeze"));
    };
  }

  private static EncodingOptions options(Settings settings) {
    return new EncodingOptions(
        settings.charsets(), settings.leastConfidence(), settings.mostLayers(), settings.habits());
  }
}
