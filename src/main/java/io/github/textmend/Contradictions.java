package io.github.textmend;

import java.util.List;
import java.util.Set;

/** Settings that cannot both be meant, told by their names. */
final class Contradictions {
  private static final Set<String> TYPOGRAPHIC = Set.of("typographic");
  private static final Set<String> COMPATIBILITY = Set.of("nfkc", "nfkc-casefold");
  private static final List<StageKey> PUNCTUATION =
      List.of(StageKey.QUOTES, StageKey.DASHES, StageKey.SYMBOLS, StageKey.SPACES);

  private Contradictions() {}

  /**
   * Refuses settings of which one would undo the other.
   *
   * @throws IllegalArgumentException naming the two
   */
  static Settings refuse(Settings settings) {
    boolean ascii = settings.value(StageKey.FOLDING).contains("ascii");
    boolean compatibility = COMPATIBILITY.contains(settings.value(StageKey.NORMALIZATION));
    for (StageKey key : PUNCTUATION) {
      String value = settings.value(key);
      boolean typographic = TYPOGRAPHIC.contains(value);
      if (settings.isOn(StageKey.MOSES) && settings.isOn(key)) {
        throw contradiction(settings, StageKey.MOSES, key);
      }
      if (settings.preset() == Preset.DISPLAY && settings.isOn(key) && !typographic) {
        throw contradiction("preset=display", pair(settings, key));
      }
      if (settings.preset() == Preset.ASCII && typographic) {
        throw contradiction("preset=ascii", pair(settings, key));
      }
      if (ascii && typographic) {
        throw contradiction(settings, StageKey.FOLDING, key);
      }
    }
    for (StageKey key : List.of(StageKey.SYMBOLS, StageKey.SPACES)) {
      if (compatibility && TYPOGRAPHIC.contains(settings.value(key))) {
        throw contradiction(settings, StageKey.NORMALIZATION, key);
      }
    }
    return settings;
  }

  private static IllegalArgumentException contradiction(
      Settings settings, StageKey one, StageKey other) {
    return contradiction(pair(settings, one), pair(settings, other));
  }

  private static IllegalArgumentException contradiction(String one, String other) {
    return new IllegalArgumentException(
        one + " contradicts " + other + "; leave one of them out, or switch it off");
  }

  private static String pair(Settings settings, StageKey key) {
    return key.key() + "=" + settings.value(key);
  }
}
