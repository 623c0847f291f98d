package io.github.textmend;

import io.github.textmend.internal.encoding.Habits;
import io.github.textmend.result.Encoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The string form of a configuration. */
final class Spec {
  /**
   * {@code nfc=on} and {@code nfc=off} are short for {@code normalization=nfc} and {@code =off}.
   */
  private static final String NFC = "nfc";

  private Spec() {}

  private static String keys() {
    return "preset, language, confidence, layers, charsets, habits, "
        + Arrays.stream(StageKey.values()).map(StageKey::key).collect(Collectors.joining(", "));
  }

  static Settings parse(String spec) {
    Settings settings = Settings.of(Preset.ENCODING);
    Set<String> seen = new HashSet<>();
    if (spec.isBlank()) {
      return settings;
    }
    for (String pair : spec.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException(
            "\"" + pair.strip() + "\" is not of the form key=value; keys are " + keys());
      }
      String key = pair.substring(0, equals).strip().toLowerCase(Locale.ROOT).replace('_', '-');
      if (!seen.add(key.equals(NFC) ? StageKey.NORMALIZATION.key() : key)) {
        throw new IllegalArgumentException("key \"" + key + "\" stands twice in \"" + spec + "\"");
      }
      if (key.equals("preset") && seen.size() > 1) {
        throw new IllegalArgumentException("preset has to come first in \"" + spec + "\"");
      }
      settings = with(settings, key, pair.substring(equals + 1).strip());
    }
    return Contradictions.refuse(settings);
  }

  static String format(Settings settings) {
    Settings defaults = Settings.of(settings.preset());
    List<String> pairs = new ArrayList<>();
    pairs.add("preset=" + lower(settings.preset()));
    if (settings.leastConfidence() != defaults.leastConfidence()) {
      pairs.add("confidence=" + settings.leastConfidence());
    }
    if (settings.mostLayers() != defaults.mostLayers()) {
      pairs.add("layers=" + settings.mostLayers());
    }
    if (!settings.charsets().equals(defaults.charsets())) {
      String labels =
          settings.charsets().stream()
              .sorted()
              .map(Encoding::label)
              .collect(Collectors.joining("+"));
      pairs.add("charsets=" + labels);
    }
    if (!settings.language().equals(defaults.language())) {
      pairs.add("language=" + settings.language());
    }
    if (!settings.habits().equals(Habits.NONE)) {
      pairs.add("habits=" + HabitSpec.format(settings.habits()));
    }
    for (StageKey key : StageKey.values()) {
      if (!settings.value(key).equals(defaults.value(key))) {
        pairs.add(key.key() + "=" + settings.value(key));
      }
    }
    return String.join(",", pairs);
  }

  private static Settings with(Settings settings, String key, String value) {
    return switch (key) {
      case "preset" -> Settings.of(preset(value));
      case "confidence" -> settings.withLeastConfidence(number(key, value));
      case "layers" -> settings.withMostLayers(whole(key, value));
      case "charsets" -> settings.withCharsets(charsets(value));
      case "habits" -> settings.withHabits(HabitSpec.parse(value));
      case NFC -> settings.with(StageKey.NORMALIZATION, nfc(value));
      case "language" -> settings.withLanguage(value);
      default -> settings.with(stageKey(key), value);
    };
  }

  static StageKey stageKey(String key) {
    for (StageKey stage : StageKey.values()) {
      if (stage.key().equals(key)) {
        return stage;
      }
    }
    throw new IllegalArgumentException("unknown key \"" + key + "\"; known are " + keys());
  }

  static Preset preset(String value) {
    for (Preset preset : Preset.values()) {
      if (lower(preset).equals(value.toLowerCase(Locale.ROOT))) {
        return preset;
      }
    }
    String known =
        Arrays.stream(Preset.values()).map(Spec::lower).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("unknown preset \"" + value + "\"; known are " + known);
  }

  private static Set<Encoding> charsets(String value) {
    Set<Encoding> charsets = EnumSet.noneOf(Encoding.class);
    for (String label : value.split("\\+", -1)) {
      charsets.add(Encoding.of(label.strip()));
    }
    return charsets;
  }

  private static String nfc(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "on" -> NFC;
      case "off" -> "off";
      default -> throw new IllegalArgumentException("nfc is \"" + value + "\"; it is on or off");
    };
  }

  private static double number(String key, String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(key + " is \"" + value + "\", not a number", e);
    }
  }

  private static int whole(String key, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(key + " is \"" + value + "\", not a whole number", e);
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
