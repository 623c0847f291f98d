package io.github.textmend.internal.decode;

import io.github.textmend.result.DecodingHint;
import io.github.textmend.result.Encoding;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is expected of bytes before they are read: the priors, a declaration in them, a hint. */
@SuppressWarnings("EnumOrdinal") // No number of an encoding is kept longer than the process runs.
final class Expectation {
  /** How much more probable a declared encoding is than it would be otherwise. */
  private static final int DECLARED = TextCost.nats(8);

  /** An encoding of another script, where nearly all letters are of ASCII. */
  private static final int OTHER_SCRIPT = TextCost.nats(3);

  private static final Set<Encoding> OF_OTHER_SCRIPT = ofOtherScript();

  /** The costs where nothing is known. */
  private static final Expectation USUAL = new Expectation(usual(false));

  /** The same where nearly all letters are of ASCII. */
  private static final Expectation AMONG_ASCII = new Expectation(usual(true));

  /** By the number of the encoding: a map takes as long as to read a word. */
  private final int[] costs;

  private int[] costsOfTables = {};

  private Expectation(int[] costs) {
    this.costs = costs;
  }

  /**
   * @param amongAscii whether nearly all letters are of ASCII
   */
  static Expectation of(DecodingHint hint, Optional<Encoding> declared, boolean amongAscii) {
    Expectation usual = amongAscii ? AMONG_ASCII : USUAL;
    if (declared.isEmpty() && hint.encoding().isEmpty() && hint.language().isEmpty()) {
      return usual;
    }
    Expectation expectation = new Expectation(usual.costs.clone());
    declared.ifPresent(encoding -> expectation.add(encoding, DECLARED));
    hint.encoding().ifPresent(encoding -> expectation.add(encoding, DECLARED));
    hint.language().ifPresent(expectation::addLanguage);
    return expectation;
  }

  /**
   * The costs of all single-byte encodings that extend ASCII, in their order; not to be changed.
   */
  int[] costsOfTables() {
    int[] known = costsOfTables;
    if (known.length == 0) {
      // A race finds the same twice.
      known = ByteTable.EXTENDED_ASCII.stream().mapToInt(t -> cost(t.encoding())).toArray();
      costsOfTables = known;
    }
    return known;
  }

  /** The cost of an encoding before anything was read; may be negative. */
  int cost(Encoding encoding) {
    return costs[encoding.ordinal()];
  }

  private void add(Encoding said, int units) {
    costs[superset(said).ordinal()] -= units;
    if (said == Encoding.ISO_8859_1) {
      // What says so is read as windows-1252 by every browser.
      costs[Encoding.WINDOWS_1252.ordinal()] -= units;
    }
  }

  private void addLanguage(String tag) {
    for (Encoding encoding : LanguageEncodings.of(tag)) {
      costs[encoding.ordinal()] -= LanguageEncodings.BONUS;
    }
  }

  private static int[] usual(boolean amongAscii) {
    int[] costs = new int[Encoding.values().length];
    for (Encoding encoding : Encoding.values()) {
      int script = amongAscii && OF_OTHER_SCRIPT.contains(encoding) ? OTHER_SCRIPT : 0;
      costs[encoding.ordinal()] = EncodingPriors.of(encoding) + script;
    }
    return costs;
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
