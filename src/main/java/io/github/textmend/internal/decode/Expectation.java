package io.github.textmend.internal.decode;

import io.github.textmend.result.DecodingHint;
import io.github.textmend.result.Encoding;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What is expected of bytes before they are read: the priors, a declaration in them, a hint. */
final class Expectation {
  /** How much more probable a declared encoding is than it would be otherwise. */
  private static final int DECLARED = TextCost.nats(8);

  private final Map<Encoding, Integer> bonus = new EnumMap<>(Encoding.class);

  Expectation(DecodingHint hint, Optional<Encoding> declared) {
    declared.ifPresent(encoding -> add(encoding, DECLARED));
    hint.encoding().ifPresent(encoding -> add(encoding, DECLARED));
    hint.language().ifPresent(this::addLanguage);
  }

  /** The cost of an encoding before anything was read; may be negative. */
  int cost(Encoding encoding) {
    return EncodingPriors.of(encoding) - bonus.getOrDefault(encoding, 0);
  }

  private void add(Encoding said, int units) {
    bonus.merge(superset(said), units, Integer::sum);
    if (said == Encoding.ISO_8859_1) {
      // What says so is read as windows-1252 by every browser.
      bonus.merge(Encoding.WINDOWS_1252, units, Integer::sum);
    }
  }

  private void addLanguage(String tag) {
    for (Encoding encoding : LanguageEncodings.of(tag)) {
      bonus.merge(encoding, LanguageEncodings.BONUS, Integer::sum);
    }
  }

  private static Encoding superset(Encoding encoding) {
    return encoding == Encoding.GBK ? Encoding.GB18030 : encoding;
  }
}
