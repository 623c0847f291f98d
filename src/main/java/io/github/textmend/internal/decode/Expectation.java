package io.github.textmend.internal.decode;

import io.github.textmend.result.DecodingHint;
import io.github.textmend.result.Encoding;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is expected of bytes before they are read: the priors, a declaration in them, a hint. */
final class Expectation {
  /** How much more probable a declared encoding is than it would be otherwise. */
  private static final int DECLARED = TextCost.nats(8);

  /** An encoding of another script, where nearly all letters are of ASCII. */
  private static final int OTHER_SCRIPT = TextCost.nats(3);

  private static final Set<Encoding> OF_OTHER_SCRIPT = ofOtherScript();

  private final boolean amongAscii;
  private final Map<Encoding, Integer> bonus = new EnumMap<>(Encoding.class);

  /**
   * @param amongAscii whether nearly all letters are of ASCII
   */
  Expectation(DecodingHint hint, Optional<Encoding> declared, boolean amongAscii) {
    this.amongAscii = amongAscii;
    declared.ifPresent(encoding -> add(encoding, DECLARED));
    hint.encoding().ifPresent(encoding -> add(encoding, DECLARED));
    hint.language().ifPresent(this::addLanguage);
  }

  /** The cost of an encoding before anything was read; may be negative. */
  int cost(Encoding encoding) {
    int script = amongAscii && OF_OTHER_SCRIPT.contains(encoding) ? OTHER_SCRIPT : 0;
    return EncodingPriors.of(encoding) + script - bonus.getOrDefault(encoding, 0);
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

  private static Set<Encoding> ofOtherScript() {
    Set<Encoding> encodings = EnumSet.noneOf(Encoding.class);
    encodings.addAll(MultibyteTable.all().keySet());
    for (ByteTable table : ByteTable.EXTENDED_ASCII) {
      if (!table.isLatin()) {
        encodings.add(table.encoding());
      }
    }
    return encodings;
  }

  private static Encoding superset(Encoding encoding) {
    return encoding == Encoding.GBK ? Encoding.GB18030 : encoding;
  }
}
