package io.github.textmend;

import io.github.textmend.internal.encoding.Habits;
import io.github.textmend.internal.normalize.Language;
import io.github.textmend.result.Encoding;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * A configuration, each value of which is checked.
 *
 * @param values for every stage its value
 */
record Settings(
    Preset preset,
    Map<StageKey, String> values,
    String language,
    Set<Encoding> charsets,
    double leastConfidence,
    int mostLayers,
    Habits habits) {

  Settings {
    values = Collections.unmodifiableMap(new EnumMap<>(values));
    charsets = Set.copyOf(charsets);
  }

  static Settings of(Preset preset) {
    return new Settings(
        preset,
        PresetStages.of(preset),
        TextMend.DEFAULT_LANGUAGE,
        allCharsets(),
        TextMend.DEFAULT_LEAST_CONFIDENCE,
        TextMend.DEFAULT_MOST_LAYERS,
        Habits.NONE);
  }

  static Set<Encoding> allCharsets() {
    Set<Encoding> charsets = EnumSet.noneOf(Encoding.class);
    for (Encoding encoding : Encoding.values()) {
      if (encoding.isExtendedAscii()) {
        charsets.add(encoding);
      }
    }
    return Collections.unmodifiableSet(charsets);
  }

  /** The value of a stage. */
  String value(StageKey key) {
    return values.getOrDefault(key, key.off());
  }

  boolean isOn(StageKey key) {
    return !value(key).equals(key.off());
  }

  Settings with(StageKey key, String value) {
    Map<StageKey, String> changed = new EnumMap<>(values);
    changed.put(key, key.canonical(value));
    return new Settings(preset, changed, language, charsets, leastConfidence, mostLayers, habits);
  }

  Settings withLanguage(String tag) {
    String canonical = Language.canonical(tag);
    return new Settings(preset, values, canonical, charsets, leastConfidence, mostLayers, habits);
  }

  Settings withCharsets(Set<Encoding> newCharsets) {
    if (newCharsets.isEmpty()) {
      throw new IllegalArgumentException("no charsets; name at least one");
    }
    for (Encoding charset : newCharsets) {
      if (!charset.isExtendedAscii()) {
        throw new IllegalArgumentException(
            charset.label() + " is not a single-byte encoding, which charsets have to be");
      }
    }
    return new Settings(preset, values, language, newCharsets, leastConfidence, mostLayers, habits);
  }

  Settings withLeastConfidence(double confidence) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "a least confidence of " + confidence + "; it has to be from 0 to 1");
    }
    return new Settings(preset, values, language, charsets, confidence, mostLayers, habits);
  }

  Settings withMostLayers(int layers) {
    if (layers < 1 || layers > TextMend.MOST_LAYERS) {
      throw new IllegalArgumentException(
          layers + " layers; there have to be from 1 to " + TextMend.MOST_LAYERS);
    }
    return new Settings(preset, values, language, charsets, leastConfidence, layers, habits);
  }

  Settings withHabits(Habits learnt) {
    return new Settings(preset, values, language, charsets, leastConfidence, mostLayers, learnt);
  }
}
