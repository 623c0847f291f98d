package io.github.textmend;

import io.github.textmend.result.Encoding;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A checked configuration. */
record Settings(
    Preset preset,
    Set<Switch> switches,
    Set<Encoding> charsets,
    double leastConfidence,
    int mostLayers) {

  /** Stages that can be switched, in the order in which they run. */
  enum Switch {
    ENTITIES,
    ENCODING,
    CONTROLS,
    NFC
  }

  Settings {
    // EnumSet keeps the order in which the stages run.
    switches = switches.isEmpty() ? EnumSet.noneOf(Switch.class) : EnumSet.copyOf(switches);
    charsets = Set.copyOf(charsets);
  }

  static Settings of(Preset preset) {
    Set<Switch> on =
        preset == Preset.ENCODING ? EnumSet.of(Switch.ENCODING) : EnumSet.allOf(Switch.class);
    return new Settings(
        preset, on, allCharsets(), TextMend.DEFAULT_LEAST_CONFIDENCE, TextMend.DEFAULT_MOST_LAYERS);
  }

  static Set<Encoding> allCharsets() {
    return Arrays.stream(Encoding.values())
        .filter(Encoding::isExtendedAscii)
        .collect(Collectors.toUnmodifiableSet());
  }

  Settings with(Switch which, boolean on) {
    Set<Switch> changed = EnumSet.noneOf(Switch.class);
    changed.addAll(switches);
    if (on) {
      changed.add(which);
    } else {
      changed.remove(which);
    }
    return new Settings(preset, changed, charsets, leastConfidence, mostLayers);
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
    return new Settings(preset, switches, newCharsets, leastConfidence, mostLayers);
  }

  Settings withLeastConfidence(double confidence) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "a least confidence of " + confidence + "; it has to be from 0 to 1");
    }
    return new Settings(preset, switches, charsets, confidence, mostLayers);
  }

  Settings withMostLayers(int layers) {
    if (layers < 1 || layers > TextMend.MOST_LAYERS) {
      throw new IllegalArgumentException(
          layers + " layers; there have to be from 1 to " + TextMend.MOST_LAYERS);
    }
    return new Settings(preset, switches, charsets, leastConfidence, layers);
  }
}
