package io.github.textmend;

import java.util.EnumMap;
import java.util.Map;

/** The stages of each preset, as a spec would name them. */
final class PresetStages {
  private static final String STANDARD = "entities=on,encoding=on,controls=on,normalization=nfc";
  private static final Map<StageKey, String> NONE = none();

  private PresetStages() {}

  private static Map<StageKey, String> none() {
    Map<StageKey, String> stages = new EnumMap<>(StageKey.class);
    for (StageKey key : StageKey.values()) {
      stages.put(key, key.off());
    }
    return stages;
  }

  static Map<StageKey, String> of(Preset preset) {
    return switch (preset) {
      case ENCODING -> stages("encoding=on");
      case STANDARD -> stages(STANDARD);
      case CORPUS -> stages(STANDARD + ",line-ends=on,invisibles=on,spaces=tidy");
      case SEARCH ->
          stages(
              STANDARD
                  + ",line-ends=on,invisibles=on,width=all,forms=on,quotes=ascii,dashes=hyphen"
                  + ",symbols=ascii,spaces=squeeze,folding=accents+case"
                  + ",normalization=nfkc-casefold");
      case MOSES -> stages("moses=on");
      case ASCII ->
          stages(
              STANDARD
                  + ",line-ends=on,invisibles=on,width=on,forms=on,quotes=ascii,dashes=ascii"
                  + ",symbols=ascii,spaces=ascii,folding=ascii");
      case DISPLAY ->
          stages(
              STANDARD
                  + ",quotes=typographic,dashes=typographic,symbols=typographic"
                  + ",spaces=typographic");
    };
  }

  private static Map<StageKey, String> stages(String pairs) {
    Map<StageKey, String> stages = new EnumMap<>(NONE);
    for (String pair : pairs.split(",", -1)) {
      int equals = pair.indexOf('=');
      StageKey key = Spec.stageKey(pair.substring(0, equals));
      stages.put(key, key.canonical(pair.substring(equals + 1)));
    }
    return stages;
  }
}
